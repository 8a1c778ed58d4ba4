/// Words of a vocabulary entry; `клиент*` stands for every word that begins so, `=data` for a text that is nothing else.
///
/// What a text is compared with is made once: each name of a table meets every phrase of the vocabulary.
package struct Phrase: Sendable, Equatable {
  /// The words without their stars and accents.
  package let words: [String]
  /// The words written without separators.
  package let joined: String
  package let hasEndings: Bool
  /// Whether what a name is about stands at its end in the phrase's language.
  package let isHeadLast: Bool
  /// Whether the phrase says something only where it is the whole text.
  package let isWholeText: Bool

  /// For each word, whether others that begin so match as well.
  private let isBeginning: [Bool]

  package init(_ text: String, isHeadLast: Bool = true) {
    isWholeText = text.hasPrefix("=")
    let written = (isWholeText ? text.dropFirst() : text[...]).split(separator: " ")
    isBeginning = written.map { $0.hasSuffix("*") }
    words = written.map { WrittenWords.folded(String($0.hasSuffix("*") ? $0.dropLast() : $0)) }
    joined = words.joined()
    hasEndings = isBeginning.contains(true)
    self.isHeadLast = isHeadLast
  }

  package func matches(_ other: ArraySlice<String>) -> Bool {
    guard other.count == words.count else { return false }
    for (place, word) in zip(words.indices, other) {
      guard isBeginning[place] ? word.hasPrefix(words[place]) : word == words[place] else { return false }
    }
    return true
  }

  /// Whether the phrase stands among words from a place on.
  package func stands(in other: [String], at place: Int) -> Bool {
    place + words.count <= other.count && matches(other[place..<(place + words.count)])
  }
}
