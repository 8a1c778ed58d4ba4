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
  private static let sampleSize = 8192

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
  /// Of more than 10,240 customers, 8,192 choose the tree, each label in proportion; all of them then place its
  /// thresholds and are what is measured. A row that stands for m customers gives what m copies of it give.
  public func fit(_ table: RuleTable, labels: [Int]) -> LearnedRules {
    let rows = LabelledRows(table, labels: labels)
    /// For rows that no learner can tell apart.
    var lone: Candidate { Candidate(GrownTree(nodes: [.leaf(label: 0)]), by: .gini, rows: rows) }
    guard rows.customers > 5 * RuleLearner.sampleSize / 4 else {
      let best = competition(for: rows).winner ?? lone
      return rules(of: best, for: rows, choosingRows: rows.customers)
    }
    let sample = RowSample(of: rows, size: RuleLearner.sampleSize)
    guard let best = competition(for: sample.rows).winner else {
      return rules(of: lone, for: rows, choosingRows: rows.customers)
    }
    let tree = CoordinateMoves.improve(sample.inWhole(best.tree), for: rows)
    return rules(
      of: Candidate(tree, by: best.learner, rows: rows), for: rows, choosingRows: sample.rows.customers)
  }

  /// What every learner makes of `rows` within this learner's budget.
  func competition(for rows: LabelledRows) -> Competition {
    Competition(
      for: rows,
      within: TreeBudget(maxLeaves: maxLeaves, maxDepth: maxDepth, labelCount: rows.labelCount),
      workers: workers)
  }
}
