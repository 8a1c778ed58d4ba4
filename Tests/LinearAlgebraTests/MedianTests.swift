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
}
