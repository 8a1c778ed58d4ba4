/// A header as words: `CustomerID`, `customer_id` and `Customer Id` are all ["customer", "id"].
///
/// Words end at separators, where a small letter meets a capital, where capitals meet a capitalised word
/// (`IDNumber`), and between letters and digits. A number at the end is dropped, as in `amount_2`.
struct ColumnName: Equatable {
  let words: [String]
  /// The words written without separators.
  private let joined: String

  init(_ header: String) {
    var words: [String] = []
    var word: [Character] = []
    let characters = Array(header)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      if let last = word.last, ColumnName.breaks(between: last, and: character, before: next) {
        words.append(String(word).lowercased())
        word = []
      }
      if character.isLetter || character.isNumber || character == "№" { word.append(character) }
    }
    if !word.isEmpty { words.append(String(word).lowercased()) }
    while words.count > 1, let last = words.last, last.allSatisfy(\.isNumber) { words.removeLast() }
    self.words = words.map { $0.replacing("ё", with: "е") }
    joined = self.words.joined()
  }

  private static func breaks(between last: Character, and character: Character, before next: Character?)
    -> Bool
  {
    guard character.isLetter || character.isNumber || character == "№" else { return true }
    if last.isLowercase && character.isUppercase { return true }
    if last.isUppercase && character.isUppercase && next?.isLowercase == true { return true }
    return last.isNumber != character.isNumber || last == "№"
  }

  /// Whether the words are exactly those of `phrase`, also when either is written without separators.
  func isWhole(_ phrase: Phrase) -> Bool {
    phrase.matches(words[...]) || (!phrase.hasEndings && joined == phrase.joined)
  }

  /// Whether the words of `phrase` stand somewhere in the name, one after the other.
  func contains(_ phrase: Phrase) -> Bool {
    let length = phrase.words.count
    guard length <= words.count else { return false }
    return (0...(words.count - length)).contains { phrase.matches(words[$0..<($0 + length)]) }
  }

  /// Whether `phrase` is what the name is about: its last words in English ("region code"), its first in
  /// Russian ("код региона"); a trailing "id", "code" or "name" does not count.
  func isAbout(_ phrase: Phrase) -> Bool {
    let length = phrase.words.count
    if words.count >= length && phrase.matches(words[..<length]) && phrase.isCyrillic { return true }
    var head = words[...]
    while true {
      if head.count >= length && phrase.matches(head.suffix(length)) { return true }
      guard head.count > 1, let last = head.last, ColumnName.handles.contains(last) else { return false }
      head = head.dropLast()
    }
  }

  private static let handles: Set<String> = ["id", "code", "no", "name", "key", "код"]
}

/// Words of a vocabulary entry; `клиент*` stands for every word that begins so.
///
/// What a name is compared with is made once: each name of a table meets every phrase of the vocabulary.
struct Phrase: Equatable {
  /// The words without their stars.
  let words: [String]
  /// The words written without separators.
  let joined: String
  let hasEndings: Bool
  let isCyrillic: Bool

  /// For each word, whether others that begin so match as well.
  private let isBeginning: [Bool]

  init(_ text: String) {
    let written = text.split(separator: " ")
    isBeginning = written.map { $0.hasSuffix("*") }
    words = written.map { String($0.hasSuffix("*") ? $0.dropLast() : $0) }
    joined = words.joined()
    hasEndings = isBeginning.contains(true)
    isCyrillic = words.first?.unicodeScalars.first.map { (0x400...0x4FF).contains($0.value) } ?? false
  }

  func matches(_ other: ArraySlice<String>) -> Bool {
    guard other.count == words.count else { return false }
    for (place, word) in zip(words.indices, other) {
      guard isBeginning[place] ? word.hasPrefix(words[place]) : word == words[place] else { return false }
    }
    return true
  }
}
