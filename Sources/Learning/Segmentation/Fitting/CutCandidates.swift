internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra

/// Cuts of the same customers into different numbers of segments, of which one is chosen; rules are learned for those
/// that somebody asks for, and for no others.
struct CutCandidates: Sendable {
  let search: ClusterCountResult
  let rules: RulesOfFits
  private let values: Matrix

  /// - Parameters:
  ///   - points: What is clustered: the features in standard deviations, told axes behind them.
  ///   - table: The customers in original units, for the rules.
  ///   - allowed: The counts that may be chosen; `nil` allows all.
  ///   - isShown: Whether people see the cut: the search for it is longer then, and its stability is measured.
  ///   - objection: Why the k of a fit may not be chosen for its rules.
  init(
    of features: FeatureMatrix, points: Matrix, table: RuleTable, counts: ClosedRange<Int>,
    allowed: Set<Int>?, segmenter: AutoSegmenter, isShown: Bool,
    objection: (@Sendable (RulesOfFits, Fit) -> Ineligibility?)? = nil
  ) throws(ClusteringError) {
    let rules = RulesOfFits(learner: segmenter.learner, table: table)
    var search = segmenter.search(counts)
    search.hasNullReference = false
    search.isQuick = segmenter.isQuick || !isShown
    search.isBrief = !isShown
    search.allowed = allowed
    search.countsWithoutStructure = nil
    self.search = try search.run(
      on: try DistinctPoints(points, weights: features.weights),
      objection: { fit, _ in objection?(rules, fit) })
    self.rules = rules
    values = features.values
  }

  /// The segment of each customer by the rules of the chosen cut.
  var groups: [Int] { rules.rules(for: search.chosen.fit).tree.predict(values) }

  /// The rule of each customer, by the leaves of the chosen cut's tree.
  var leaves: [Int] {
    let leaves = rules.rules(for: search.chosen.fit).tree.leaves(values)
    let places = Dictionary(Set(leaves).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
    return leaves.map { places[$0] ?? 0 }
  }
}
