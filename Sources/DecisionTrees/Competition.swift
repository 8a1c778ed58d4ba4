internal import LinearAlgebra

/// A tree that may become the rules.
struct Candidate: Sendable {
  /// Who made it.
  let learner: String
  let tree: GrownTree
  /// Rows whose leaf carries their label.
  let correct: Int
  /// Inertia of its partition over that of the labels.
  let price: Double
  /// Labels without a leaf.
  let missing: [Int]

  init(_ tree: GrownTree, by learner: String, rows: LabelledRows) {
    var tree = tree
    let found = tree.relabel(counts: tree.labelCounts(of: rows), labelCount: rows.labelCount)
    let simpler = tree.simplified()
    let labels = simpler.labels(in: rows.table)
    self.learner = learner
    self.tree = simpler
    correct = found.correct
    missing = found.missing
    price = rows.price(of: labels)
  }
}

extension LabelledRows {
  /// Inertia of another partition into the same labels over that of the labels: 1 where both are zero.
  func price(of partition: [Int32]) -> Double {
    let found = table.inertia(of: partition, groupCount: labelCount)
    return found == inertia ? 1 : found / inertia
  }
}

extension GrownTree {
  /// The label that each row gets, in the order of `table`.
  func labels(in table: RuleTable) -> [Int32] {
    let labels = nodes.map { if case .leaf(let label) = $0 { Int32(label) } else { Int32(0) } }
    return leafOfRows(in: table).map { labels[Int($0)] }
  }
}

extension RuleLearner {
  /// Trees within the budget, from every learner and for every number of leaves from k on.
  func candidates(for rows: LabelledRows) -> [Candidate] {
    let k = rows.labelCount
    let budget = TreeBudget(maxLeaves: maxLeaves, maxDepth: maxDepth, labelCount: k)
    let growth = Growth(rows, by: Gini(), maxLeaves: budget.maxLeaves, maxDepth: budget.maxDepth)
    let counts = Array(min(k, growth.maxLeaves)...growth.maxLeaves)
    return workers.map(counts.count) {
      Candidate(growth.tree(leaves: counts[$0]), by: "CART, Gini", rows: rows)
    }
  }

  /// The smallest tree that names every label, within half a point of the best fidelity and within 5 % of the lowest
  /// price; ties by price, then by the order of `candidates`.
  ///
  /// Where no tree is near both, fidelity decides; where none names every label, those count that miss the fewest.
  func winner(among candidates: [Candidate], rows: LabelledRows) -> Candidate? {
    let fewest = candidates.map(\.missing.count).min()
    let eligible = candidates.filter { $0.missing.count == fewest }
    guard let best = eligible.map(\.correct).max(), let cheapest = eligible.map(\.price).min() else {
      return nil
    }
    let faithful = eligible.filter { Double(best - $0.correct) <= 0.005 * Double(rows.count) }
    let near = faithful.filter { $0.price <= 1.05 * cheapest }
    return (near.isEmpty ? faithful : near).min {
      ($0.tree.leafCount, $0.price) < ($1.tree.leafCount, $1.price)
    }
  }

  /// Words a tree: thresholds rounded, leaves joined, everything measured again on the tree that is stored.
  func rules(of candidate: Candidate, for rows: LabelledRows) -> LearnedRules {
    let rounded = ThresholdRounding(candidate.tree, table: rows.table)
    let counts = candidate.tree.labelCounts(of: rows)
    return LearnedRules(
      tree: rounded.tree,
      rules: rounded.tree.rules(columns: rows.table.columns, counts: counts, labelSizes: rows.labelSizes),
      fidelity: rows.count > 0 ? Double(candidate.correct) / Double(rows.count) : 1,
      priceOfExplainability: candidate.price, learner: candidate.learner, moved: rounded.moved,
      missingLabels: candidate.missing)
  }
}
