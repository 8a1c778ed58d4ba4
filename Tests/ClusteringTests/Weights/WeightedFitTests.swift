import Clustering
import LinearAlgebra
import ParallelWork
import Testing

/// A row of weight m is m rows, and a row of weight 0 is none.
@Suite struct WeightedFitTests {
  @Test(arguments: 0..<60)
  func `restarts, products and given starts find what they find for as many rows`(number: Int) throws {
    let crowd = WeightedCrowd(number: number)
    let (weighted, copied) = (try crowd.weighted, try crowd.copied)
    #expect(weighted.count == copied.count && weighted.customerCount == copied.customerCount)
    let k = 1 + number % min(7, weighted.count)
    for path in [AssignmentPath.direct, .stackedProducts] {
      var kMeans = KMeans(k: k, restarts: 3, workers: Workers(1))
      kMeans.path = path
      var (ours, theirs) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
      crowd.expectSame(
        try kMeans.fit(weighted, using: &ours), try kMeans.fit(copied, using: &theirs))
    }
    let start = Matrix((0..<k).map { _ in Array(crowd.rows.row(crowd.customers[0])) })
    let kMeans = KMeans(k: k, workers: Workers(1))
    crowd.expectSame(try kMeans.fit(weighted, from: start), try kMeans.fit(copied, from: start))
  }

  @Test(arguments: 0..<6)
  func `the thorough search finds what it finds for as many rows`(number: Int) throws {
    let crowd = WeightedCrowd(number: 100 + number)
    let counts = Array(2...min(5, try crowd.weighted.count))
    let sweep = FitSweep(counts: counts, seed: UInt64(number), workers: Workers(1))
    for (weighted, copied) in zip(try sweep.run(on: crowd.weighted), try sweep.run(on: crowd.copied)) {
      crowd.expectSame(weighted, copied)
    }
  }

  @Test func `means, sizes and inertia are those of customers, by a double loop`() throws {
    let crowd = WeightedCrowd(number: 7, largestWeight: 50)
    let fit = try FitSweep(counts: [3], workers: Workers(1)).run(on: crowd.weighted)[0]
    let counted = crowd.weights.indices.filter { crowd.weights[$0] > 0 }
    let (rows, weights) = (crowd.rows.selecting(rows: counted), counted.map { crowd.weights[$0] })
    let labels = counted.map { fit.labels[$0] }
    for (j, mean) in LloydOracle.means(rows, labels: labels, k: 3, weights: weights).enumerated() {
      #expect(zip(fit.centroids.row(j), try #require(mean)).allSatisfy { abs($0 - $1) <= 1e-12 * abs($1) })
      #expect(fit.sizes[j] == weights.indices.reduce(0) { $0 + (labels[$1] == j ? weights[$1] : 0) })
    }
    let inertia = LloydOracle.inertia(rows, fit.centroids, labels: labels, weights: weights)
    #expect(abs(fit.inertia - inertia) <= 1e-12 * inertia)
  }

  @Test func `weights of 1 are no weights`() throws {
    var generator = SplitMix64(seed: 3)
    let points = RandomPoints.duplicated.points(n: 90, d: 3, using: &generator)
    let sweep = FitSweep(counts: [2, 4], workers: Workers(1))
    let ones = try DistinctPoints(points, weights: Array(repeating: 1, count: 90))
    #expect(try sweep.run(on: ones) == sweep.run(on: points))
  }
}
