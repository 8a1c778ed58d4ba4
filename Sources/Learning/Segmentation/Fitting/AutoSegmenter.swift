public import Clustering
public import CustomerFeatures
internal import DecisionTrees
public import ParallelWork
internal import Wording

/// The one button: features in, segments, rules and a model out.
public struct AutoSegmenter: Sendable {
  /// The k that are tried, and of which one is chosen; `nil` tries 3...15, and chooses of 3...7 where the base shows no
  /// strong structure: a silhouette then says little, and few segments are easier to work with.
  public var candidateCounts: ClosedRange<Int>?
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
  /// Along what a log is cut where its structure is not strong; `nil` follows the proof.
  public var cut: SegmentCut?
  /// Makes the result repeatable.
  public var seed: UInt64
  /// Threads, and the instructions that they use; they change the time and nothing else.
  public var workers = Workers()
  /// The model whose names and numbers are kept where segments match; `nil` starts anew.
  public var previous: SegmentationModel?

  /// Sets up the search; the other properties have the defaults of a careful analyst.
  public init(candidateCounts: ClosedRange<Int>? = nil, seed: UInt64 = 42) {
    self.candidateCounts = candidateCounts
    self.seed = seed
  }

  /// Segments `features`.
  ///
  /// The whole path: scale, search k, learn rules, name segments. A row of weight m counts as m equal customers, to
  /// the last bit; rows of weight 0 are left out, also of the result.
  ///
  /// - Parameters:
  ///   - foretelling: What was learned of the log that the features come from; `nil` cuts by the features alone.
  ///   - lateness: How the customers of that log stand against their own rhythm; without it segments are named by their
  ///     profiles, never by the trade's names.
  ///   - progress: Told when each stage begins.
  /// - Throws: ``SegmentationError`` where there is nothing to segment, `ChoiceError` for a setting out of its range.
  public func fit(
    _ features: FeatureMatrix, foretelling: Foretelling? = nil, lateness: CustomerLateness? = nil,
    progress: Stage.Progress = { _ in }
  ) throws -> SegmentationResult {
    try check()
    let features = try countedRows(of: features)
    let (counts, reduction) = try feasibleCounts(for: features)

    // Distances need comparable scales, so clusters are sought in standard deviations ...
    progress(StageProgress(.scaling))
    let sorted = SortedColumns(of: features.values, weights: features.weights, workers: workers)
    let scaling = FeatureScaling(fitting: features, sorted: sorted, choice: transform)
    let points = scaling.transform(features.values)

    // ... and every k is judged by the rules that would be made of it as well ...
    progress(StageProgress(.search))
    let rules = RulesOfFits(
      learner: learner, table: features.ruleTable(points: points, scaling: scaling, workers: workers))
    let search = try search(counts).run(
      on: DistinctPoints(points, weights: features.weights),
      companion: { rules.partition(for: $0, of: features.values, workers: workers).values },
      objection: objection(to: rules, on: features, sorted: sorted, scaling: scaling),
      snap: scaling.snap(of: features.features),
      progress: { progress(StageProgress(.search, done: $0, total: $1)) })

    // ... and where there are no natural groups, the cut is made where it tells most of the next period ...
    let told = try toldCut(
      of: features, sorted: sorted, scaling: scaling, table: rules.table, verdict: search.verdict,
      foretelling: foretelling)
    let found = told?.cuts.search ?? search

    // ... but people read days and money, so the tree is learned in the original units.
    progress(StageProgress(.rules))
    let learned = (told?.cuts.rules ?? rules).rules(for: found.chosen.fit)

    progress(StageProgress(.segments))
    let labels = learned.tree.predict(features.values, workers: workers)
    let measures = SegmentMeasures.all(
      of: features, labels: labels, fitted: found.chosen.fit.labels, k: found.chosen.k, workers: workers)
    let named = SegmentAssembly(
      features: features.features, scaling: scaling, sorted: sorted, measures: measures,
      stability: found.stability,
      evidence: lateness?.evidence(on: measures, labels: labels, features: features.features)
    ).segments()
    let (segments, changes) = keepingNames(named, labels: labels, of: features)
    var model = model(
      of: features, sorted: sorted, scaling: scaling, search: found, verdict: search.verdict,
      learned: learned,
      segments: segments)
    model.spreads = features.features.indices.map(sorted.spread)
    if let told { model.told = told.axes }
    return SegmentationResult(
      model: model, customers: model.classify(features, workers: workers), search: search,
      toldSearch: told?.cuts.search, foretelling: foretelling,
      lateShares: lateness.map { $0.shares(of: labels, k: found.chosen.k) },
      treeCustomers: learned.choosingRows,
      movedByRounding: learned.moved,
      reason: FitReason(
        of: search, told: told?.cuts.search.chosen.k, isCountFixed: fixedCount != nil,
        range: countsWithoutStructure),
      warnings: warnings(on: model, search: found, learned: learned, reduction: reduction), changes: changes)
  }
}
