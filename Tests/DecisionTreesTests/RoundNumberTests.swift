@testable import DecisionTrees
import Testing

@Suite struct RoundNumberTests {
  @Test(arguments: [
    (85.0, 92.0, 90.0), (9_870.35, 10_431.0, 10_000), (3, 4, 3), (2, 4, 3), (120, 480, 300), (145, 156, 150),
    (-3, 5, 0), (-8.4, -7.6, -8), (0.31, 0.34, 0.32), (0.1, 0.30000000000000004, 0.2),
    (1e300, 1.7e300, 1e300),
    (23, 28, 25), (99.99, 100.01, 100), (-100, -99.99, -100), (0, 1, 0),
  ])
  func `takes the roundest number of a gap`(lower: Double, upper: Double, expected: Double) {
    #expect(RoundNumber(from: lower, below: upper).value == expected)
  }

  @Test func `keeps whole columns whole`() {
    #expect(RoundNumber(from: 3, below: 4, isWhole: true).value == 3)
    #expect(RoundNumber(from: 61, below: 64, isWhole: true).value == 62)
    #expect(RoundNumber(from: 87.5, below: 92.5, isWhole: true).value == 90)
    #expect(RoundNumber(from: 0.25, below: 0.75, isWhole: true).value == 0.5)
  }

  @Test func `stays finite beside infinities`() {
    #expect(RoundNumber(from: -.infinity, below: 3).value == 0)
    #expect(RoundNumber(from: 7, below: .infinity).value == 7)
    #expect(RoundNumber(from: -.infinity, below: -3).value.isFinite)
    let least = Double.leastNonzeroMagnitude
    #expect(RoundNumber(from: least, below: least.nextUp).value == least)
  }

  @Test func `lies in its gap, and no shorter decimal does`() {
    var generator = Congruential(seed: 11)
    for _ in 0..<2000 {
      let scale = [1e-6, 0.01, 1, 1000, 1e9][Int.random(in: 0..<5, using: &generator)]
      let lower = Double.random(in: -1...1, using: &generator) * scale
      let width = Double.random(in: 0...1, using: &generator)
      let upper = max(lower.nextUp, lower + scale * width * width * width)
      let found = RoundNumber(from: lower, below: upper).value
      #expect(found >= lower && found < upper)
      let digits = significantDigits(found)
      let ends = min(significantDigits(lower), digits)
      #expect(digits <= max(ends, 1))
    }
  }

  private func significantDigits(_ value: Double) -> Int {
    let text = "\(abs(value))".split(separator: "e")[0].filter { $0 != "." }
    let stripped = text.drop { $0 == "0" }.reversed().drop { $0 == "0" }
    return stripped.count
  }
}
