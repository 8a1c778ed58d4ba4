import Clustering
import LinearAlgebra
import TestSupport
import Testing

@Suite struct SilhouetteTableTests {
  let points: DistinctPoints
  let partitions: [[Int]]

  init() throws {
    let crowd = SilhouettePassTests.crowd(n: 1200, d: 2, k: 6, seed: 9)
    points = try DistinctPoints(crowd.points)
    partitions = [crowd.labels, crowd.labels.map { $0 / 2 }]
  }

  @Test func `mean, macro mean and interval follow from the coefficients`() {
    let table = SilhouettePass().table(of: points, partitions: partitions)
    for (p, labels) in partitions.enumerated() {
      let coefficients = table.coefficientsOfRows(in: p).compactMap(\.self)
      let n = Double(coefficients.count)
      let mean = coefficients.reduce(0, +) / n
      let variance = coefficients.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
      let halfWidth = 1.96 * (variance / n).squareRoot()
      #expect(abs(table.mean(of: p) - mean) < 1e-12)
      #expect(abs(table.interval(of: p).lowerBound - (mean - halfWidth)) < 1e-12)
      #expect(abs(table.interval(of: p).upperBound - (mean + halfWidth)) < 1e-12)
      let clusterMeans = Set(labels).map { cluster in
        let own = labels.indices.filter { labels[$0] == cluster }
        return own.reduce(0) { $0 + coefficients[$1] } / Double(own.count)
      }
      #expect(abs(table.macro(of: p) - clusterMeans.reduce(0, +) / Double(clusterMeans.count)) < 1e-12)
    }
    #expect(table.isExact && table.customerCount == 1200)
    #expect(table.isAsGood(0, as: 0))
    #expect(!table.isAsGood(1, as: 0))
  }

  @Test func `a sample takes exact coefficients of some customers against all customers`() {
    let exact = SilhouettePass().table(of: points, partitions: partitions)
    let sampled = SilhouettePass(customerLimit: 320, seed: 1).table(of: points, partitions: partitions)
    #expect(!sampled.isExact)
    #expect((280...380).contains(sampled.customerCount))
    for p in 0..<2 {
      let pairs = zip(sampled.coefficientsOfRows(in: p), exact.coefficientsOfRows(in: p))
      #expect(pairs.allSatisfy { $0 == nil || $0 == $1 })
      #expect(abs(sampled.macro(of: p) - exact.macro(of: p)) < 0.05)
    }
  }

  @Test func `the interval of a sample holds the mean of all customers about 95 times in 100`() {
    let exact = SilhouettePass().table(of: points, partitions: partitions).mean(of: 0)
    var generator = SplitMix64(seed: 6)
    let unrelated = (0..<1200).map { _ in Int.random(in: 0..<1200, using: &generator) }
    var held = 0
    var heldWithoutCells = 0
    for seed in 0..<20 {
      let pass = SilhouettePass(customerLimit: 320, seed: UInt64(seed))
      if pass.table(of: points, partitions: partitions).interval(of: 0).contains(exact) { held += 1 }
      let manyCells = pass.table(of: points, partitions: [partitions[0], unrelated])
      if manyCells.interval(of: 0).contains(exact) { heldWithoutCells += 1 }
    }
    #expect(held >= 17)
    #expect(heldWithoutCells >= 17)
  }
}
