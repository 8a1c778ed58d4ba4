internal import ArgumentParser
internal import Clustering
internal import Segmentation

/// The flags that steer the search for segments.
struct FitOptions: ParsableArguments {
  @Option(help: "Make exactly this many segments.")
  var k: Int?

  @Option(help: ArgumentHelp("Choose the number of segments from this range.", valueName: "a...b"))
  var kRange: CountRange?

  @Option(
    help: """
      auto, shape or told: cut a log by recency, frequency and spending alone, or also by what customers like these \
      went on to do; auto takes what tells more.
      """)
  var cut: CutChoice = .auto

  @Option(help: ArgumentHelp("Days of the next period, which segments are to tell of.", valueName: "days"))
  var horizon: Int?

  @Option(help: ArgumentHelp("Smallest share of customers in a segment, such as 2% or 0.02.", valueName: "p"))
  var minShare = Share(text: "2%", fraction: 0.02)

  @Option(help: "Most leaves of the rule tree; else twice the number of segments.")
  var maxLeaves: Int?

  @Option(help: "Most questions on the way to a rule.")
  var maxDepth: Int?

  @Option(help: ArgumentHelp("Share of customers that rounder thresholds may move.", valueName: "p"))
  var round = Share(text: "0%", fraction: 0)

  @Option(help: "auto, log or none: what is done to numbers before they are standardised.")
  var transform: FeatureScaling.Choice = .auto

  @Option(help: "What makes a run repeatable.")
  var seed: UInt64 = 42

  @Option(help: "Use this many plain restarts of k-means instead of the thorough search.")
  var restarts: Int?

  @Option(help: "exact, sample or auto: over whom silhouettes are taken.")
  var silhouette: SilhouetteMode = .auto

  @Flag(help: "Leave out the comparison with a base without groups and the stability check.")
  var quick = false

  @Option(help: "Keep names and numbers of the segments of this model where they match.", completion: .file())
  var previous: String?

  @Flag(help: "End with status 1 where the base shows no separate groups.")
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
