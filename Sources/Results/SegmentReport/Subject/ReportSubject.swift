internal import Clustering
internal import CustomerFeatures
internal import CustomerLifecycle
internal import DecisionTrees
internal import Segmentation
internal import Wording

/// What a report is about: the saved model and run, joined and put into words once for all charts and sections.
struct ReportSubject: Sendable {
  let model: SegmentationModel
  /// `nil` where only the model was kept: sections that need the run are left out.
  let record: RunRecord?
  let wording: PhraseBook
  let playbooks: Playbooks
  /// The command that makes the whole page, where this one is made of the model alone.
  let command: String
  /// What the trade's grid has across at first.
  let gridAxis: TradeGrid.Axis
  /// The share of revenue that what a customer brings is told of; `nil` for all of it.
  let margin: Double?
  let density: Density
  /// Ascending by number; at most as many as the density shows.
  let segments: [SegmentSubject]
  /// One a column of the feature matrix.
  let features: [FeatureWords]
  /// Indices in `features`: recency, frequency and monetary, or those that tell the segments best first.
  let tellingFeatures: [Int]
  private let ruleWording: RuleWording

  var numerals: Numerals { wording.numerals }
  var hasRevenue: Bool { model.segments.contains { $0.revenueShare != nil } }
  /// Whether the features are recency, frequency and perhaps monetary.
  var isPurchases: Bool { model.recipe.isOfPurchases }

  init(
    model: SegmentationModel, record: RunRecord?, options: ReportOptions, density: Density = .full
  ) throws(ReportError) {
    let numbers = model.segments.map(\.number)
    if let record {
      guard record.isOf(model) else {
        throw .runOfAnotherModel(
          modelSegments: numbers, runSegments: record.segments.map(\.number), isEdited: !model.edits.isEmpty)
      }
    }
    let wording = PhraseBook(options.language, currency: options.currency)
    let numerals = wording.numerals
    self.model = model
    self.record = record
    self.wording = wording
    self.density = density
    playbooks = options.playbooks
    command = options.command
    gridAxis = options.gridAxis
    margin = options.margin
    features = FeatureWords.all(of: model.features.map(\.feature), numerals: numerals)
    tellingFeatures = model.tellingFeatures
    ruleWording = RuleWording(model.features, windowDays: model.windowDays) { numerals.exactMoney($0) }
    segments = model.segments.prefix(density.segments).enumerated().map { index, segment in
      SegmentSubject(
        index: index, segment: segment, summary: record?.segments[index],
        rules: model.rules(ofSegment: segment.number), language: options.language)
    }
  }

  /// The conditions of a rule in words, amounts with the report's currency.
  func sentence(for rule: SegmentRule) -> String {
    clipped(ruleWording.text(for: rule.rule.conditions, in: wording.language), to: density.characters)
  }

  /// The same in at most three conditions: those on features in which the segment lies farthest from all customers.
  func shortSentence(for rule: SegmentRule, of segment: SegmentSubject) -> (text: String, isWhole: Bool) {
    let most = 3
    let conditions = rule.rule.conditions
    guard conditions.count > most else { return (sentence(for: rule), true) }
    let chosen = conditions.indices.sorted { a, b in
      let (first, second) = (
        abs(segment.profile(conditions[a].feature)), abs(segment.profile(conditions[b].feature))
      )
      return first > second || (first == second && a < b)
    }.prefix(most).sorted()
    let text = ruleWording.text(for: chosen.map { conditions[$0] }, in: wording.language)
    return (clipped(text, to: density.characters), false)
  }

  /// What a median is compared with: that of all customers; for a category their share.
  func base(_ j: Int) -> (value: Double, path: String?) {
    let column = model.scaling.columns.indices.contains(j) ? model.scaling.columns[j] : nil
    if features[j].feature.category != nil, let column, column.transform == .none {
      return (column.mean, featurePath(j, "mean"))
    }
    return (model.features[j].median, featurePath(j, "median"))
  }

  /// Where a figure of a feature stands in run.json; `nil` without a run.
  func featurePath(_ j: Int, _ field: String) -> String? {
    record == nil ? nil : "features.\(j).\(field)"
  }

  /// Share of all customers who are past their own late days.
  var lateOfAll: Double? {
    let parts = segments.compactMap { segment in segment.late.map { $0 * segment.segment.share } }
    return parts.count == model.segments.count ? parts.reduce(0, +) : nil
  }

  /// Share of those whom any segment's rules met one horizon ago that bought since.
  var boughtAgainOfAll: Double? {
    let all = segments.compactMap(\.boughtAgain)
    let customers = all.reduce(0.0) { $0 + Double($1.customers) }
    guard all.count == model.segments.count, customers > 0 else { return nil }
    return all.reduce(0.0) { $0 + Double($1.bought) } / customers
  }

  /// Days over which customers move; `nil` where the log is too short.
  var horizon: Int? {
    guard let movement = record?.movement, let from = CalendarDay(iso8601: movement.from),
      let to = CalendarDay(iso8601: movement.to), from < to
    else { return nil }
    return to.daysSince1970 - from.daysSince1970
  }

  /// A segment by its number.
  func segment(_ number: Int) -> SegmentSubject? {
    segments.first { $0.number == number }
  }
}

/// How much of everything a page shows, so that it stays small whatever the input.
struct Density: Sendable, Equatable {
  var segments: Int
  /// Features in the profile chart and in data tables.
  var features: Int
  /// Features whose distributions are drawn.
  var distributions: Int
  /// Dots of the scatter plot.
  var dots: Int
  /// Values a segment in the silhouette plot.
  var silhouettes: Int
  /// Rows of any table.
  var rows: Int
  /// Characters of a rule or a note.
  var characters: Int

  static let full = Density(
    segments: 24, features: 40, distributions: 12, dots: 2_000, silhouettes: 120, rows: 60, characters: 600)
  static let thinner = Density(
    segments: 24, features: 40, distributions: 6, dots: 1_500, silhouettes: 80, rows: 40, characters: 400)
  static let reduced = Density(
    segments: 16, features: 20, distributions: 6, dots: 800, silhouettes: 60, rows: 25, characters: 300)
  static let sparse = Density(
    segments: 8, features: 8, distributions: 2, dots: 200, silhouettes: 20, rows: 8, characters: 120)
}
