@testable import Clustering
import LinearAlgebra
import TestSupport
import Testing

@Suite struct PointOrderTests {
  /// Rows of few and of many values, negative ones and both zeros among them.
  private static func rows(n: Int, d: Int, seed: UInt64) -> Matrix {
    var generator = SplitMix64(seed: seed)
    let values: [Double] = [-0.0, 0, -1.5, 1e-300, 7, -1e12, 0.1, 3]
    let elements = (0..<(n * d)).map { place in
      place % d == d - 1 || place % 3 == 0
        ? values[Int.random(in: values.indices, using: &generator)]
        : Double.random(in: -9...9, using: &generator)
    }
    return Matrix(rows: n, columns: d, elements: elements)
  }

  @Test(arguments: [(n: 1, d: 2), (n: 2000, d: 1), (n: 3000, d: 2), (n: 3000, d: 5)])
  func `sorting by radix is sorting by comparison`(n: Int, d: Int) {
    let matrix = Self.rows(n: n, d: d, seed: UInt64(n + d))
    #expect(radixOrder(ofRows: matrix) == comparedOrder(ofRows: matrix))
  }

  @Test(arguments: [1, 3, 20, 70])
  func `the order in space keeps every point with its customers`(d: Int) throws {
    var generator = SplitMix64(seed: 9)
    let matrix = Self.rows(n: 500, d: d, seed: 4)
    let points = try DistinctPoints(
      matrix, weights: (0..<500).map { _ in Int.random(in: 1...9, using: &generator) })
    let spatial = points.inSpatialOrder
    func known(_ points: DistinctPoints) -> Set<[Double]> {
      Set((0..<points.count).map { points.points.row($0) + [Double(points.multiplicities[$0])] })
    }
    #expect(known(spatial) == known(points))
    #expect(spatial.count == points.count && spatial.customerCount == points.customerCount)
  }

  @Test func `in the order in space the points of a tile are neighbours`() throws {
    var generator = SplitMix64(seed: 2)
    let points = try DistinctPoints(
      Matrix(
        rows: 8192, columns: 3,
        elements: (0..<(3 * 8192)).map { _ in Double.random(in: 0...1, using: &generator) }))
    func meanExtent(_ points: Matrix) -> Double {
      let extents = stride(from: 0, to: points.rows, by: 32).map { first in
        (0..<3).map { f in
          let values = (first..<(first + 32)).map { points[$0, f] }
          return (values.max() ?? 0) - (values.min() ?? 0)
        }.max() ?? 0
      }
      return extents.reduce(0, +) / Double(extents.count)
    }
    #expect(meanExtent(points.inSpatialOrder.points) < 0.4 * meanExtent(points.points))
  }
}
