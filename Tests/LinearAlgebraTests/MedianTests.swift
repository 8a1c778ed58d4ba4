import LinearAlgebra
import TestSupport
import Testing

@Suite struct MedianTests {
  @Test(arguments: [([3], 3), ([1, 2], 1.5), ([5, 1, 3], 3), ([4, 1, 3, 2], 2.5)] as [([Double], Double)])
  func `the median is the middle one`(values: [Double], expected: Double) {
    #expect(median(of: values) == expected)
  }

  @Test func `nothing has no median`() { #expect(median(of: []) == nil) }

  @Test func `the median of the largest doubles is a number`() {
    let largest = Double.greatestFiniteMagnitude
    #expect(median(of: [largest, largest]) == largest)
    #expect(median(of: [largest, -largest]) == 0)
  }

  @Test(arguments: UInt64(1)...50) func `the median of weights is that of copies`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<7).map { _ in Double(Int.random(in: -3...3, using: &generator)) / 4 }
    let weights = values.map { _ in Int.random(in: 0...3, using: &generator) }
    let copies = zip(values, weights).flatMap { Array(repeating: $0, count: $1) }
    #expect(median(of: values, weights: weights) == median(of: copies))
  }

  @Test(arguments: UInt64(1)...40)
  func `the median of many is the middle one of them sorted`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = 2040 + Int.random(in: 0...3000, using: &generator)
    let kinds: [(inout SeededGenerator) -> Double] = [
      { Double.random(in: -1...1, using: &$0) }, { Double(Int.random(in: -2...2, using: &$0)) },
      { Double.random(in: 1...(1 + 0x1p-40), using: &$0) },
      { Double(sign: .minus, exponent: Int.random(in: -900...900, using: &$0), significand: 1) },
      { _ in 7 },
    ]
    let kind = kinds[Int(seed) % kinds.count]
    let values = (0..<count).map { _ in kind(&generator) }
    let sorted = values.sorted()
    let (low, high) = (sorted[(count - 1) / 2], sorted[count / 2])
    #expect(median(of: values) == (count.isMultiple(of: 2) ? low + (high - low) / 2 : high))
  }

  @Test(arguments: [2, 3000])
  func `a pair that is two values apart is halved, and minus zero is zero`(count: Int) {
    #expect(median(of: (0..<count).map { $0 < count / 2 ? -1e300 : 1 }) == -1e300 / 2 + 0.5)
    #expect(median(of: Array(repeating: -0.0, count: count + 1))?.sign == .plus)
  }
}
