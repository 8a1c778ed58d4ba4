extension RuleLearner {
  /// Words a tree: thresholds rounded, leaves joined, everything measured again on the tree that is stored.
  ///
  /// - Parameter choosingRows: Customers that the tree was chosen on.
  func rules(of candidate: Candidate, for rows: LabelledRows, choosingRows: Int) -> LearnedRules {
    // Moved customers may desert a leaf; fewer are moved then, in the end none.
    var mostMoved = Int(min(max(roundingTolerance, 0), 1) * Double(rows.customers))
    var rounded = ThresholdRounding(candidate.tree, table: rows.table, mostMoved: mostMoved)
    while rounded.moved > 0,
      rounded.hasEmptyLeaf || rows.missingLabels(of: rounded).count > candidate.missing.count
    {
      mostMoved /= 2
      rounded = ThresholdRounding(candidate.tree, table: rows.table, mostMoved: mostMoved)
    }
    let counts = rows.labelCounts(of: rounded.leafOfRow, nodeCount: candidate.tree.nodes.count)
    let measured = measured(candidate, as: rounded, for: rows)
    return LearnedRules(
      tree: rounded.tree,
      rules: rounded.tree.rules(columns: rows.table.columns, counts: counts, labelSizes: rows.labelSizes),
      fidelity: rows.customers > 0 ? Double(measured.right) / Double(rows.customers) : 1,
      priceOfExplainability: measured.price, learner: candidate.learner,
      moved: rounded.moved, choosingRows: choosingRows, missingLabels: rows.missingLabels(of: rounded))
  }
}

extension RuleLearner {
  /// Customers whose rounded leaf carries their label, and the price of the rounded partition: those of the candidate
  /// where rounding moved nobody.
  private func measured(
    _ candidate: Candidate, as rounded: ThresholdRounding, for rows: LabelledRows
  ) -> (right: Int, price: Double) {
    guard rounded.moved > 0 else { return (candidate.correct, candidate.price) }
    let predicted = candidate.tree.labels(ofRowsIn: rounded.leafOfRow)
    return (rows.table.customers { predicted[$0] == rows.labels[$0] }, rows.price(of: predicted))
  }
}

extension LabelledRows {
  /// Labels without a leaf that carries them and holds a customer of theirs, ascending.
  fileprivate func missingLabels(of rounded: ThresholdRounding) -> [Int] {
    let counts = labelCounts(of: rounded.leafOfRow, nodeCount: rounded.tree.nodes.count)
    var isNamed = Array(repeating: false, count: labelCount)
    for (index, node) in rounded.tree.nodes.enumerated() {
      if case .leaf(let label) = node, counts[index * labelCount + label] > 0 { isNamed[label] = true }
    }
    return isNamed.indices.filter { !isNamed[$0] }
  }
}
