import LinearAlgebra
import Testing
import TestSupport

@testable import Clustering

@Suite struct WideAssignmentTests {
  /// Points on a coarse lattice far from the origin: many are equally close to several centroids.
  private func lattice(rows: Int, columns: Int, seed: UInt64, offset: Double) -> Matrix {
    var generator = SplitMix64(seed: seed)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<(rows * columns)).map { _ in offset + Double(generator.next() % 3) })
  }

  @Test(arguments: 0..<20)
  func `labels and distances are those of the double loop, to the bit, ties included`(seed: UInt64) throws {
    let offset = [0, 1, 1000, 1e7][Int(seed) % 4]
    let points = lattice(rows: 60, columns: 40, seed: seed, offset: offset)
    let centroids = lattice(rows: 30, columns: 40, seed: seed + 1000, offset: offset)
    let wide = try #require(WideAssignment(to: centroids))
    let found = wide.nearest(of: points)
    for i in 0..<points.rows {
      let distances = (0..<centroids.rows).map { squaredDistance(points.row(i), centroids.row($0)) }
      let nearest = try #require(distances.min())
      #expect(found.squaredDistances[i] == nearest)
      #expect(Int(found.labels[i]) == distances.firstIndex(of: nearest))
    }
  }

  @Test func `few products are left to differences`() {
    #expect(WideAssignment(to: Matrix(rows: 10, columns: 3)) == nil)
    #expect(WideAssignment(to: Matrix(rows: 1, columns: 5000)) == nil)
  }

  @Test func `a wide fit does not depend on the number of threads`() throws {
    let (clusters, size, width) = (12, 20, 90)
    let centres = lattice(rows: clusters, columns: width, seed: 3, offset: 0)
    var points = lattice(rows: clusters * size, columns: width, seed: 4, offset: 0)
    for i in 0..<points.rows {
      for f in 0..<width { points[i, f] += 50 * centres[i % clusters, f] }
    }
    let fits = try [1, 3].map { threads in
      var generator = SplitMix64(seed: 5)
      return try KMeans(k: clusters, restarts: 3, workers: Workers(threads)).fit(points, using: &generator)
    }
    #expect(fits[0] == fits[1])
    #expect(Set(fits[0].sizes) == [size])
  }
}
