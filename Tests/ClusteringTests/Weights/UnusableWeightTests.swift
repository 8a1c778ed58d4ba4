import Clustering
import LinearAlgebra
import Testing

@Suite struct UnusableWeightTests {
  let points = Matrix([[0], [1], [5], [5]])

  @Test func `a negative weight is refused with its row`() {
    #expect(throws: ClusteringError.negativeWeight(row: 2, weight: -1)) {
      try DistinctPoints(points, weights: [1, 0, -1, 4])
    }
  }

  @Test(arguments: [[Int.max, Int.max, 0, 0], [DistinctPoints.customerLimit, 0, 0, 1]])
  func `more customers than sums can hold are refused`(weights: [Int]) {
    #expect(throws: ClusteringError.tooManyCustomers(limit: DistinctPoints.customerLimit)) {
      try DistinctPoints(points, weights: weights)
    }
  }

  @Test func `k goes up to the customers, and to the distinct points among them`() throws {
    var generator = SplitMix64(seed: 1)
    let three = try DistinctPoints(points, weights: [1, 0, 1, 1])
    #expect(throws: ClusteringError.tooFewDistinctPoints(k: 3, distinctCount: 2)) {
      try KMeans(k: 3).fit(three, using: &generator)
    }
    #expect(throws: ClusteringError.clusterCountOutOfRange(k: 4, pointCount: 3)) {
      try KMeans(k: 4).fit(three, using: &generator)
    }
    let none = try DistinctPoints(points, weights: [0, 0, 0, 0])
    #expect(throws: ClusteringError.clusterCountOutOfRange(k: 1, pointCount: 0)) {
      try KMeans(k: 1).fit(none, using: &generator)
    }
    #expect(throws: ClusteringError.tooFewDistinctPoints(k: 3, distinctCount: 0)) {
      try ClusterCountSearch().run(on: none)
    }
  }

  @Test func `a value that is not finite or too large is refused whatever the weight of its row`() {
    #expect(throws: ClusteringError.notFinite(row: 1, column: 0)) {
      try DistinctPoints(Matrix([[0], [.nan]]), weights: [1, 0])
    }
    #expect(throws: ClusteringError.magnitudeOutOfRange(largest: 1e300)) {
      try DistinctPoints(Matrix([[1], [1e300]]), weights: [1, 0])
    }
  }

  @Test func `a row of weight 0 that is as large as any may be has the label of the closest centroid`() throws
  {
    let points = try DistinctPoints(
      Matrix([[0x1p-500], [0x1p-501], [0x1p500], [-0x1p500]]), weights: [1, 1, 0, 0])
    let fit = try KMeans(k: 2).fit(points, from: Matrix([[0x1p-501], [0x1p-500]]))
    #expect(fit.labels == [1, 0, 0, 0])
    #expect(fit.sizes == [1, 1])
  }
}
