internal import Wording

/// The page's words in one language, with its numbers.
struct PageWords: Sendable {
  let language: Language
  let numerals: Numerals

  init(_ language: Language) {
    self.language = language
    numerals = Numerals(language)
  }

  subscript(_ text: PageText) -> String { text.text[language] }

  /// A text with its `{gaps}` filled; what fills one is never looked at for gaps.
  func callAsFunction(_ text: PageText, _ fillings: KeyValuePairs<String, String>) -> String {
    var rest = self[text][...]
    var words = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let gap = rest[rest.index(after: open)..<close]
      words += rest[..<open]
      words += fillings.first { $0.key == gap }?.value ?? "{\(gap)}"
      rest = rest[rest.index(after: close)...]
    }
    return words + rest
  }

  /// A number of bytes as people say it: 12 MB.
  func size(_ bytes: Int) -> String {
    let units: [LocalizedText] = [
      LocalizedText(en: "bytes", ru: "байт"), LocalizedText(en: "KB", ru: "КБ"),
      LocalizedText(en: "MB", ru: "МБ"), LocalizedText(en: "GB", ru: "ГБ"),
    ]
    var (number, unit) = (Double(bytes), 0)
    while number >= 1000, unit < units.count - 1 { (number, unit) = (number / 1000, unit + 1) }
    let digits = unit == 0 || number >= 100 ? 0 : 1
    return numerals.decimal(number, decimals: digits) + "\u{A0}" + units[unit][language]
  }
}
