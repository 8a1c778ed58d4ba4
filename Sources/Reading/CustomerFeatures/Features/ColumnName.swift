internal import FileVocabulary

/// A header as words: `CustomerID`, `customer_id` and `Customer Id` are all ["customer", "id"].
///
/// A number at the end is dropped, as in `amount_2`.
struct ColumnName: Equatable {
  let words: [String]
  /// The words written without separators.
  private let joined: String

  init(_ header: String) {
    var words = WrittenWords.split(header)
    // "Order #", "#"
    if header.drop(while: \.isWhitespace).last(where: { !$0.isWhitespace }) == "#" { words.append("no") }
    while words.count > 1, let last = words.last, last.allSatisfy(\.isNumber) { words.removeLast() }
    words = Self.once(words)
    self.words = words
    joined = words.joined()
  }

  /// The words of a name that stands several times, once: "Order date Order date" below a header that was written twice.
  private static func once(_ words: [String]) -> [String] {
    for length in stride(from: 1, through: words.count / 2, by: 1) where words.count.isMultiple(of: length) {
      if words.indices.allSatisfy({ words[$0] == words[$0 % length] }) { return Array(words[..<length]) }
    }
    return words
  }

  /// Whether the words are exactly those of `phrase`, also when either is written without separators.
  func isWhole(_ phrase: Phrase) -> Bool {
    phrase.matches(words[...]) || (!phrase.hasEndings && joined == phrase.joined)
  }

  /// Whether the words of `phrase` stand somewhere in the name, one after the other.
  func contains(_ phrase: Phrase) -> Bool {
    if phrase.isWholeText { return false }
    let length = phrase.words.count
    guard length <= words.count else { return false }
    return (0...(words.count - length)).contains { phrase.matches(words[$0..<($0 + length)]) }
  }

  /// Whether `phrase` is what the name is about: its last words in English ("region code"), its first in
  /// Russian ("код региона"); a trailing "id", "code" or "name" does not count.
  func isAbout(_ phrase: Phrase) -> Bool {
    if phrase.isWholeText { return isWhole(phrase) }
    let length = phrase.words.count
    if words.count >= length && phrase.matches(words[..<length]) && !phrase.isHeadLast { return true }
    var head = words[...]
    while true {
      if head.count >= length && phrase.matches(head.suffix(length)) { return true }
      guard head.count > 1, let last = head.last, ColumnName.handles.contains(last) else { return false }
      head = head.dropLast()
    }
  }

  private static let handles: Set<String> = ["id", "code", "no", "name", "key", "код"]
}
