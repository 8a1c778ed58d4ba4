internal import FileVocabulary

/// Words by which a row says that it sums up others.
enum TotalWords {
  /// Whether the text is such a word and nothing else.
  static func are(_ text: String) -> Bool { all.contains(plain(text)) }

  /// Whether the text begins or ends with such a word: "Total for Ann", "Ann Total".
  static func areIn(_ text: String) -> Bool {
    let text = plain(text)
    return all.contains { word in
      text == word || text.hasPrefix(word + " ") || text.hasSuffix(" " + word)
    }
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static let all = Set(LanguageWords.all.flatMap(\.totals).map(plain))
}
