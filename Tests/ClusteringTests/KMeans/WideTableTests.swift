import Clustering
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

/// Tables of many features, whose distances OpenBLAS proposes.
@Suite struct WideTableTests {
  @Test(arguments: 0..<20)
  func `labels are those of the double loop, ties included`(seed: UInt64) throws {
    let offset = [0, 1, 1000, 1e7][Int(seed) % 4]
    let points = lattice(rows: 80, columns: 70, seed: seed, offset: offset)
    let centroids = lattice(rows: 34, columns: 70, seed: seed + 1000, offset: offset)
    let sweep = FitSweep(counts: [34], strategy: .thorough, seed: 1, workers: Workers(1))
    #expect(try sweep.path(for: DistinctPoints(points), k: 34) == .stackedProducts)
    let fit = try KMeans(k: 34, maxIterations: 1, workers: Workers(1)).fit(points, from: centroids)
    #expect(fit.labels == LloydOracle.labels(points, fit.centroids))
  }

  @Test(arguments: KernelLevel.allCases)
  func `fits do not depend on threads, kernel levels or whether BLAS is used`(level: KernelLevel) throws {
    try level.skipWhereMissing()
    let (clusters, size, width) = (12, 20, 90)
    let centres = lattice(rows: clusters, columns: width, seed: 3, offset: 0)
    var points = lattice(rows: clusters * size, columns: width, seed: 4, offset: 0)
    for i in 0..<points.rows {
      for f in 0..<width { points[i, f] += 50 * centres[i % clusters, f] }
    }
    var fits: [Fit] = []
    for path in [AssignmentPath.direct, .stackedProducts] {
      for workers in [Workers(1, level: .baseline), Workers(1, level: level), Workers(3, level: level)] {
        var generator = SplitMix64(seed: 5)
        var kMeans = KMeans(k: clusters, restarts: 3, workers: workers)
        kMeans.path = path
        fits.append(try kMeans.fit(points, using: &generator))
      }
    }
    #expect(fits.allSatisfy { $0 == fits[0] })
    #expect(fits[0].sizes.reduce(0, +) == clusters * size)
  }

  /// Points on a coarse lattice far from the origin: many are equally close to several centroids.
  private func lattice(rows: Int, columns: Int, seed: UInt64, offset: Double) -> Matrix {
    var generator = SplitMix64(seed: seed)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<(rows * columns)).map { _ in offset + Double(generator.next() % 3) })
  }
}
