@testable import DecisionTrees
import Testing

@Suite struct LeafLabelsTests {
  @Test(arguments: UInt64(1)...200)
  func `of all labelings that name every label, the one with most rows right`(seed: UInt64) {
    var generator = Congruential(seed: seed)
    let k = Int.random(in: 1...4, using: &generator)
    let leaves = Int.random(in: 1...5, using: &generator)
    let counts = (0..<(leaves * k)).map { _ in max(0, Int.random(in: -3...9, using: &generator)) }
    let found = LeafLabels(counts: counts, labelCount: k)
    var best: Int?
    for code in 0..<power(k, leaves) {
      let labels = (0..<leaves).map { code / power(k, $0) % k }
      let isCovered = (0..<k).allSatisfy { label in
        (0..<leaves).contains { labels[$0] == label && counts[$0 * k + label] > 0 }
      }
      guard isCovered else { continue }
      best = max(best ?? 0, (0..<leaves).reduce(0) { $0 + counts[$1 * k + labels[$1]] })
    }
    if let best {
      #expect(found.missing.isEmpty)
      #expect(found.correct == best)
    } else {
      #expect(!found.missing.isEmpty)
    }
  }

  private func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}
