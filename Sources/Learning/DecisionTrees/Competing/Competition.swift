internal import ParallelWork

/// A tree that may become the rules.
struct Candidate: Sendable {
  /// Who made it.
  let learner: Learner
  let tree: GrownTree
  /// Rows whose leaf carries their label.
  let correct: Int
  /// Inertia of its partition over that of the labels.
  let price: Double
  /// Labels without a leaf.
  let missing: [Int]

  /// Labels the leaves of a tree, leaves out the splits that make no difference, and measures it.
  init(_ tree: GrownTree, by learner: Learner, rows: LabelledRows) {
    self.init(GroupedTree(tree: tree, groups: RowGroups(tree, table: rows.table)), by: learner, rows: rows)
  }

  /// As the other, for a tree whose rows are known.
  init(_ grouped: GroupedTree, by learner: Learner, rows: LabelledRows) {
    var tree = grouped.tree
    let leafOfRow = grouped.groups.leafOfRow
    let found = tree.relabel(
      counts: rows.labelCounts(of: leafOfRow, nodeCount: tree.nodes.count), labelCount: rows.labelCount)
    self.learner = learner
    self.tree = tree.simplified()
    correct = found.correct
    missing = found.missing
    // Splits that make no difference make none to the labels of the rows.
    price = rows.price(of: tree.labels(ofRowsIn: leafOfRow))
  }
}

extension LabelledRows {
  /// Inertia of another partition into the same labels over that of the labels: 1 where both are zero.
  func price(of partition: [Int32]) -> Double {
    let found = table.inertia(of: partition, groupCount: labelCount)
    return found == inertia ? 1 : found / inertia
  }

  /// How many rows of each label end in each node: element `node * k + label`.
  func labelCounts(of leafOfRow: [Int32], nodeCount: Int) -> [Int] {
    var counts = Array(repeating: 0, count: nodeCount * labelCount)
    for row in leafOfRow.indices { counts[Int(leafOfRow[row]) * labelCount + Int(labels[row])] += 1 }
    return counts
  }

  /// Labels without a leaf that carries them and holds a row of theirs, ascending.
  func missingLabels(of rounded: ThresholdRounding) -> [Int] {
    let counts = labelCounts(of: rounded.leafOfRow, nodeCount: rounded.tree.nodes.count)
    var isNamed = Array(repeating: false, count: labelCount)
    for (index, node) in rounded.tree.nodes.enumerated() {
      if case .leaf(let label) = node, counts[index * labelCount + label] > 0 { isNamed[label] = true }
    }
    return isNamed.indices.filter { !isNamed[$0] }
  }
}

/// Who makes trees.
enum Learner: String, Sendable, CaseIterable {
  case gini = "CART, Gini"
  case entropy = "CART, entropy"
  case expandedIMM = "IMM, expanded"
  case pruned = "CART, pruned back"

  /// Trees within the budget, from the largest to that of k leaves, one a number of leaves, bettered by coordinate
  /// moves.
  func candidates(for rows: LabelledRows, budget: TreeBudget) -> [Candidate] {
    switch self {
    case .gini: grown(rows, by: Gini(), budget: budget)
    case .entropy: grown(rows, by: Entropy(rows: rows.count), budget: budget)
    case .expandedIMM: expanded(rows, budget: budget)
    case .pruned: prunedBack(rows, budget: budget)
    }
  }

  private func grown(_ rows: LabelledRows, by impurity: some Impurity, budget: TreeBudget) -> [Candidate] {
    let growth = Growth(rows, by: impurity, maxLeaves: budget.maxLeaves, maxDepth: budget.maxDepth)
    let sizes = min(rows.labelCount, growth.maxLeaves)...growth.maxLeaves
    return bettered(sizes.reversed().lazy.map(growth.tree), for: rows)
  }

  private func expanded(_ rows: LabelledRows, budget: TreeBudget) -> [Candidate] {
    let means = rows.table.means(of: rows.labels, groupCount: rows.labelCount)
    guard rows.labelCount <= budget.maxLeaves,
      let base = IterativeMistakeMinimization.tree(for: rows, means: means, maxDepth: budget.maxDepth)
    else { return [] }
    let trees = Expansion.trees(
      from: base, for: rows, means: means, maxLeaves: budget.maxLeaves, maxDepth: budget.maxDepth)
    return bettered(trees.reversed(), for: rows)
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

  private func bettered(_ trees: some Sequence<GrownTree>, for rows: LabelledRows) -> [Candidate] {
    var series = ShrinkingSeries(rows)
    for tree in trees where series.mayWinWithFewerLeaves {
      series.append(Candidate(CoordinateMoves.improve(tree, for: rows), by: self, rows: rows))
    }
    return series.candidates
  }
}

/// One learner's trees, each with fewer leaves than the one before.
private struct ShrinkingSeries {
  private(set) var candidates: [Candidate] = []
  /// Whether a smaller tree may still be near enough to the best.
  ///
  /// Fidelity falls with the leaves: trees twice as far below this learner's best as a winner may be are not followed
  /// by a winner.
  private(set) var mayWinWithFewerLeaves = true
  private var best = 0
  private let tolerance: Double

  init(_ rows: LabelledRows) { tolerance = 2 * RuleLearner.fidelityTolerance * Double(rows.count) }

  mutating func append(_ candidate: Candidate) {
    candidates.append(candidate)
    if candidate.missing.isEmpty { best = max(best, candidate.correct) }
    mayWinWithFewerLeaves = Double(best - candidate.correct) <= tolerance
  }
}

extension RuleLearner {
  /// Trees within the budget, from every learner and for every number of leaves from k on.
  func candidates(for rows: LabelledRows) -> [Candidate] {
    let budget = TreeBudget(maxLeaves: maxLeaves, maxDepth: maxDepth, labelCount: rows.labelCount)
    return workers.map(Learner.allCases.count) {
      Learner.allCases[$0].candidates(for: rows, budget: budget)
    }.flatMap(\.self)
  }

  /// How far below the best fidelity the winner may be.
  static let fidelityTolerance = 0.005

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
    let faithful = eligible.filter {
      Double(best - $0.correct) <= Self.fidelityTolerance * Double(rows.count)
    }
    let near = faithful.filter { $0.price <= 1.05 * cheapest }
    return (near.isEmpty ? faithful : near).min {
      ($0.tree.leafCount, $0.price) < ($1.tree.leafCount, $1.price)
    }
  }

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
