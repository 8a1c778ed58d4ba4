/// How a column says that customers are reached.
package enum ContactMeaning: Sendable, CaseIterable {
  case email, phone
}

/// The words by which columns of contacts are known, in every language.
package enum ContactNames {
  private static let phrases: [ContactMeaning: [Phrase]] = {
    var phrases: [ContactMeaning: [Phrase]] = [:]
    for words in LanguageWords.all {
      for (meaning, names) in words.contacts { phrases[meaning, default: []] += names.map { Phrase($0) } }
    }
    return phrases
  }()

  /// What a column's name says, and whether it says nothing else; `nil` where it speaks of no contact.
  package static func meaning(of header: String) -> (meaning: ContactMeaning, isWhole: Bool)? {
    var words = WrittenWords.split(header)
    while words.count > 1, let last = words.last, last.allSatisfy(\.isNumber) { words.removeLast() }
    var found: ContactMeaning?
    for meaning in ContactMeaning.allCases {
      for phrase in phrases[meaning] ?? [] {
        if phrase.matches(words[...]) || (!phrase.hasEndings && phrase.joined == words.joined()) {
          return (meaning, true)
        }
        if found == nil, words.indices.contains(where: { phrase.stands(in: words, at: $0) }) {
          found = meaning
        }
      }
    }
    return found.map { ($0, false) }
  }
}
