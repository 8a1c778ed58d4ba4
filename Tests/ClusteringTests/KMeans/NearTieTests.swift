import Clustering
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

@Suite struct NearTieTests {
  @Test(arguments: KernelLevel.allCases, [1, 2, 3, 5, 8, 17, 40])
  func `points on and within rounding of a boundary are labelled as by the double loop`(
    level: KernelLevel, d: Int
  ) throws {
    try level.skipWhereMissing()
    var generator = SplitMix64(seed: UInt64(d))
    let centres = RandomPoints.planted.points(n: 6, d: d, using: &generator)
    var rows: [[Double]] = []
    for a in 0..<6 {
      for b in 0..<a {
        let middle = zip(centres.row(a), centres.row(b)).map { ($0 + $1) / 2 }
        for exponent in [-60, -50, -40, -30, -24, -20, -10] {
          let along = zip(centres.row(a), centres.row(b)).map {
            ($0 - $1) * Double(sign: .plus, exponent: exponent, significand: 1)
          }
          rows.append(zip(middle, along).map(+))
          rows.append(zip(middle, along).map(-))
        }
        rows.append(middle)
      }
    }
    let points = Matrix(rows + (0..<6).map { Array(centres.row($0)) })
    let fit = try KMeans(k: 6, maxIterations: 1, workers: Workers(1, level: level)).fit(
      points, from: centres)
    #expect(fit.labels == LloydOracle.labels(points, fit.centroids))
  }

  @Test func `a point between two centroids belongs to the first`() throws {
    let fit = try KMeans(k: 2, workers: Workers(1)).fit(
      DistinctPoints(Matrix([[-1], [0], [1]]), weights: [5, 0, 5]), from: Matrix([[1], [-1]]))
    #expect(fit.centroids == Matrix([[-1], [1]]))
    #expect(fit.labels == [0, 0, 1])
  }
}
