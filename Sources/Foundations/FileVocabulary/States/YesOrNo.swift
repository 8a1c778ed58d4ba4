/// What a cell of a yes-or-no column says, in any language.
package enum YesOrNo: String, Sendable, Hashable {
  case yes, no

  /// `nil` where the cell says neither.
  package init?(_ text: String) {
    let word = YesOrNo.plain(text)
    if YesOrNo.yesWords.contains(word) {
      self = .yes
    } else if YesOrNo.noWords.contains(word) {
      self = .no
    } else {
      return nil
    }
  }

  /// Whether cells are flags: all of them say yes or no, and one language has all their words. "S" and "H" are yes in
  /// Spanish and no in Turkish, and together debit and credit in German.
  package static func areFlags(_ texts: some Collection<String>) -> Bool {
    guard !texts.isEmpty else { return false }
    let words = Set(texts.map(plain))
    return wordsByLanguage.contains { words.isSubset(of: $0) }
  }

  /// Of each language, and those that programs write.
  private static let wordsByLanguage = LanguageWords.all.map { language in
    Set((language.yes + language.no + LanguageWords.english.yes + LanguageWords.english.no).map(plain))
      .union(["-"])
  }

  private static func plain(_ text: String) -> String {
    WrittenWords.folded(String(text.drop(while: \.isWhitespace))).split(separator: " ").joined(separator: " ")
  }

  private static let yesWords = Set(LanguageWords.all.flatMap(\.yes).map(plain))
  private static let noWords = Set(LanguageWords.all.flatMap(\.no).map(plain)).union(["-"])
}
