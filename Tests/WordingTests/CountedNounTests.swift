import Testing
import Wording

struct CountedNounTests {
  @Test(arguments: [
    (1, "1 покупка"), (2, "2 покупки"), (5, "5 покупок"), (11, "11 покупок"), (12, "12 покупок"),
    (21, "21 покупка"), (22, "22 покупки"), (111, "111 покупок"), (0, "0 покупок"), (1_001, "1001 покупка"),
    (10_002, "10\u{202F}002 покупки"),
  ]) func `Russian nouns take the form that the number asks for`(count: Int, text: String) {
    #expect(Numerals(.russian).count(count, .orders) == text.replacing(" ", with: "\u{A0}", last: true))
  }

  @Test(arguments: [(1.0, "1 дня"), (2, "2 дней"), (11, "11 дней"), (21, "21 дня"), (104, "104 дней")])
  func `after a bound Russian nouns stand in the genitive`(count: Double, text: String) {
    #expect(CountedNoun.days.bounded(count, in: .russian) == text.replacing(" ", with: "\u{A0}", last: true))
  }

  @Test func `a fraction takes the Russian form of two`() {
    #expect(Numerals(.russian).count(2.5, .orders) == "2,5\u{A0}покупки")
    #expect(Numerals(.russian).count(5.5, .days) == "5,5\u{A0}дня")
    #expect(CountedNoun.days.bounded(1.5, in: .russian) == "1,5\u{A0}дня")
    #expect(Numerals(.english).count(0.5, .orders) == "0.5\u{A0}orders")
  }

  @Test func `English has one form for one and one for the rest`() {
    #expect(Numerals(.english).count(1, .orders) == "1\u{A0}order")
    #expect(Numerals(.english).count(21, .orders) == "21\u{A0}orders")
    #expect(CountedNoun.weeks.bounded(1, in: .english) == "1 week")
    #expect(CountedNoun.weeks.counted(3, in: .english) == "3 weeks")
  }
}

extension String {
  /// Replaces the last occurrence of a space.
  fileprivate func replacing(_ piece: Character, with other: Character, last: Bool) -> String {
    guard let place = lastIndex(of: piece) else { return self }
    return self[..<place] + String(other) + self[index(after: place)...]
  }
}
