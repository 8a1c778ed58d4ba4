public import Clustering
public import CustomerFeatures
internal import DecisionTrees
public import ParallelWork
internal import Wording

/// The one button: features in, segments, rules and a model out.
public struct AutoSegmenter: Sendable {
  /// The k that may be chosen.
  public var candidateCounts: ClosedRange<Int>
  /// The k to make, whatever the silhouettes say; `nil` chooses.
  public var fixedCount: Int?
  /// Smallest share of customers in a cluster, 0...1.
  public var minimumShare = 0.02
  /// Leaves of the rule tree; `nil` means 2k.
  public var maxLeaves: Int?
  /// Depth of the rule tree; `nil` means max(4, ⌈log₂ k⌉ + 2).
  public var maxDepth: Int?
  /// Share of customers that rounder thresholds may move.
  public var roundingTolerance = 0.0
  /// What precedes standardising.
  public var transform = FeatureScaling.Choice.auto
  /// How the best fit of each k is sought.
  public var strategy = FitStrategy.thorough
  /// Whether silhouettes are exact or estimated from a sample.
  public var silhouette = SilhouetteMode.auto
  /// Leaves out the null reference and the stability check.
  public var isQuick = false
  /// Makes the result repeatable.
  public var seed: UInt64
  /// Threads, and the instructions that they use; they change the time and nothing else.
  public var workers = Workers()
  /// The model whose names and numbers are kept where segments match; `nil` starts anew.
  public var previous: SegmentationModel?

  /// Sets up the search; the other properties have the defaults of a careful analyst.
  public init(candidateCounts: ClosedRange<Int> = 3...15, seed: UInt64 = 42) {
    self.candidateCounts = candidateCounts
    self.seed = seed
  }

  /// Segments `features`.
  ///
  /// The whole path: scale, search k, learn rules, name segments. A row of weight m counts as m equal customers, to
  /// the last bit; rows of weight 0 are left out, also of the result.
  ///
  /// - Parameter progress: Told when each stage begins.
  /// - Throws: ``SegmentationError`` where there is nothing to segment, `ChoiceError` for a setting out of its range.
  public func fit(
    _ features: FeatureMatrix, progress: Stage.Progress = { _ in }
  ) throws -> SegmentationResult {
    try check()
    let features = try countedRows(of: features)
    let (counts, reduction) = try feasibleCounts(for: features)

    // Distances need comparable scales, so clusters are sought in standard deviations ...
    progress(StageProgress(.scaling))
    let sorted = SortedColumns(of: features.values, weights: features.weights, workers: workers)
    let scaling = FeatureScaling(fitting: features.features, sorted: sorted, choice: transform)
    let points = scaling.transform(features.values)

    // ... and every k is judged by the rules that would be made of it as well ...
    progress(StageProgress(.search))
    let rules = RulesOfFits(
      learner: learner,
      table: RuleTable(
        features.values, points: points, columns: features.features.map(\.ruleColumn),
        weights: features.weights,
        workers: workers))
    let search = try search(counts).run(
      on: DistinctPoints(points, weights: features.weights),
      companion: { rules.rules(for: $0).tree.predict(features.values) },
      snap: scaling.snap(of: features.features),
      progress: { progress(StageProgress(.search, done: $0, total: $1)) })

    // ... but people read days and money, so the tree is learned in the original units.
    progress(StageProgress(.rules))
    let learned = rules.rules(for: search.chosen.fit)

    progress(StageProgress(.segments))
    let labels = learned.tree.predict(features.values, workers: workers)
    let measures = SegmentMeasures.all(
      of: features, labels: labels, fitted: search.chosen.fit.labels, k: search.chosen.k, workers: workers)
    let named = SegmentAssembly(
      features: features.features, scaling: scaling, sorted: sorted, measures: measures,
      stability: search.stability
    ).segments()
    let (segments, changes) = keepingNames(named, labels: labels, of: features)
    let model = model(
      of: features, sorted: sorted, scaling: scaling, search: search, learned: learned, segments: segments)
    return SegmentationResult(
      model: model, customers: model.classify(features, workers: workers), search: search,
      treeCustomers: learned.choosingRows, movedByRounding: learned.moved,
      reason: FitReason(of: search, isCountFixed: fixedCount != nil),
      warnings: warnings(on: model, search: search, learned: learned, reduction: reduction), changes: changes)
  }
}
