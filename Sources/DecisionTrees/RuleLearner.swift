public import LinearAlgebra

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

  /// Learns rules for `labels`.
  ///
  /// - Parameters:
  ///   - values: n × d in original units; thresholds come in these.
  ///   - labels: The cluster of each row, in `0..<k`, none of them empty.
  ///   - points: n × d, each column a monotone transform of that of `values`: what inertia is measured in.
  ///   - columns: How each column's thresholds may be written.
  public func fit(
    _ values: Matrix, labels: [Int], points: Matrix, columns: [RuleColumn]
  ) -> LearnedRules {
    fatalError("contract")
  }
}

/// How the thresholds of a column may be written.
public enum RuleColumn: Sendable, Equatable {
  /// Any number.
  case number
  /// Whole numbers only: thresholds are whole.
  case whole
  /// 0 or 1: the threshold is 0.5.
  case indicator
}

/// A tree, its rules, and how well they tell the clusters.
public struct LearnedRules: Sendable {
  /// The tree, with the thresholds that the rules show.
  public let tree: DecisionTree
  /// One rule a label where the union of its leaves is one box, else several; ordered by label, then by support.
  public let rules: [Rule]
  /// Share of rows whose leaf carries their label.
  public let fidelity: Double
  /// Inertia of the tree's partition over that of `labels`, both about their own means, in the units of `points`.
  public let priceOfExplainability: Double
  /// Which learner won, such as "CART, Gini".
  public let learner: String
  /// Rows that rounding moved to another leaf.
  public let moved: Int
}

/// A conjunction of bounds that catches rows of one label.
public struct Rule: Sendable, Equatable {
  /// The label of the rows it catches.
  public let label: Int
  /// At most one a column, ascending by column.
  public let conditions: [Condition]
  /// Indices in the tree's nodes of the leaves that it joins.
  public let leaves: [Int]
  /// Share of all rows that it catches.
  public let support: Double
  /// Share of the caught rows that carry its label.
  public let precision: Double
  /// Precision over the label's share among all rows.
  public let lift: Double

  /// Describes a rule, as when a model is read from a file.
  package init(
    label: Int, conditions: [Condition], leaves: [Int], support: Double, precision: Double, lift: Double
  ) {
    self.label = label
    self.conditions = conditions
    self.leaves = leaves
    self.support = support
    self.precision = precision
    self.lift = lift
  }
}

/// Bounds on one column: `above` < x ≤ `atMost`.
public struct Condition: Sendable, Equatable {
  /// The column.
  public let feature: Int
  /// Exclusive lower bound; `nil` where there is none.
  public let above: Double?
  /// Inclusive upper bound; `nil` where there is none.
  public let atMost: Double?

  /// Bounds a column.
  package init(feature: Int, above: Double?, atMost: Double?) {
    self.feature = feature
    self.above = above
    self.atMost = atMost
  }
}
