public import LinearAlgebra
public import ParallelWork

/// Learns a small tree that gives each cluster a rule.
public struct RuleLearner: Sendable {
  /// Leaves the tree may have; `nil` means 2k.
  public var maxLeaves: Int?
  /// Depth the tree may have; `nil` means max(4, ⌈log₂ k⌉ + 2).
  public var maxDepth: Int?
  /// Share of customers that rounder thresholds may move; 0 rounds without moving anyone.
  public var roundingTolerance = 0.0
  /// Threads; they change the time and nothing else.
  public var workers = Workers()

  /// Learns with the default budget.
  public init() {}

  /// Customers that choose the tree where there are many more.
  private static let choosingSize = 4096
  /// Customers that place its thresholds where there are many more.
  private static let placingSize = 65_536

  /// Learns rules for `labels`.
  ///
  /// Where several labelings of the same rows are to be explained, make a ``RuleTable`` once and call
  /// ``fit(_:labels:)`` for each.
  ///
  /// - Parameters:
  ///   - values: n × d in original units; thresholds come in these.
  ///   - labels: The cluster of each row, in `0..<k`, none of them empty.
  ///   - points: n × d, each column a monotone transform of that of `values`: what inertia is measured in.
  ///   - columns: How each column's thresholds may be written.
  ///   - weights: The customers that each row stands for; `nil` makes each row one customer.
  public func fit(
    _ values: Matrix, labels: [Int], points: Matrix, columns: [RuleColumn], weights: [Int]? = nil
  ) -> LearnedRules {
    fit(
      RuleTable(values, points: points, columns: columns, weights: weights, workers: workers), labels: labels)
  }

  /// Learns rules for `labels`, one for each row that `table` was made from, in `0..<k`, none of them empty.
  ///
  /// The winner is the smallest tree that names every label, within half a point of the best fidelity and within
  /// 5 % of the lowest price; ties go to the lower price.
  ///
  /// Of more than 5,120 customers, 4,096 choose the tree, each label in proportion, and all of them then place its
  /// thresholds, of more than 81,920 so many as 65,536; what is measured is measured on all. A row that stands for m
  /// customers gives what m copies of it give.
  public func fit(_ table: RuleTable, labels: [Int]) -> LearnedRules {
    let rows = LabelledRows(table, labels: labels)
    guard let (best, choosingRows) = chosen(for: rows) else {
      // Rows that no learner can tell apart.
      let lone = Candidate(GrownTree(nodes: [.leaf(label: 0)]), by: .gini, rows: rows)
      return rules(of: lone, for: rows, choosingRows: rows.customers)
    }
    return rules(of: best, for: rows, choosingRows: choosingRows)
  }

  /// The winner for `rows`, and the customers that chose it.
  private func chosen(for rows: LabelledRows) -> (tree: Candidate, customers: Int)? {
    func areMany(_ size: Int) -> Bool { rows.customers > 5 * size / 4 }
    guard areMany(Self.choosingSize) else {
      return competition(for: rows).winner.map { ($0, rows.customers) }
    }
    let isPlacedOnSome = areMany(Self.placingSize)
    let sample = RowSample(of: rows, size: isPlacedOnSome ? Self.placingSize : Self.choosingSize)
    guard let (best, customers) = chosen(for: sample.rows) else { return nil }
    let tree = sample.inWhole(best.tree)
    let candidate =
      isPlacedOnSome
      ? Candidate(tree, by: best.learner, rows: rows)
      : Candidate(CoordinateMoves.improve(tree, for: rows), by: best.learner, rows: rows)
    return (candidate, customers)
  }

  /// What every learner makes of `rows` within this learner's budget.
  func competition(for rows: LabelledRows) -> Competition {
    Competition(
      for: rows,
      within: TreeBudget(maxLeaves: maxLeaves, maxDepth: maxDepth, labelCount: rows.labelCount),
      workers: workers)
  }
}
