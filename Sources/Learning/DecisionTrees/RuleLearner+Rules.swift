extension RuleLearner {
  /// Words a tree: thresholds rounded, leaves joined, everything measured again on the tree that is stored.
  ///
  /// - Parameter choosingRows: Rows that the tree was chosen on.
  func rules(of candidate: Candidate, for rows: LabelledRows, choosingRows: Int) -> LearnedRules {
    // Moved rows may desert a leaf; fewer are moved then, in the end none.
    var mostMoved = Int(min(max(roundingTolerance, 0), 1) * Double(rows.count))
    var rounded = ThresholdRounding(candidate.tree, table: rows.table, mostMoved: mostMoved)
    while rounded.moved > 0,
      rounded.hasEmptyLeaf || rows.missingLabels(of: rounded).count > candidate.missing.count
    {
      mostMoved /= 2
      rounded = ThresholdRounding(candidate.tree, table: rows.table, mostMoved: mostMoved)
    }
    let counts = rows.labelCounts(of: rounded.leafOfRow, nodeCount: candidate.tree.nodes.count)
    let predicted = candidate.tree.labels(ofRowsIn: rounded.leafOfRow)
    let right = zip(predicted, rows.labels).count { $0 == $1 }
    return LearnedRules(
      tree: rounded.tree,
      rules: rounded.tree.rules(columns: rows.table.columns, counts: counts, labelSizes: rows.labelSizes),
      fidelity: rows.count > 0 ? Double(right) / Double(rows.count) : 1,
      priceOfExplainability: rows.price(of: predicted), learner: candidate.learner.rawValue,
      moved: rounded.moved, choosingRows: choosingRows, missingLabels: rows.missingLabels(of: rounded))
  }
}

extension LabelledRows {
  /// Labels without a leaf that carries them and holds a row of theirs, ascending.
  fileprivate func missingLabels(of rounded: ThresholdRounding) -> [Int] {
    let counts = labelCounts(of: rounded.leafOfRow, nodeCount: rounded.tree.nodes.count)
    var isNamed = Array(repeating: false, count: labelCount)
    for (index, node) in rounded.tree.nodes.enumerated() {
      if case .leaf(let label) = node, counts[index * labelCount + label] > 0 { isNamed[label] = true }
    }
    return isNamed.indices.filter { !isNamed[$0] }
  }
}
