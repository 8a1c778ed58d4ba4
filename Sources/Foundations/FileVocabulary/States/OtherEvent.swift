/// What happens before, after or beside a purchase: pages that are seen, baskets that are filled, points that are spent.
package enum OtherEvent {
  /// Whether a cell of a column of kinds says that its row tells of no order.
  package static func isNamed(by text: String) -> Bool {
    let words = WrittenWords.split(text)
    guard !words.isEmpty, words.count <= mostWords else { return false }
    return phrases.contains { phrase in
      phrase.isWholeText
        ? phrase.matches(words[...]) : words.indices.contains { phrase.stands(in: words, at: $0) }
    }
  }

  /// Longer texts are remarks.
  private static let mostWords = 12

  private static let phrases = LanguageWords.all.flatMap(\.otherEvents).map { Phrase($0) }
}
