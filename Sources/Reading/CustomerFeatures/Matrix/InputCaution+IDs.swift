internal import PurchaseLogs
internal import Wording

extension InputCaution {
  /// Words for nobody are no customer's, and may be quoted.
  static func nobodies(_ found: [Nobody], _ column: LocalizedText) -> LocalizedText {
    let rows = LocalizedText(count: found.reduce(0) { $0 + $1.rows })
    let shown = found.prefix(3)
    let more = found.count > shown.count ? " …" : ""
    let one = found.count == 1
    return LocalizedText(
      en: """
        \(shown.map { "'\($0.id)'" }.joined(separator: ", "))\(more) in '\(column.en)' \(one ? "means" : "mean") nobody: \
        rows counted as rows without a customer: \(rows.en)
        """,
      ru: """
        \(shown.map { "«\($0.id)»" }.joined(separator: ", "))\(more) в столбце «\(column.ru)» никого не \
        \(one ? "означает" : "означают"): строк, посчитанных как строки без клиента: \(rows.ru)
        """)
  }
}

extension InputCaution.Spellings {
  func text(_ column: LocalizedText) -> LocalizedText {
    let (customers, ids) = (LocalizedText(count: self.customers), LocalizedText(count: ids))
    let differences = differences.map(\.words)
    let isOne = self.customers == 1
    return LocalizedText(
      en: """
        \(customers.en) \(isOne ? "customer is" : "customers are") written in several ways in '\(column.en)': \(ids.en) ids \
        that differ only by \(differences.map(\.en).joined(separator: ", ")); each is one customer, written as most of \
        the rows have it
        """,
      ru: """
        клиентов, которые в столбце «\(column.ru)» записаны по-разному: \(customers.ru); их номеров: \(ids.ru), отличаются \
        только: \(differences.map(\.ru).joined(separator: ", ")); каждый считается одним клиентом и записан так, как в \
        большинстве его строк
        """)
  }
}

extension IDDifference {
  fileprivate var words: LocalizedText {
    switch self {
    case .letterCase: LocalizedText(en: "case", ru: "регистр букв")
    case .invisible: LocalizedText(en: "blanks and invisible characters", ru: "пробелы и невидимые символы")
    case .composition: LocalizedText(en: "how accents are stored", ru: "способ хранения надстрочных знаков")
    case .decimals: LocalizedText(en: "'.0' at the end", ru: "«.0» в конце")
    case .phone: LocalizedText(en: "how phones are written", ru: "запись телефона")
    }
  }
}
