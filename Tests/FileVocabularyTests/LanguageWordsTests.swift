import Testing

@testable import FileVocabulary

@Suite struct `Words of languages` {
  @Test(arguments: LanguageWords.all)
  func `a year has twelve months and a week seven days, where they are known`(words: LanguageWords) {
    #expect(words.months.isEmpty || words.months.count == 12, "\(words.code)")
    #expect(words.weekdays.isEmpty || words.weekdays.count == 7, "\(words.code)")
  }

  @Test func `every language has its own code`() {
    let codes = LanguageWords.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes).isSuperset(of: ["en", "ru", "uk", "de", "fr", "es", "it", "pt", "pl", "tr"]))
  }

  @Test func `words are divided by commas, and a word may hold blanks`() {
    let words = LanguageWords(
      "xx",
      columns: [
        .order: """
        order no,
          order number
        """
      ], missing: "n/a, not set")
    #expect(words.columns[.order] == ["order no", "order number"])
    #expect(words.missing == ["n/a", "not set"])
    #expect(words.months.isEmpty)
  }

  @Test func `a star stands only at the end of a word`() {
    for words in LanguageWords.all {
      for name in words.columns.values.joined() {
        for word in name.drop(while: { $0 == "=" }).split(separator: " ") {
          #expect(
            word.dropLast().allSatisfy { $0.isLetter || $0.isNumber || $0 == "№" }, "\(words.code): \(name)")
        }
      }
    }
  }
}
