/// Currencies as people write them.
package enum CurrencyNames {
  /// The code of ISO 4217 for a code, sign or word: "eur", "€" and "euro" are all "EUR". A sign that several currencies
  /// share, and what is not known, stands for itself.
  package static func code(_ text: String) -> String {
    let word = plain(text)
    if let known = codes[word] ?? codes[WrittenWords.folded(word)] { return known }
    return isCode(word) ? word.uppercased() : word
  }

  /// The currencies that a cell names, alone or beside an amount.
  package static func all(in text: String) -> Set<String> {
    if text.utf8.count > 64 { return [] }
    let words = text.split { $0.isNumber || $0.isWhitespace || ".,-+()|:;'’−".contains($0) }
    return Set(words.map { code(String($0)) })
  }

  /// Whether a text is written as codes of currencies are.
  package static func isCode(_ text: String) -> Bool {
    text.count == 3 && text.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// Whether a text is a sign, word or code of a currency.
  package static func isCurrency(_ text: String) -> Bool {
    let word = plain(text)
    return isCode(word) || codes[word] != nil || codes[WrittenWords.folded(word)] != nil
  }

  /// Without blanks around it and the point of "руб.".
  private static func plain(_ text: String) -> String {
    let word = text.split(separator: " ").joined(separator: " ")
    return word.count > 1 && word.hasSuffix(".") && codes[word] == nil ? String(word.dropLast()) : word
  }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for words in LanguageWords.all {
      for (code, names) in words.currencies {
        for name in names + [code] {
          for written in [name, WrittenWords.folded(name)] where codes[written] == nil {
            codes[written] = code
          }
        }
      }
    }
    return codes
  }()
}
