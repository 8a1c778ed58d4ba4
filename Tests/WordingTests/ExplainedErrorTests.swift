import Testing
import Wording

/// What an error says of itself where it does not say otherwise.
struct ExplainedErrorTests {
  private struct Refusal: ExplainedError {
    var sentence: LocalizedText
    var blame: Blame { .input }
  }

  @Test func `the first choice that the sentence names is the one that resolves it, with its values`() {
    let error = Refusal(
      sentence: .naming(en: "say \(.layout) or \(.date)", ru: "укажите \(.layout) или \(.date)"))
    #expect(error.choice == .layout)
    #expect(error.alternatives == ["transactions", "customers"])
    #expect(error.description == "say “layout” or “date column”")
  }

  @Test func `an error without a choice has nothing to choose from`() {
    let error = Refusal(sentence: LocalizedText(en: "it is broken", ru: "сломано"))
    #expect(error.choice == nil && error.alternatives.isEmpty && error.column == nil && error.line == nil)
  }

  @Test(arguments: [("2%", 0.02), ("0.02", 0.02), ("100%", 1), ("-5%", -0.05), ("250%", 2.5)])
  func `shares are written in per cent or as fractions`(text: String, share: Double) {
    #expect(Double(share: text) == share)
  }

  @Test(arguments: ["two", "", "%", "2 %"])
  func `what is no number is no share`(text: String) { #expect(Double(share: text) == nil) }

  @Test func `numbers and shares out of range are refused with the range`() {
    #expect(throws: ChoiceError.outOfRange(.count, given: 1, least: 2, most: 100)) {
      try ChoiceError.check(1, of: .count, in: 2...100)
    }
    #expect(throws: ChoiceError.outOfRange(.maxColumns, given: 0, least: 1, most: nil)) {
      try ChoiceError.check(0, of: .maxColumns, in: 1...Int.max)
    }
    #expect(throws: ChoiceError.notAShare(.minimumShare, given: 1.2)) {
      try ChoiceError.check(share: 1.2, of: .minimumShare)
    }
    #expect(throws: ChoiceError.self) { try ChoiceError.check(share: .nan, of: .minimumShare) }
    #expect(throws: Never.self) {
      try ChoiceError.check(nil, of: .count, in: 2...100)
      try ChoiceError.check(100, of: .count, in: 2...100)
      try ChoiceError.check(share: 1, of: .minimumShare)
    }
  }
}
