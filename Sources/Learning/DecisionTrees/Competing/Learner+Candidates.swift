extension Learner {
  /// Trees within the budget, from the largest to that of k leaves, one a number of leaves, improved by
  /// coordinate moves.
  func candidates(for rows: LabelledRows, budget: TreeBudget) -> [Candidate] {
    switch self {
    case .gini: grown(rows, by: Gini(), budget: budget)
    case .entropy: grown(rows, by: Entropy(customers: rows.customers), budget: budget)
    case .expandedIMM: expanded(rows, budget: budget)
    case .pruned: prunedBack(rows, budget: budget)
    }
  }

  private func grown(_ rows: LabelledRows, by impurity: some Impurity, budget: TreeBudget) -> [Candidate] {
    let growth = Growth(rows, by: impurity, maxLeaves: budget.maxLeaves, maxDepth: budget.maxDepth)
    let sizes = min(rows.labelCount, growth.maxLeaves)...growth.maxLeaves
    return improved(sizes.reversed().lazy.map(growth.tree), for: rows)
  }

  private func expanded(_ rows: LabelledRows, budget: TreeBudget) -> [Candidate] {
    let means = rows.table.means(of: rows.labels, groupCount: rows.labelCount)
    guard rows.labelCount <= budget.maxLeaves,
      let base = IterativeMistakeMinimization.tree(for: rows, means: means, maxDepth: budget.maxDepth)
    else { return [] }
    let trees = Expansion.trees(
      from: base, for: rows, means: means, maxLeaves: budget.maxLeaves, maxDepth: budget.maxDepth)
    return improved(trees.reversed(), for: rows)
  }

  private func prunedBack(_ rows: LabelledRows, budget: TreeBudget) -> [Candidate] {
    let most = budget.maxLeaves.addingReportingOverflow(4).partialValue
    let growth = Growth(rows, by: Gini(), maxLeaves: max(most, budget.maxLeaves), maxDepth: budget.maxDepth)
    var series = ShrinkingSeries(rows)
    var tree = CoordinateMoves.improve(growth.tree(leaves: growth.maxLeaves), for: rows)
    while series.mayWinWithFewerLeaves, tree.tree.leafCount > rows.labelCount,
      let smaller = tree.withoutCheapestLeaf(for: rows)
    {
      tree = CoordinateMoves.improve(smaller, for: rows)
      if tree.tree.leafCount <= budget.maxLeaves { series.append(Candidate(tree, by: self, rows: rows)) }
    }
    return series.candidates
  }

  private func improved(_ trees: some Sequence<GrownTree>, for rows: LabelledRows) -> [Candidate] {
    var series = ShrinkingSeries(rows)
    for tree in trees where series.mayWinWithFewerLeaves {
      series.append(Candidate(CoordinateMoves.improve(tree, for: rows), by: self, rows: rows))
    }
    return series.candidates
  }
}
