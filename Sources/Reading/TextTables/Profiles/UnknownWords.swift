internal import FileVocabulary

/// Cells among numbers or days that say that the value is not known: by their words in any language, or because one word
/// is all that stands beside the values.
struct UnknownWords {
  private(set) var words: [String: Int] = [:]

  /// How many cells hold them.
  var count: Int { words.values.reduce(0, +) }

  /// What to tell, the most frequent first.
  var cautions: [ValueCaution] {
    words.sorted { $0.value != $1.value ? $0.value > $1.value : precedesInBytes($0.key, $1.key) }
      .map { .unknownValues($0.value, word: $0.key) }
  }

  /// - Parameters:
  ///   - all: The column's words with their counts; `nil` where there are many.
  ///   - values: How many numbers or days there are.
  ///   - known: Cells that are not missing.
  ///   - haveManyValues: Whether the column has more distinct cells than a list of categories would.
  init(in all: [String: Int]?, beside values: Int, known: Int, haveManyValues: Bool) {
    guard let all, values > 0 else { return }
    words = all.filter { Self.phrase($0.key).map(Self.phrases.contains) ?? false }
    let unread = known - values - count
    // Among texts it may be a value like others.
    guard unread <= values else {
      words = [:]
      return
    }
    let others = all.filter { words[$0.key] == nil }
    if haveManyValues, others.count == 1, let word = others.first, word.value == unread,
      values * 5 >= known * 4, !word.key.utf8.contains(where: { 48...57 ~= $0 })
    {
      words[word.key] = word.value
    }
  }

  private static let phrases = Set(LanguageWords.all.flatMap(\.unknown).compactMap(phrase))

  /// The words of a text one by one, whatever stands between them; `nil` where there is more than words, or none.
  private static func phrase(_ text: String) -> [FoldedWord]? {
    let parts = text.split { " .,-_/()[]<>\"'!:\u{A0}".contains($0) }
    let words = parts.compactMap { FoldedWord(String($0)) }
    return words.isEmpty || words.count < parts.count ? nil : words
  }
}
