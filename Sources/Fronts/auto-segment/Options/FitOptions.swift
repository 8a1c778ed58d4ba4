internal import ArgumentParser
internal import Clustering
internal import Segmentation

/// The flags that steer the search for segments.
struct FitOptions: ParsableArguments {
  @Option(help: "Make exactly this many segments.")
  var k: Int?

  @Option(help: .rare("Choose the number of segments from this range.", valueName: "a...b"))
  var kRange: CountRange?

  @Option(
    help: .rare(
      """
      auto, shape or told: cut a log by recency, frequency and spending alone, or also by what customers like these \
      went on to do; auto takes what tells more.
      """))
  var cut: CutChoice = .auto

  @Option(help: .rare("Days of the next period, which segments are to tell of.", valueName: "days"))
  var horizon: Int?

  @Option(help: .rare("Smallest share of customers in a segment, such as 2% or 0.02.", valueName: "p"))
  var minShare = Share(text: "2%", fraction: 0.02)

  @Option(help: .rare("Most leaves of the rule tree; else twice the number of segments."))
  var maxLeaves: Int?

  @Option(help: .rare("Most questions on the way to a rule."))
  var maxDepth: Int?

  @Option(help: .rare("Share of customers that rounder thresholds may move.", valueName: "p"))
  var round = Share(text: "0%", fraction: 0)

  @Option(help: .rare("auto, log or none: what is done to numbers before they are standardised."))
  var transform: FeatureScaling.Choice = .auto

  @Option(help: .rare("What makes a run repeatable."))
  var seed: UInt64 = 42

  @Option(help: .rare("Use this many plain restarts of k-means instead of the thorough search."))
  var restarts: Int?

  @Option(help: .rare("exact, sample or auto: over whom silhouettes are taken."))
  var silhouette: SilhouetteMode = .auto

  @Flag(help: "Leave out the comparisons that take longest.")
  var quick = false

  @Option(
    help: ArgumentHelp("Keep the names and numbers of this earlier model.", valueName: "model"),
    completion: .file())
  var previous: String?

  @Flag(help: .rare("End with status 1 where the base shows no separate groups."))
  var requireStructure = false

  /// The search that these flags ask for.
  func segmenter(_ common: EveryCommandOptions) throws -> AutoSegmenter {
    var segmenter = AutoSegmenter(candidateCounts: kRange?.range, seed: seed)
    segmenter.fixedCount = k
    segmenter.cut = cut.wanted
    segmenter.minimumShare = minShare.fraction
    segmenter.maxLeaves = maxLeaves
    segmenter.maxDepth = maxDepth
    segmenter.roundingTolerance = round.fraction
    segmenter.transform = transform
    segmenter.strategy = restarts.map { .plainRestarts($0) } ?? .thorough
    segmenter.silhouette = silhouette
    segmenter.isQuick = quick
    segmenter.workers = try common.workers
    segmenter.previous = try previous.map { try SavedRun($0).model() }
    return segmenter
  }
}

/// What a person may say of the cut.
enum CutChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, shape, told

  /// `nil` leaves it to the proof.
  var wanted: SegmentCut? { SegmentCut(rawValue: rawValue) }
}
