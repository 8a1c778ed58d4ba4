extension DecisionTree {
  /// Grows one tree by CART with the Gini index, best-first, and nothing more: no competition and no moves.
  ///
  /// Leaves are labelled so that every label has one where it can. Thresholds are the roundest numbers between
  /// neighbouring values.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - labels: One for each row that `table` was made from, at least 0.
  ///   - maxLeaves: Leaves it may have.
  ///   - maxDepth: Depth it may have.
  /// - Complexity: O(*nd* · depth). Breiman, Friedman, Olshen and Stone, *Classification and Regression Trees*, 1984.
  public init(growing table: RuleTable, labels: [Int], maxLeaves: Int, maxDepth: Int = .max) {
    let rows = LabelledRows(table, labels: labels)
    let growth = Growth(rows, by: Gini(), maxLeaves: max(maxLeaves, 1), maxDepth: maxDepth)
    self = ThresholdRounding(growth.tree(leaves: maxLeaves), table: table, mostMoved: 0).tree
  }
}
