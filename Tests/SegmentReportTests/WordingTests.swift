@testable import SegmentReport
import Testing
import Wording

struct WordingTests {
  @Test(arguments: Phrase.allCases) func `both languages have every phrase with the same gaps`(phrase: Phrase)
  {
    func gaps(_ language: Language) -> [String] {
      Wording.pieces(of: phrase.template(in: language)).compactMap { piece in
        if case .gap(let name) = piece { name } else { nil }
      }.sorted()
    }
    #expect(gaps(.english) == gaps(.russian))
    #expect(!phrase.template(in: .english).isEmpty)
    #expect(!phrase.template(in: .russian).isEmpty)
  }

  @Test func `Russian words are Russian`() {
    let foreign = Phrase.allCases.filter { phrase in
      phrase.template(in: .russian) == phrase.template(in: .english)
    }
    #expect(foreign.isEmpty)
  }

  @Test(arguments: [
    (1, "1 покупка"), (2, "2 покупки"), (5, "5 покупок"), (11, "11 покупок"), (12, "12 покупок"),
    (21, "21 покупка"), (22, "22 покупки"), (111, "111 покупок"), (0, "0 покупок"), (1_001, "1001 покупка"),
    (10_002, "10\u{202F}002 покупки"),
  ]) func `Russian nouns take the form that the number asks for`(count: Int, text: String) {
    #expect(Numerals(.russian).count(count, .order) == text.replacing(" ", with: "\u{A0}", last: true))
  }

  @Test func `English has one form for one and one for the rest`() {
    #expect(Numerals(.english).count(1, .order) == "1\u{A0}order")
    #expect(Numerals(.english).count(21, .order) == "21\u{A0}orders")
  }

  @Test(arguments: Noun.allCases) func `every noun has a form for every count`(noun: Noun) {
    for count in 0...120 {
      #expect(!noun.form(for: count, in: .english).isEmpty)
      #expect(!noun.form(for: count, in: .russian).isEmpty)
    }
  }
}

extension String {
  /// Replaces the last occurrence of a space.
  fileprivate func replacing(_ piece: Character, with other: Character, last: Bool) -> String {
    guard let place = lastIndex(of: piece) else { return self }
    return self[..<place] + String(other) + self[index(after: place)...]
  }
}
