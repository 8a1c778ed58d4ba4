internal import Clustering
internal import CustomerFeatures
internal import Segmentation
internal import Wording

/// The segments, a row each, with what they come to together; over them what the run found.
struct SegmentsSheet {
  let model: SegmentationModel
  let record: RunRecord
  let language: Language

  /// The row with the headings, from 1.
  private static let headings = 4

  var sheet: Sheet {
    let columns = columns.filter { column in record.segments.contains { !column.cell($0).isEmpty } }
    var rows: [[SheetCell]] = [
      [.sentence(headline, isBold: true)],
      [.sentence("\(verdict): \(record.remarks.reason[language])")],
      [],
      columns.map { .heading($0.heading) },
    ]
    rows += record.segments.map { segment in columns.map { $0.cell(segment) } }
    rows.append(columns.map { $0.total?.bold ?? .empty })
    var frame = SheetFrame(name: WorkbookWord.segmentsSheet(language))
    frame.frozenRows = Self.headings
    let last = Self.headings + record.segments.count
    (frame.filter, frame.filterEnd) = ((Self.headings, columns.count), last)
    frame.bars = columns.indices.filter { columns[$0].hasBars }.map {
      CellPlace.range($0...$0, (Self.headings + 1)...max(last, Self.headings + 1))
    }
    return Sheet(frame, rows: rows)
  }

  private struct Column {
    var heading: String
    var hasBars = false
    var total: SheetCell?
    var cell: (RunRecord.SegmentSummary) -> SheetCell
  }

  private var columns: [Column] {
    func column(
      _ word: WorkbookWord, total: SheetCell? = nil, hasBars: Bool = false,
      _ cell: @escaping (RunRecord.SegmentSummary) -> SheetCell
    ) -> Column {
      Column(heading: word(language), hasBars: hasBars, total: total, cell: cell)
    }
    let segments = record.segments
    let revenue =
      segments.contains { $0.revenue != nil } ? segments.reduce(0) { $0 + ($1.revenue ?? 0) } : nil
    return [
      column(.number) { .number(Double($0.number), .whole) },
      column(.segment, total: .text(WorkbookWord.total(language))) { .text(name($0)[language]) },
      column(.customers, total: .count(segments.reduce(0) { $0 + $1.customers })) { .count($0.customers) },
      column(.shareOfCustomers, total: .number(1, .share), hasBars: true) { .number($0.share, .share) },
      column(.revenue, total: .number(revenue, .money)) { .number($0.revenue, .money) },
      column(.shareOfRevenue, total: .number(revenue.map { _ in 1 }, .share), hasBars: true) {
        .number($0.revenueShare, .share)
      },
    ] + features + [
      column(.averageOrder) { .number($0.averageOrderValue, .money) },
      column(.late) { .number($0.late, .share) },
      column(.boughtAgain) { .number($0.boughtAgain?.share, .share) },
      column(.rule) { .text(model.sentence(forSegment: $0.number, in: language), wraps: true) },
      column(.rules) { .text($0.ruleNumbers.map(String.init).joined(separator: " ")) },
      column(.support) { .number($0.support, .share) },
      column(.precision) { .number($0.precision, .share) },
      column(.lift) { .number($0.lift, .ratio) },
      column(.stability) { .number($0.stability, .ratio) },
      column(.silhouette) { .number($0.silhouette, .ratio) },
    ]
  }

  /// A column a feature: the median, or of a category the share.
  private var features: [Column] {
    let features = model.features.map(\.feature)
    let words = FeatureWords.all(of: features, numerals: Numerals(language))
    return features.displayOrder.map { index in
      let feature = features[index]
      let heading =
        feature.category == nil
        ? "\(words[index].unitHeading), \(WorkbookWord.median(language))" : words[index].heading
      return Column(heading: heading) { segment in
        .number(
          segment.medians[feature.key],
          feature.unit == .orders ? .general : feature.unit.format)
      }
    }
  }

  /// Where the money is far from where the customers are, that; else the largest segment.
  private var headline: String {
    let numerals = Numerals(language, spacing: .text)
    let richest = record.segments.filter { ($0.revenueShare ?? 0) >= 1.5 * $0.share }
      .max { ($0.revenueShare ?? 0) < ($1.revenueShare ?? 0) }
    if let richest, let revenueShare = richest.revenueShare {
      let (customers, revenue) = (numerals.percent(richest.share), numerals.percent(revenueShare))
      return LocalizedText(
        en: "“\(name(richest).en)”: \(customers) of the customers bring \(revenue) of the revenue",
        ru: "«\(name(richest).ru)»: \(customers) клиентов приносят \(revenue) выручки")[language]
    }
    guard let largest = record.segments.max(by: { $0.customers < $1.customers }) else { return "" }
    let share = numerals.percent(largest.share)
    return LocalizedText(
      en:
        "\(record.segments.count) segments; the largest, “\(name(largest).en)”, holds \(share) of the customers",
      ru: "Сегментов: \(record.segments.count); в самом большом, «\(name(largest).ru)», \(share) клиентов")[
        language]
  }

  /// As it is called today, which may have changed since the run.
  private func name(_ segment: RunRecord.SegmentSummary) -> LocalizedText {
    model.segment(numbered: segment.number)?.name ?? segment.names
  }

  private var verdict: String { record.verdictWords[language] }
}

extension SheetCell {
  var isEmpty: Bool { if case .nothing = content { true } else { false } }
}
