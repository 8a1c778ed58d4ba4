import Clustering
import LinearAlgebra
import TestSupport
import ParallelWork
import Testing

@Suite struct KernelLevelSilhouetteTests {
  @Test(arguments: [1, 2, 3, 4, 5, 9], KernelLevel.allCases)
  func `every kernel level gives the same bits`(d: Int, level: KernelLevel) throws {
    try level.skipWhereMissing()
    let (points, labels) = SilhouettePassTests.crowd(n: 333, d: d, k: 4, seed: UInt64(d))
    let partitions = [labels, labels.map { $0 % 2 }]
    for precision in [SilhouettePrecision.single, .double] {
      let found = try [KernelLevel.baseline, level].map { level in
        try SilhouettePass(workers: Workers(2, level: level), precision: precision).coefficients(
          of: points, partitions: partitions)
      }
      #expect(found[0] == found[1])
    }
  }

  @Test func `32-bit differences stay within 1e-6 of doubles for thousands of customers`() throws {
    var generator = SplitMix64(seed: 7)
    let labels = (0..<3000).map { _ in Int.random(in: 0..<5, using: &generator) }
    let points = Matrix(
      labels.map { label in (0..<3).map { j in Double((label * (j + 2)) % 5) + generator.normal() } })
    let unrelated = labels.map { _ in Int.random(in: 0..<7, using: &generator) }
    let found = try SilhouettePass().coefficients(of: points, partitions: [labels, unrelated])
    let expected = try SilhouettePass(precision: .double).coefficients(
      of: points, partitions: [labels, unrelated])
    for (single, double) in zip(found, expected) {
      #expect(zip(single, double).allSatisfy { abs($0 - $1) <= 1e-6 })
    }
  }
}
