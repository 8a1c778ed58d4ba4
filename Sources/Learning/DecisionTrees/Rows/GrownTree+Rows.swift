extension GrownTree {
  /// The node that each row ends in, in the order of `table`.
  ///
  /// - Complexity: O(n · depth).
  func leafOfRows(in table: RuleTable) -> [Int32] {
    RankTree(self, rowCount: table.rows).leaves(ranks: table.ranks.span)
  }

  /// How many customers of each label end in each node: element `node * k + label`; zero for splits.
  func labelCounts(of rows: LabelledRows) -> [Int] {
    rows.labelCounts(of: leafOfRows(in: rows.table), nodeCount: nodes.count)
  }
}
