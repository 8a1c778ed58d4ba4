@testable import SegmentReport
import Testing
import Wording

struct PhraseTests {
  /// Every text of the page in a language, by its name.
  private static func texts(_ language: Language) -> [String: String] {
    let phrases = Phrase.allCases.map { ($0.rawValue, $0.template(in: language)) }
    let marketers = MarketerPhrase.allCases.map { ("marketer." + $0.rawValue, $0.template(in: language)) }
    return Dictionary(phrases + marketers) { first, _ in first }
  }

  @Test(arguments: texts(.english).keys.sorted())
  func `both languages have every phrase with the same gaps`(name: String) throws {
    func gaps(_ language: Language) throws -> [String] {
      PhraseBook.pieces(of: try #require(Self.texts(language)[name])).compactMap { piece in
        if case .gap(let name) = piece { name } else { nil }
      }.sorted()
    }
    #expect(try gaps(.english) == gaps(.russian))
    #expect(Self.texts(.english)[name] != "" && Self.texts(.russian)[name] != "")
  }

  @Test func `Russian words are Russian`() {
    let english = Self.texts(.english)
    let foreign = Self.texts(.russian).filter { english[$0.key] == $0.value }
    #expect(foreign.isEmpty)
  }
}
