@testable import FileVocabulary
import Testing

@Suite struct YesOrNoTests {
  @Test(arguments: [
    ["yes", "No"], ["1", "0"], ["oui", "non"], ["sí", "N"], ["E", "H"], ["да", "нет"], ["+", "-"],
    ["J", "N"], ["true"],
  ])
  func `words of one language, or of programs, are flags`(words: [String]) {
    #expect(YesOrNo.areFlags(words))
  }

  @Test(arguments: [["S", "H"], ["sí", "hayır"], ["yes", "no", "perhaps"], []])
  func `words that no language has together are none`(words: [String]) {
    #expect(!YesOrNo.areFlags(words))
  }
}
