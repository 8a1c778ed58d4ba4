internal import CustomerFeatures
internal import Segmentation
internal import TextTables
internal import Wording

/// The segments of a model, one line each.
struct SegmentTable {
  private let model: SegmentationModel
  private let language: Language
  /// Indices in the model's features. Numbers only: the share of a category needs its name, which is for the report.
  private let features: [Int]

  private let hasStability: Bool

  /// Columns that have room beside the fixed ones.
  private static let mostFeatures = 5

  /// - Parameter showsStability: Whether there is a column for it, which is for analysts.
  init(_ model: SegmentationModel, language: Language, showsStability: Bool) {
    self.model = model
    hasStability = showsStability && model.segments.contains { $0.stability != nil }
    self.language = language
    features = model.tellingNumbers(atMost: Self.mostFeatures)
  }

  func lines(_ style: TextStyle) -> [String] {
    let numerals = Numerals(language)
    let hasRevenue = model.segments.contains { $0.revenueShare != nil }
    var columns: [(heading: String, alignment: TextTable.Alignment)] = [
      ("#", .right), (word("segment", "сегмент"), .left), (word("customers", "клиентов"), .right),
      (word("share", "доля"), .right),
    ]
    if hasRevenue { columns.append((word("revenue", "выручка"), .right)) }
    columns += features.map { (heading(of: model.features[$0].feature), .right) }
    if hasStability { columns.append((word("stability", "устойчивость"), .right)) }
    var table = TextTable(columns)
    for segment in model.segments {
      var cells = [
        String(segment.number), segment.name[language], numerals.whole(segment.customers),
        numerals.percent(segment.share),
      ]
      if hasRevenue { cells.append(segment.revenueShare.map { numerals.percent($0) } ?? "") }
      cells += features.map { median(segment.medians[$0], of: model.features[$0].feature, numerals) }
      if hasStability { cells.append(segment.stability.map { numerals.decimal($0, decimals: 2) } ?? "") }
      table.add(cells)
    }
    return table.lines(style)
  }

  /// Under a heading that says the unit of all but years and per cents.
  private func median(_ value: Double, of feature: Feature, _ numerals: Numerals) -> String {
    switch feature.unit {
    case .year, .share: FeatureWords(feature, numerals: numerals).plainValue(value)
    case .daysSinceLastPurchase, .orders, .money, .number, .category: numerals.short(value)
    }
  }

  private func heading(of feature: Feature) -> String {
    switch feature.unit {
    case .daysSinceLastPurchase: word("days since last", "дней без покупок")
    case .orders: word("orders", "покупок")
    case .money where FeatureWords(feature, numerals: Numerals(language)).isMonetary:
      word("spent", "потрачено")
    case .money, .number, .year, .share, .category:
      String(TerminalText.escaped(feature.label.text[language]).prefix(24))
    }
  }

  private func word(_ en: String, _ ru: String) -> String { language == .english ? en : ru }
}
