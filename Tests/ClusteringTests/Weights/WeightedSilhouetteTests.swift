import Clustering
import LinearAlgebra
import Testing

@Suite struct WeightedSilhouetteTests {
  @Test(arguments: 0..<40, [Int.max, 48])
  func `coefficients, means and intervals are those of as many rows, sampled or not`(
    number: Int, limit: Int
  ) throws {
    let crowd = WeightedCrowd(number: 200 + number)
    var generator = SplitMix64(seed: UInt64(number))
    let partitions = [3, 2, 9].map { k in
      crowd.weights.map { _ in Int.random(in: 0..<k, using: &generator) }
    }
    let pass = SilhouettePass(customerLimit: limit, seed: 4)
    let weighted = pass.table(of: try crowd.weighted, partitions: partitions)
    let copied = pass.table(
      of: try crowd.copied, partitions: partitions.map { labels in crowd.customers.map { labels[$0] } })
    #expect(weighted.isExact == copied.isExact && weighted.customerCount == copied.customerCount)
    for p in partitions.indices {
      crowd.expectSame(
        ofRows: weighted.coefficientsOfRows(in: p), ofCustomers: copied.coefficientsOfRows(in: p))
      #expect(weighted.mean(of: p) == copied.mean(of: p))
      #expect(weighted.macro(of: p) == copied.macro(of: p))
      #expect(weighted.interval(of: p) == copied.interval(of: p))
      #expect(weighted.isAsGood(p, as: 0) == copied.isAsGood(p, as: 0))
    }
  }

  @Test func `equal rows with different labels stay apart`() throws {
    let rows = Matrix([[0], [0], [4], [5]])
    let crowd = WeightedCrowd(rows, weights: [2, 1, 3, 0])
    let labels = [0, 1, 1, 0]
    let silhouettes = Silhouette.all(of: [labels], points: try crowd.weighted)
    let copied = try Silhouette.all(
      of: [crowd.customers.map { labels[$0] }], points: rows.selecting(rows: crowd.customers))
    crowd.expectSame(ofRows: silhouettes[0].coefficients, ofCustomers: copied[0].coefficients)
    #expect(silhouettes[0].mean == copied[0].mean)
    // Row 2 is 4/3 from its own cluster on average, and 4 from the other.
    let expected: [Double?] = [1, -1, 1 - 1.0 / 3, nil]
    #expect(silhouettes[0].coefficients.elementsEqual(expected))
  }
}
