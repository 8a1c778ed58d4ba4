@testable import LinearAlgebra
import TestSupport
import Testing

/// Adding at once against adding one after the other.
@Suite struct RepeatedAdditionTests {
  /// Numbers of every size and either sign, whole ones and ones that end in ties among them.
  private func number(_ generator: inout SeededGenerator) -> Double {
    let digits = Double(Int.random(in: -1_000_000...1_000_000, using: &generator))
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return digits
    case 1: return digits / 100
    case 2: return digits * Double.random(in: 0...1, using: &generator)
    case 3:
      return Double(sign: .plus, exponent: Int.random(in: -60...60, using: &generator), significand: digits)
    default: return Double(Int.random(in: -3...3, using: &generator)) * 0.5
    }
  }

  @Test(arguments: UInt64(1)...400) func `adding at once is adding one after the other, to the last bit`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let (start, value) = (number(&generator), number(&generator))
      let count = [1, 2, 3, 4, 5, 17, 300, 5000].randomElement(using: &generator) ?? 1
      var expected = start
      for _ in 0..<count { expected += value }
      #expect(start.adding(value, times: count) == expected, "\(start) + \(count) × \(value)")
    }
  }

  @Test(arguments: UInt64(1)...400) func `a compensated sum knows no difference between weights and copies`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    var weighted = CompensatedSum()
    var copied = CompensatedSum()
    for _ in 0..<8 {
      let (value, count) = (number(&generator), Int.random(in: 0...3000, using: &generator))
      weighted.add(value, times: count)
      for _ in 0..<count { copied.add(value) }
      #expect(weighted.value == copied.value)
    }
  }

  @Test func `ties go the way they go one after the other`() {
    // Beside 2^53 a half of the last place is 1: every addition of 1 is a tie, every one of 3 as well.
    for (start, value) in [
      (0x1p53, 1.0), (0x1p53 + 2, 1), (0x1p53, 3), (0x1p53 + 2, 3), (0x1p53, -1), (-0x1p53, 5),
    ] {
      var expected = start
      for _ in 0..<1000 { expected += value }
      #expect(start.adding(value, times: 1000) == expected, "\(start) \(value)")
    }
  }

  @Test(
    arguments: [
      // Through zero, past the largest number, below the least normal one, onto a power of two from above.
      (1e3, -0.1), (1e16, 1.5), (.greatestFiniteMagnitude, 1e305), (.greatestFiniteMagnitude, -1e305),
      (0, .leastNonzeroMagnitude), (.leastNormalMagnitude, -.leastNonzeroMagnitude), (7, 0), (1, 0x1p-53),
      (1 + 0x1p-52, 0x1p-53), (2, -0x1p-53), (0x1p53, -0.75), (0x1p53 + 8, -2.8), (-0x1p53 - 8, 2.8),
      (1, .infinity), (-0.0, 0), (-0.0, -0.0),
    ] as [(Double, Double)])
  func `at the edges of what a number can hold, too`(start: Double, value: Double) {
    for count in [0, 1, 2, 3, 4, 5, 100, 2000] {
      var expected = start
      for _ in 0..<count { expected += value }
      #expect(
        start.adding(value, times: count).bitPattern == expected.bitPattern, "\(start) + \(count) × \(value)")
    }
  }

  @Test func `a thousand million additions take no time`() {
    #expect(0.0.adding(1, times: 1_000_000_000) == 1e9)
    #expect(0.5.adding(0.25, times: 4_000_000_000) == 0.5 + 1e9)
    #expect(1e300.adding(1, times: .max) == 1e300)
    #expect(0.0.adding(.leastNonzeroMagnitude, times: 1_000_000_000) == .leastNonzeroMagnitude * 1e9)
    #expect(1e308.adding(1e308, times: 1_000_000_000) == .infinity)
  }
}
