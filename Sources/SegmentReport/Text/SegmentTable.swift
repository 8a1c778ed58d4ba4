internal import CustomerData
internal import Segmentation

/// The segments of a run, one line each.
struct SegmentTable {
  private let record: RunRecord
  private let language: Language
  private let numerals: Numerals

  /// Features that have room beside the fixed columns.
  private static let mostFeatures = 5

  init(_ record: RunRecord, language: Language) {
    self.record = record
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

  /// Numbers only: the share of a category needs its name, which is for the report.
  private var features: [RunRecord.FeatureSummary] {
    Array(
      record.features.filter { $0.category == nil }
        .enumerated().sorted {
          ($0.element.unit.displayPlace, $0.offset) < ($1.element.unit.displayPlace, $1.offset)
        }
        .map(\.element).prefix(Self.mostFeatures))
  }

  private func heading(of feature: RunRecord.FeatureSummary) -> String {
    switch feature.unit {
    case .daysSinceLastPurchase: word("days since last", "дней без покупок")
    case .orders: word("orders", "заказов")
    case .money: word("spent", "потрачено")
    case .number, .category: String(TerminalText.escaped(feature.name).prefix(24))
    }
  }

  private func word(_ en: String, _ ru: String) -> String { language == .english ? en : ru }
}

/// Every k that was tried, one line each.
struct CountTable {
  private let record: RunRecord
  private let language: Language
  private let numerals: Numerals

  init(_ record: RunRecord, language: Language) {
    self.record = record
    self.language = language
    numerals = Numerals(language)
  }

  func lines(_ style: TextStyle) -> [String] {
    let headings =
      language == .english
      ? ["k", "silhouette", "interval", "null", "excess", "macro", "rules", "smallest", "remark"]
      : ["k", "силуэт", "интервал", "эталон", "избыток", "макро", "правила", "наименьший", "примечание"]
    var table = TextTable(headings.map { ($0, $0 == headings.last ? .left : .right) })
    for candidate in record.search {
      let total = candidate.sizes.reduce(0, +)
      let smallest = candidate.sizes.min().map { Double($0) / Double(max(1, total)) }
      table.add([
        String(candidate.k), figure(candidate.meanSilhouette),
        candidate.silhouetteInterval.map(figure).joined(separator: "…"), figure(candidate.nullSilhouette),
        figure(candidate.excess), figure(candidate.macroSilhouette), figure(candidate.ruleSilhouette),
        smallest.map { numerals.percent($0) } ?? "", remark(on: candidate),
      ])
    }
    return table.lines(style)
  }

  private func figure(_ number: Double?) -> String { number.map { numerals.decimal($0, decimals: 3) } ?? "" }

  private func remark(on candidate: RunRecord.Candidate) -> String {
    let english = language == .english
    if candidate.k == record.chosenK { return english ? "chosen" : "выбрано" }
    if let reason = candidate.ineligibleBecause { return reason }
    return candidate.asGood ? (english ? "would do as well" : "не хуже") : ""
  }
}
