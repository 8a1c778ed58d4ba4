/// What the stages of deals say, as programs that follow sales write them: "Closed Won", "Сделка успешна".
package enum DealStage {
  /// Whether the values of a column are such stages: some of them are won.
  package static func areStages(_ values: some Sequence<String>) -> Bool {
    values.contains { value in names(value, one: won) && OrderState(value) != .noPurchase }
  }

  /// Whether a deal at this stage is neither won nor lost; of an order, "in progress" says that it is a purchase.
  package static func isOpen(_ value: String) -> Bool {
    names(value, one: open) && !names(value, one: won)
  }

  private static func names(_ value: String, one phrases: [Phrase]) -> Bool {
    let words = WrittenWords.split(value)
    guard words.count <= mostWords else { return false }
    return phrases.contains { phrase in words.indices.contains { phrase.stands(in: words, at: $0) } }
  }

  /// Longer texts are remarks.
  private static let mostWords = 12

  private static let won = LanguageWords.all.flatMap(\.wonDeals).map { Phrase($0) }
  private static let open = LanguageWords.all.flatMap(\.openDeals).map { Phrase($0) }
}
