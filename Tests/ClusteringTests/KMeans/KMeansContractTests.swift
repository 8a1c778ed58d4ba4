import Clustering
import LinearAlgebra
import ParallelWork
import Testing

@Suite struct `k-means keeps its contract` {
  let sixPoints = Matrix([[0, 0], [0, 1], [10, 0], [10, 1], [20, 5], [20, 6]])

  @Test func `finds three obvious pairs and numbers them by centroid`() throws {
    var generator = SplitMix64(seed: 1)
    let fit = try KMeans(k: 3).fit(sixPoints, using: &generator)
    #expect(fit.labels == [0, 0, 1, 1, 2, 2])
    #expect(fit.centroids == Matrix([[0, 0.5], [10, 0.5], [20, 5.5]]))
    #expect(fit.inertia == 1.5)
    #expect(fit.converged)
    #expect(fit.sizes == [2, 2, 2])
  }

  @Test func `one cluster is the mean, n clusters are the points`() throws {
    var generator = SplitMix64(seed: 1)
    let one = try KMeans(k: 1).fit(sixPoints, using: &generator)
    #expect(one.centroids == Matrix([[10, 13.0 / 6]]))
    let six = try KMeans(k: 6).fit(sixPoints, using: &generator)
    #expect(six.centroids == sixPoints)
    #expect(six.labels == [0, 1, 2, 3, 4, 5])
    #expect(six.inertia == 0)
  }

  @Test(arguments: [0, -1, 7])
  func `refuses a k that the points cannot fill`(k: Int) throws {
    var generator = SplitMix64(seed: 1)
    #expect(throws: ClusteringError.clusterCountOutOfRange(k: k, pointCount: 6)) {
      try KMeans(k: k).fit(sixPoints, using: &generator)
    }
  }

  @Test func `refuses fewer distinct points than clusters`() throws {
    var generator = SplitMix64(seed: 1)
    let points = Matrix([[1, 2], [1, 2], [0, 0], [-0.0, 0]])
    #expect(throws: ClusteringError.tooFewDistinctPoints(k: 3, distinctCount: 2)) {
      try KMeans(k: 3).fit(points, using: &generator)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `refuses values that are not finite and says where`(value: Double) throws {
    var generator = SplitMix64(seed: 1)
    var points = sixPoints
    points[4, 1] = value
    #expect(throws: ClusteringError.notFinite(row: 4, column: 1)) {
      try KMeans(k: 2).fit(points, using: &generator)
    }
  }

  @Test(arguments: [1e300, 1e-300])
  func `refuses values whose squares no double can hold`(unit: Double) throws {
    var generator = SplitMix64(seed: 1)
    var points = sixPoints
    for index in points.elements.indices { points.elements[index] *= unit }
    #expect(throws: ClusteringError.magnitudeOutOfRange(largest: 20 * unit)) {
      try KMeans(k: 2).fit(points, using: &generator)
    }
  }

  @Test func `a sweep returns one fit a k, ascending`() throws {
    let sweep = FitSweep(counts: [4, 2, 3], strategy: .thorough, seed: 7, workers: Workers(2))
    let fits = try sweep.run(on: sixPoints)
    #expect(fits.map(\.centroids.rows) == [2, 3, 4])
    #expect(fits[1].inertia == 1.5)
    #expect(throws: ClusteringError.clusterCountOutOfRange(k: 7, pointCount: 6)) {
      try FitSweep(counts: [2, 7], strategy: .thorough, seed: 7, workers: Workers(2)).run(on: sixPoints)
    }
  }

  @Test func `points that all lie on one spot are one cluster`() throws {
    var generator = SplitMix64(seed: 1)
    let fit = try KMeans(k: 1).fit(Matrix([[3, -2], [3, -2], [3, -2]]), using: &generator)
    #expect(fit.centroids == Matrix([[3, -2]]))
    #expect(fit.inertia == 0)
  }

  @Test func `a large search begins on a sample and ends on all points`() throws {
    var generator = SplitMix64(seed: 9)
    let points = RandomPoints.planted.points(n: 60_000, d: 2, using: &generator)
    let distinct = try DistinctPoints(points)
    let sweep = FitSweep(counts: [3], strategy: .thorough, seed: 1, workers: Workers(2))
    #expect(sweep.searchedPoints(of: distinct) < distinct.count)
    let fit = try sweep.run(on: distinct)[0]
    #expect(fit.converged)
    #expect(fit.sizes.reduce(0, +) == 60_000)
  }
}
