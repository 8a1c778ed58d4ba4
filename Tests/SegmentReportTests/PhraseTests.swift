@testable import SegmentReport
import Testing
import Wording

struct PhraseTests {
  @Test(arguments: Phrase.allCases) func `both languages have every phrase with the same gaps`(phrase: Phrase)
  {
    func gaps(_ language: Language) -> [String] {
      PhraseBook.pieces(of: phrase.template(in: language)).compactMap { piece in
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
}
