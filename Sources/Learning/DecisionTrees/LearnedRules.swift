/// A tree, its rules, and how well they tell the clusters.
public struct LearnedRules: Sendable, Equatable {
  /// The tree, with the thresholds that the rules show.
  public let tree: DecisionTree
  /// One rule a label where the union of its leaves is one box, else the fewest; ordered by label, then by
  /// support.
  public let rules: [Rule]
  /// Share of customers whose leaf carries their label.
  public let fidelity: Double
  /// Inertia of the tree's partition over that of `labels`, both about their own means, in the units of `points`.
  ///
  /// 1 where both are zero, infinite where only that of `labels` is.
  public let priceOfExplainability: Double
  /// Which learner won.
  public let learner: Learner
  /// Customers that rounding moved to another leaf.
  public let moved: Int
  /// Customers that the tree was chosen on: all, or a sample of very many; its thresholds are placed, and it is
  /// measured, on all of them.
  public let choosingRows: Int
  /// Labels that no leaf carries, ascending; empty unless the budget or the data leave no room for them.
  public let missingLabels: [Int]
}
