import Clustering
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

/// The default search ends where no single point can lower the inertia by changing its cluster (Hartigan 1975).
@Suite struct ExchangeTests {
  @Test(arguments: UInt64(1)...30, KernelLevel.allCases)
  func `no point lowers the inertia by moving, by a double loop`(seed: UInt64, level: KernelLevel) throws {
    try level.skipWhereMissing()
    var generator = SplitMix64(seed: seed)
    let d = 1 + Int(seed % 6)
    let n = 40 + Int(seed * 7 % 90)
    // A coarse grid: repeated points, so that weights differ.
    let points = Matrix(
      rows: n, columns: d,
      elements: (0..<(n * d)).map { _ in Double(Int.random(in: 0...6, using: &generator)) })
    let sweep = FitSweep(counts: [2, 3, 5], seed: seed, workers: Workers(2, level: level))
    for fit in try sweep.run(on: points) {
      #expect(Self.largestGain(of: fit, points) <= 1e-9 * fit.inertia, "k = \(fit.centroids.rows)")
    }
  }

  /// By how much the inertia falls with the best move of all customers at one point.
  private static func largestGain(of fit: Fit, _ points: Matrix) -> Double {
    var largest = -Double.infinity
    for i in 0..<points.rows {
      let weight = Double((0..<points.rows).count { points.row($0).elementsEqual(points.row(i)) })
      let own = fit.labels[i]
      let members = Double(fit.sizes[own])
      guard members > weight else { continue }
      let loss =
        squaredDistance(points.row(i), fit.centroids.row(own)) * weight * members / (members - weight)
      for other in 0..<fit.centroids.rows where other != own {
        let size = Double(fit.sizes[other])
        let cost =
          squaredDistance(points.row(i), fit.centroids.row(other)) * weight * size / (size + weight)
        largest = max(largest, loss - cost)
      }
    }
    return largest
  }
}
