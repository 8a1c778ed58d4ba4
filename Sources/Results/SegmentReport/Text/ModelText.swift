internal import Clustering
internal import CustomerFeatures
package import Segmentation
package import Wording

/// A saved model as `inspect` shows it.
package struct ModelText {
  private let model: SegmentationModel
  private let language: Language
  private let style: TextStyle
  private let numerals: Numerals

  /// Words `model`.
  package init(_ model: SegmentationModel, language: Language, style: TextStyle) {
    self.model = model
    self.language = language
    self.style = style
    numerals = Numerals(language)
  }

  /// Segments, rules, tree and how they were made.
  package var text: String {
    let english = language == .english
    var parts = [segmentTable, [RulesText(model, language: language, style: style).text.trimmedEnd]]
    parts.append([making])
    if !model.edits.isEmpty {
      parts.append(
        [style.bold(english ? "Changed by hand" : "Изменено вручную")]
          + model.edits.map { "  " + TerminalText.escaped($0[language]) })
    }
    return (parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n").withPlainBlanks
  }

  private var segmentTable: [String] {
    let english = language == .english
    let features = model.tellingFeatures(atMost: SegmentTable.mostFeatures)
    let hasRevenue = model.segments.contains { $0.revenueShare != nil }
    let hasStability = model.segments.contains { $0.stability != nil }
    let fixed: [(heading: String, alignment: TextTable.Alignment)] = [
      ("#", .right), (english ? "segment" : "сегмент", .left), (english ? "customers" : "клиентов", .right),
      (english ? "share" : "доля", .right),
    ]
    let revenue: [(heading: String, alignment: TextTable.Alignment)] =
      hasRevenue ? [(english ? "revenue" : "выручка", .right)] : []
    let stability: [(heading: String, alignment: TextTable.Alignment)] =
      hasStability ? [(english ? "stability" : "устойчивость", .right)] : []
    var table = TextTable(
      fixed + revenue + features.map { (TerminalText.escaped(model.features[$0].feature.name), .right) }
        + stability)
    for segment in model.segments {
      var cells = [
        String(segment.number), segment.name[language], numerals.whole(segment.customers),
        numerals.percent(segment.share),
      ]
      if hasRevenue { cells.append(segment.revenueShare.map { numerals.percent($0) } ?? "") }
      cells += features.map { numerals.short(segment.medians[$0]) }
      if hasStability { cells.append(segment.stability.map { numerals.decimal($0, decimals: 2) } ?? "") }
      table.add(cells)
    }
    return table.lines(style)
  }

  private var making: String {
    let quality = model.quality
    let silhouette = numerals.decimal(quality.meanSilhouette, decimals: 3)
    let customers = numerals.count(quality.customers, .customers)
    let verdict = quality.verdict.words[language]
    let seed = model.settings.seed
    let isEdited = !model.edits.isEmpty
    return language == .english
      ? "Made from \(customers)\(isEdited ? "; before the changes by hand" : ""): \(verdict), "
        + "mean silhouette \(silhouette), seed \(seed)."
      : "Построено по данным: \(customers)\(isEdited ? "; до ручных изменений" : ""): \(verdict), "
        + "средний силуэт \(silhouette), seed \(seed)."
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
