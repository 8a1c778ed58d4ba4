internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import Wording

/// A segment with everything that cards, tables and charts say of it.
struct SegmentSubject: Sendable {
  /// Its place in run.json.
  let index: Int
  private let isRecorded: Bool
  let segment: Segment
  let name: String
  let style: SegmentStyle
  let rules: [SegmentRule]
  /// Share of all customers whom its rules catch.
  let support: Double
  /// Share of those who carry its cluster label.
  let precision: Double
  /// Precision over the label's share among all customers.
  let lift: Double
  /// Mean silhouette; `nil` where it was not computed.
  let silhouette: Double?
  /// Shares of categories among its customers, by "city = Moscow"; empty without a run.
  private let categoryShares: [String: Double]
  private let summary: RunRecord.SegmentSummary?

  var number: Int { segment.number }

  init(
    index: Int, segment: Segment, summary: RunRecord.SegmentSummary?, rules: [SegmentRule], language: Language
  ) {
    self.index = index
    isRecorded = summary != nil
    self.segment = segment
    self.rules = rules
    name = displayName(segment.name[language])
    style = SegmentStyle(number: segment.number)
    let figures = RuleFigures(of: rules)
    let labelShare = rules.first.map { $0.rule.lift > 0 ? $0.rule.precision / $0.rule.lift : 0 } ?? 0
    support = summary?.support ?? figures.support
    precision = summary?.precision ?? figures.precision
    lift = summary?.lift ?? figures.lift(labelShare: labelShare)
    silhouette = summary?.silhouette
    self.summary = summary
    categoryShares = summary?.medians ?? [:]
  }

  /// The median of a feature in its own unit; the share for a category.
  func median(_ j: Int, of feature: ModelFeature) -> Double {
    let median = segment.medians.indices.contains(j) ? segment.medians[j] : 0
    guard feature.feature.category != nil else { return median }
    return categoryShares[feature.feature.key] ?? median
  }

  /// Share of its customers who are past their own late days; `nil` where that is not known.
  var late: Double? { summary?.late.flatMap { $0.isFinite ? $0 : nil } }

  /// What those did who met its rules one horizon ago; `nil` where that is not known.
  var boughtAgain: RunRecord.BoughtAgain? { summary?.boughtAgain }

  /// Who came in and who left within one horizon; `nil` where that is not known.
  var moved: RunRecord.Moved? { summary?.moved }

  /// The worse of how well it is found again and how far its rules agree with the clustering: nothing about it is firmer.
  var firmness: (value: Double, path: String?) {
    guard let stability = segment.stability, stability <= precision else {
      return (precision, path("precision"))
    }
    return (stability, path("stability"))
  }

  /// What is told of it beside its features; nothing without a run.
  func told(_ numerals: Numerals) -> ToldWords { ToldWords(summary, numerals: numerals) }

  /// The median of a feature in standard deviations from the mean of all customers.
  func profile(_ j: Int) -> Double {
    let value = segment.profile.indices.contains(j) ? segment.profile[j] : 0
    return value.isFinite ? value : 0
  }

  /// Where a number of the segment stands in run.json; `nil` without a run.
  func path(_ field: String) -> String? { isRecorded ? "segments.\(index).\(field)" : nil }
}
