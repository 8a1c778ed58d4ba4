extension GrownTree {
  /// The node that each row ends in, in the order of `table`.
  ///
  /// - Complexity: O(n · depth).
  func leafOfRows(in table: RuleTable) -> [Int32] {
    let walk = RankTree(self, rowCount: table.rows)
    let ranks = table.ranks.span
    return (0..<table.rows).map { Int32(truncatingIfNeeded: walk.leaf(of: $0, from: 0, ranks: ranks)) }
  }

  /// How many customers of each label end in each node: element `node * k + label`; zero for splits.
  func labelCounts(of rows: LabelledRows) -> [Int] {
    rows.labelCounts(of: leafOfRows(in: rows.table), nodeCount: nodes.count)
  }
}
