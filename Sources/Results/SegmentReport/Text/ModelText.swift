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
    let table = SegmentTable(model, language: language, showsStability: true)
    var parts = [table.lines(style), [RulesText(model, language: language, style: style).text.trimmedEnd]]
    parts.append([making.wrapped(to: style.width, indent: 0)])
    if !model.edits.isEmpty {
      parts.append(
        [style.bold(english ? "Changed by hand" : "Изменено вручную")]
          + model.edits.map {
            TerminalText.escaped("  " + $0[language]).wrapped(to: style.width, indent: 4)
          })
    }
    return (parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n").withPlainBlanks
  }

  private var making: String {
    let quality = model.quality
    let silhouette = numerals.decimal(quality.meanSilhouette, decimals: 3)
    let customers = numerals.count(quality.customers, .customers)
    let verdict = PhraseBook(language)[model.verdictWords.label].lowercasedFirst
    let seed = model.settings.seed
    let isEdited = !model.edits.isEmpty
    return language == .english
      ? "Made from \(customers)\(isEdited ? "; before the changes by hand" : ""): \(verdict), "
        + "mean silhouette \(silhouette), seed \(seed)."
      : "Основа: \(customers)\(isEdited ? ", до ручных изменений" : ""); \(verdict), "
        + "средний силуэт \(silhouette), зерно \(seed)."
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
