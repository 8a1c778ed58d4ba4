import Segmentation
import Testing
import Wording
@testable import LocalPage

@Suite struct WordsTests {
  private func gaps(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{(\w+)\}/).map { String($0.output.1) })
  }

  @Test(arguments: PageText.allCases)
  func `everything is said in both languages, with the same gaps`(text: PageText) {
    let words = text.text
    #expect(!words.en.isEmpty && gaps(words.en) == gaps(words.ru))
    #expect(words.en.allSatisfy { !("а"..."я").contains($0) } || text == .otherLanguage)
    #expect(words.ru.contains(/[а-яё]/) || text == .otherLanguage, "\(words.ru)")
  }

  @Test func `each stage of a run has words of its own`() {
    for stage in Stage.allCases {
      let words = StageWords.words(stage.rawValue)
      #expect(words.ru.contains(/[а-я]/), "\(stage)")
    }
    #expect(Set(Stage.allCases.map { StageWords.words($0.rawValue).en }).count == Stage.allCases.count)
  }

  @Test func `what fills a gap is never looked at for gaps`() {
    let words = PageWords(.english)
    #expect(words(.deleteNamed, ["name": "{name}{x}"]) == "Delete {name}{x}")
  }

  @Test func `sizes are said as people say them`() {
    #expect(PageWords(.english).size(999) == "999\u{A0}bytes")
    #expect(PageWords(.english).size(64_613) == "64.6\u{A0}KB")
    #expect(PageWords(.russian).size(4_000_000_000) == "4,0\u{A0}ГБ")
    #expect(PageWords(.english).size(0) == "0\u{A0}bytes")
  }

  @Test func `a size is a number and a unit`() throws {
    #expect(try LocalPage.bytes("4GB") == 4_000_000_000)
    #expect(try LocalPage.bytes("500 mb") == 500_000_000)
    #expect(try LocalPage.bytes("12") == 12)
    for text in ["", "GB", "0", "-1MB", "1XB", "99999999999GB", "1.5GB", "١GB"] {
      #expect(throws: PageError.unusableSize(text)) { try LocalPage.bytes(text) }
    }
  }
}
