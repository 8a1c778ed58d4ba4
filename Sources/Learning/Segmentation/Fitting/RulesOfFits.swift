internal import Clustering
internal import DecisionTrees
internal import LinearAlgebra
internal import ParallelWork
internal import Synchronization

/// The rules that would be made of each fit of the search, learned once.
///
/// The search asks for the partition that the rules make, for its silhouette; the chosen k's rules are then there.
final class RulesOfFits: Sendable {
  private let learner: RuleLearner
  /// The rows to explain, for other fits of them.
  let table: RuleTable
  private let learned = Mutex<[Int: LearnedRules]>([:])
  private let partitions = Mutex<[Int: ClusterLabels]>([:])

  init(learner: RuleLearner, table: RuleTable) {
    self.learner = learner
    self.table = table
  }

  /// The rules for `fit`; there is one fit a k.
  func rules(for fit: Fit) -> LearnedRules {
    let k = fit.centroids.rows
    if let known = learned.withLock({ $0[k] }) { return known }
    var learner = learner
    // Every segment needs a leaf of its own, whatever was asked for.
    learner.maxLeaves = learner.maxLeaves.map { max($0, k) }
    learner.maxDepth = learner.maxDepth.map { max($0, Self.depth(for: k)) }
    let rules = learner.fit(table, labels: fit.labels)
    learned.withLock { $0[k] = rules }
    return rules
  }

  /// The cluster of each row by the rules for `fit`, taken once.
  ///
  /// - Parameter values: What the rules ask of; the same each time.
  func partition(for fit: Fit, of values: Matrix, workers: Workers) -> ClusterLabels {
    let k = fit.centroids.rows
    if let known = partitions.withLock({ $0[k] }) { return known }
    let partition = ClusterLabels(rules(for: fit).tree.predict(values, workers: workers))
    partitions.withLock { $0[k] = partition }
    return partition
  }

  /// The least depth of a tree with `leaves` leaves.
  private static func depth(for leaves: Int) -> Int {
    leaves <= 1 ? 0 : Int.bitWidth - (leaves - 1).leadingZeroBitCount
  }
}
