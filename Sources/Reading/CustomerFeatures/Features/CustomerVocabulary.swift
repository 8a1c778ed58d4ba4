@_spi(_Unicode) internal import Swift
internal import FileVocabulary

/// The words by which columns of customer tables are known, in every language.
enum CustomerVocabulary {
  /// Phrases by what they say, those of one language after those of another.
  static let phrases: [CustomerMeaning: [Phrase]] = {
    var phrases: [CustomerMeaning: [Phrase]] = [:]
    for words in LanguageWords.all {
      for (meaning, names) in words.customerColumns {
        phrases[meaning, default: []] += names.map { Phrase($0.withoutAccents) }
      }
    }
    return phrases
  }()

  /// Words for currencies, which stand beside what a column is about.
  static let currencies = Set(
    LanguageWords.all.flatMap { words in
      words.currencies.flatMap { code, names in
        ([code] + names).map { String($0.lowercased().filter { $0.isLetter }) }
      }
    }.filter { !$0.isEmpty })
}

extension ColumnName {
  /// The same without the marks over and under letters, which people leave out.
  private var withoutAccents: ColumnName { ColumnName(words.joined(separator: " ").withoutAccents) }

  /// The place of the phrase that the whole name is, among those of a meaning; `nil` where it is none.
  func place(of meaning: CustomerMeaning) -> Int? {
    let plain = withoutAccents
    return CustomerVocabulary.phrases[meaning]?.firstIndex { plain.isWhole($0) }
  }

  /// Whether a word of the name is a phrase of the meaning.
  func hasWord(_ meaning: CustomerMeaning) -> Bool {
    withoutAccents.words.contains { Self.isWord($0, meaning) }
  }

  /// Whether the name says that the column holds an answer of an earlier look at the customers: a score, a segment, a
  /// churn, and nothing beside it but the tool that made it.
  ///
  /// - Parameter mayDoubt: Whether words that say so only of two answers count as well, such as "goal".
  func saysOutcome(mayDoubt: Bool) -> Bool {
    let words = withoutAccents.words.flatMap(Self.parts)
    let answers = words.map { word -> Bool? in
      if Self.isWord(word, .outcome) || mayDoubt && Self.isWord(word, .twoValuedOutcome) { return true }
      return Self.isWord(word, .scale) || Self.isWord(word, .method) || Self.isWord(word, .besideOutcome)
        || word.count == 1 ? false : nil
    }
    guard !answers.contains(nil) else { return false }
    if answers.contains(true) { return true }
    // A rank or a code is an answer only where a method made it.
    return words.contains { Self.isWord($0, .scale) } && words.contains { Self.isWord($0, .method) }
  }

  /// "rcode" is R and a code; "kmeanscluster" a method and its answer.
  private static func parts(of word: String) -> [String] {
    if isKnown(word) { return [word] }
    for place in word.indices.dropFirst() {
      let (first, last) = (String(word[..<place]), String(word[place...]))
      if isWord(first, .method), isWord(last, .outcome) || isWord(last, .scale) { return [first, last] }
      if isWord(last, .method), isWord(first, .outcome) || isWord(first, .scale) { return [first, last] }
    }
    return [word]
  }

  private static func isKnown(_ word: String) -> Bool {
    [CustomerMeaning.outcome, .twoValuedOutcome, .scale, .method, .besideOutcome].contains {
      isWord(word, $0)
    }
  }

  private static func isWord(_ word: String, _ meaning: CustomerMeaning) -> Bool {
    CustomerVocabulary.phrases[meaning]?.contains { $0.matches([word][...]) } ?? false
  }
}

extension String {
  /// Small letters without the marks over and under them: "derniere" for "Dernière".
  var withoutAccents: String {
    // By capitals, which write ß as SS.
    let letters = uppercased().lowercased()._nfd.filter { $0.properties.generalCategory != .nonspacingMark }
    return String(String.UnicodeScalarView(letters))
  }
}
