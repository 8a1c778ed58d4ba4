package import Wording

extension LocalizedText {
  /// Columns by name, at most twelve, so that a wide table does not bury the sentence.
  init(columns names: [String]) {
    let shown = names.prefix(12)
    let more = names.count - shown.count
    let en = shown.map { "'\($0)'" }.joined(separator: ", ")
    let ru = shown.map { "«\($0)»" }.joined(separator: ", ")
    self.init(en: more > 0 ? "\(en) and \(more) more" : en, ru: more > 0 ? "\(ru) и ещё \(more)" : ru)
  }

  /// The column that was most likely meant, in brackets after a name that no column has; empty where none is near.
  init(nearestTo name: String, in available: [String]) {
    let nearest = closestName(to: name, among: available)
    self.init(
      en: nearest.map { " (did you mean '\($0)'?)" } ?? "",
      ru: nearest.map { " (может быть, «\($0)»?)" } ?? "")
  }

  /// The sentence, said of a column.
  func of(column: String) -> LocalizedText {
    of(en: "column '\(column)'", ru: "столбец «\(column)»")
  }

  /// Why there is nothing to segment where there is one customer.
  package static let oneCustomer = LocalizedText(
    en: "nothing to segment: there is one customer only", ru: "делить нечего: клиент всего один")
}
