@testable import CustomerLifecycle
import TestSupport
import Testing

struct AdaptiveFifthsTests {
  @Test func `without ties they are quintiles`() {
    let scores = AdaptiveFifths.scores(ofGroups: Array(repeating: 1, count: 100))
    #expect(scores == (1...5).flatMap { Array(repeating: $0, count: 20) })
  }

  @Test func `few values are spread over the scores`() {
    #expect(AdaptiveFifths.scores(ofGroups: []) == [])
    #expect(AdaptiveFifths.scores(ofGroups: [9]) == [3])
    #expect(AdaptiveFifths.scores(ofGroups: [9, 1]) == [1, 5])
    #expect(AdaptiveFifths.scores(ofGroups: [1, 1, 7]) == [1, 3, 5])
    #expect(AdaptiveFifths.scores(ofGroups: [1, 8, 1, 1]) == [1, 2, 4, 5])
    #expect(AdaptiveFifths.scores(ofGroups: [1, 1, 1, 1, 900]) == [1, 2, 3, 4, 5])
  }

  @Test(arguments: 0..<200)
  func `each score ends at the group that brings it nearest to its part`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<Int.random(in: 5...40, using: &generator)).map { _ in
      Int.random(in: 1...(seed % 2 == 0 ? 4 : 300), using: &generator)
    }
    #expect(AdaptiveFifths.scores(ofGroups: sizes) == nearestEnds(sizes))
  }

  @Test func `counted and sorted values are the same`() {
    var generator = SeededGenerator(seed: 7)
    for range in [0..<5, -40..<90, 0..<(1 << 40)] {
      let values = (0..<300).map { _ in Int.random(in: range, using: &generator) }
      #expect(EqualValues(counting: values).values == EqualValues(values).values)
      #expect(EqualValues(counting: values).sizes == EqualValues(values).sizes)
    }
    #expect(EqualValues(counting: []).values == [])
  }

  /// By cumulative counts: of all possible ends of a score the nearest to its part, the first of two.
  private func nearestEnds(_ sizes: [Int]) -> [Int] {
    let sums = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    var scores = Array(repeating: 5, count: sizes.count)
    var start = 0
    for score in 1...4 {
      let remaining = (sums.last ?? 0) - sums[start]
      let ends = (start + 1)...(sizes.count - (5 - score))
      let end = ends.min { a, b in
        abs((sums[a] - sums[start]) * (6 - score) - remaining)
          < abs((sums[b] - sums[start]) * (6 - score) - remaining)
      }
      for group in start..<(end ?? start) { scores[group] = score }
      start = end ?? start
    }
    return scores
  }
}
