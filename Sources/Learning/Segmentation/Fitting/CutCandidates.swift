internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra

/// Cuts of the same customers into different numbers of segments, each with the rules that would be made of it.
struct CutCandidates: Sendable {
  let search: ClusterCountResult
  let rules: RulesOfFits
  private let values: Matrix
  private let minimumShare: Double

  /// - Parameters:
  ///   - points: What is clustered: the features in standard deviations, told axes behind them.
  ///   - scaling: The passage to standard deviations.
  ///   - allowed: The counts that may be chosen; `nil` allows all.
  ///   - isJudged: Whether the stability of the chosen cut is measured.
  ///   - objection: Why the k of a fit may not be chosen for its rules.
  init(
    of features: FeatureMatrix, points: Matrix, scaling: FeatureScaling, counts: ClosedRange<Int>,
    allowed: Set<Int>?, segmenter: AutoSegmenter, isJudged: Bool,
    objection: (@Sendable (RulesOfFits, Fit) -> Ineligibility?)? = nil
  ) throws(ClusteringError) {
    let rules = RulesOfFits(
      learner: segmenter.learner,
      table: RuleTable(
        features.values, points: scaling.transform(features.values),
        columns: features.features.map(\.ruleColumn), weights: features.weights, workers: segmenter.workers))
    var search = segmenter.search(counts)
    search.hasNullReference = false
    search.isQuick = !isJudged
    search.allowed = allowed
    search.countsWithoutStructure = nil
    let values = features.values
    let distinct = try DistinctPoints(points, weights: features.weights)
    self.search = try search.run(
      on: distinct, companion: { rules.rules(for: $0).tree.predict(values) },
      objection: { fit, _ in objection?(rules, fit) })
    self.rules = rules
    self.values = values
    minimumShare = segmenter.minimumShare
  }

  /// The segment of each customer by the rules of an entry.
  func groups(of index: Int) -> [Int] {
    rules.rules(for: search.entries[index].fit).tree.predict(values)
  }

  /// The rule of each customer, by the leaves of an entry's tree.
  func leaves(of index: Int) -> [Int] {
    let leaves = rules.rules(for: search.entries[index].fit).tree.leaves(values)
    let places = Dictionary(Set(leaves).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
    return leaves.map { places[$0] ?? 0 }
  }

  /// Whether an entry's clusters and its rules' segments are all as large as they must be.
  func isEligible(_ index: Int) -> Bool {
    let entry = search.entries[index]
    guard entry.ineligibility == nil else { return false }
    var sizes = Array(repeating: 0, count: entry.k)
    for group in groups(of: index) { sizes[group] += 1 }
    return Double(sizes.min() ?? 0) >= minimumShare * Double(values.rows)
  }
}
