internal import CustomerFeatures
internal import Segmentation
internal import Wording

/// The segments of a run, one line each.
struct SegmentTable {
  private let record: RunRecord
  private let language: Language
  private let numerals: Numerals

  /// Numbers only: the share of a category needs its name, which is for the report.
  private let features: [RunRecord.FeatureSummary]

  /// Columns that have room beside the fixed ones.
  static let mostFeatures = 5

  init(_ model: SegmentationModel, _ record: RunRecord, language: Language) {
    self.record = record
    features = model.tellingFeatures(atMost: Self.mostFeatures).map { record.features[$0] }
    self.language = language
    numerals = Numerals(language)
  }

  func lines(_ style: TextStyle) -> [String] {
    let hasRevenue = record.segments.contains { $0.revenueShare != nil }
    let hasStability = record.segments.contains { $0.stability != nil }
    var columns: [(heading: String, alignment: TextTable.Alignment)] = [
      ("#", .right), (word("segment", "сегмент"), .left), (word("customers", "клиентов"), .right),
      (word("share", "доля"), .right),
    ]
    if hasRevenue { columns.append((word("revenue", "выручка"), .right)) }
    columns += features.map { (heading(of: $0), .right) }
    if hasStability { columns.append((word("stability", "устойчивость"), .right)) }
    var table = TextTable(columns)
    for segment in record.segments {
      var cells = [
        String(segment.number), segment.names[language], numerals.whole(segment.customers),
        numerals.percent(segment.share),
      ]
      if hasRevenue { cells.append(segment.revenueShare.map { numerals.percent($0) } ?? "") }
      cells += features.map { segment.medians[$0.name].map { numerals.short($0) } ?? "" }
      if hasStability { cells.append(segment.stability.map { numerals.decimal($0, decimals: 2) } ?? "") }
      table.add(cells)
    }
    return table.lines(style)
  }

  private func heading(of feature: RunRecord.FeatureSummary) -> String {
    switch feature.unit {
    case .daysSinceLastPurchase: word("days since last", "дней без покупок")
    case .orders: word("orders", "покупок")
    case .money: word("spent", "потрачено")
    case .number, .category: String(TerminalText.escaped(language.columnName(feature.name)).prefix(24))
    }
  }

  private func word(_ en: String, _ ru: String) -> String { language == .english ? en : ru }
}
