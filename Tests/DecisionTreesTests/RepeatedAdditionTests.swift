@testable import DecisionTrees
import Testing

@Suite struct RepeatedAdditionTests {
  @Test(arguments: UInt64(1)...30)
  func `adding a term many times is adding it one by one, to the last bit`(seed: UInt64) {
    var generator = Congruential(seed: seed)
    for _ in 0..<40 {
      let start = number(within: 60, using: &generator)
      // Terms near the last places of the sum round at every step, some of them just half a unit.
      let term = number(within: 60, using: &generator)
      let count = Int.random(in: 0...600, using: &generator)
      expectOneByOne(start, term, count)
    }
  }

  @Test(
    arguments: [
      // Through zero, to a stop, past the largest number, below the least normal one, a term that is nothing.
      (1e3, -0.1), (1e16, 1), (1e16, 1.5), (-1e16, 3), (.greatestFiniteMagnitude, 1e305),
      (.greatestFiniteMagnitude, -1e305), (0, .leastNonzeroMagnitude),
      (.leastNormalMagnitude, -.leastNonzeroMagnitude), (7, 0), (-0.0, -0.0), (-0.0, 0.0), (1, 0x1p-53),
      (1 + 0x1p-52, 0x1p-53), (2, -0x1p-53), (0x1p53, -0.75), (0x1p53 + 8, -2.8), (1, .infinity),
      (.infinity, -.infinity),
    ] as [(Double, Double)])
  func `at the edges of what a number can hold, too`(start: Double, term: Double) {
    for count in [0, 1, 2, 3, 4, 5, 100, 2000] { expectOneByOne(start, term, count) }
  }

  @Test func `a thousand million additions take a few steps`() {
    var sum = 0.0
    sum.add(0.5, times: 1_000_000_000)
    #expect(sum == 5e8)
    sum.add(-0.5, times: 1_000_000_000)
    #expect(sum == 0)
    // A tenth is no double, and a sum of tenths drifts off by a known little.
    sum.add(0.1, times: 1_000_000_000)
    #expect(sum != 1e8)
    #expect(abs(sum - 1e8) < 10)
  }

  private func expectOneByOne(_ start: Double, _ term: Double, _ count: Int) {
    var leapt = start
    leapt.add(term, times: count)
    var walked = start
    for _ in 0..<count { walked += term }
    #expect(
      leapt.bitPattern == walked.bitPattern || (leapt.isNaN && walked.isNaN),
      "\(start) + \(count) · \(term) is \(walked), not \(leapt)")
  }

  /// A number of some of 53 binary digits, of either sign, up to 2^`exponents` in size.
  private func number(within exponents: Int, using generator: inout Congruential) -> Double {
    let digits = Int.random(in: 1...53, using: &generator)
    let whole = Double(UInt64.random(in: 0..<(1 << UInt64(digits)), using: &generator))
    let exponent = Int.random(in: 0...exponents, using: &generator) - digits
    return Bool.random(using: &generator)
      ? whole * Double(sign: .plus, exponent: exponent, significand: 1)
      : -whole * Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
