import CustomerLifecycle
import Testing
import Wording

struct TradeSegmentTests {
  @Test func `the keys of the eleven segments stand in files, best first`() {
    #expect(
      TradeSegment.allCases.map(\.rawValue) == [
        "champions", "loyal", "potentialLoyalists", "new", "promising", "needAttention", "aboutToSleep",
        "atRisk",
        "cantLose", "hibernating", "lost",
      ])
  }

  @Test(arguments: Language.allCases) func `every segment has a name of its own, of at most three words`(
    language: Language
  ) {
    let names = TradeSegment.allCases.map { $0.name[language] }
    #expect(Set(names).count == 11)
    #expect(names.allSatisfy { (1...3).contains($0.split(separator: " ").count) })
  }
}
