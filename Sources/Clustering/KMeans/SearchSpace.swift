internal import CKernels
internal import LinearAlgebra

/// Weighted points as a search sees them, with the work space of one thread of search.
///
/// Its Lloyd steps label as the double loop would, but read floats; see ``ExactLloyd`` for the last word.
final class SearchSpace {
  let points: DistinctPoints
  /// One weight a point, and zeros up to a whole tile.
  let weights: [Int64]
  /// Threads for one step; steps of few distances run on one.
  let workers: Workers
  let level = KernelLevel.current

  /// The power of two by which coordinates are multiplied before they become integers.
  let fixedPoint: Double
  /// Fixed-point sums of all points, and their weight; d + 1 values.
  let totals: [Int64]
  /// The sum of weighted squared distances from the shift.
  let totalSquares: Double

  /// Distances computed so far.
  private(set) var evaluations = 0

  var n: Int { points.count }
  var d: Int { points.points.columns }
  var tileCount: Int { points.tiles.count }

  init(_ points: DistinctPoints, weights: [Int], workers: Workers) {
    self.points = points
    self.workers = workers
    let padding = points.tiles.count * PointTiles.width - points.count
    self.weights = weights.map(Int64.init) + Array(repeating: 0, count: padding)

    let totalWeight = Double(max(1, weights.reduce(0, +)))
    let reach = max(points.tiles.reach, .leastNormalMagnitude)
    // Points that all lie on one spot have no reach; the scale must stay finite for them too.
    let exponent = min(1000, 60 - totalWeight.exponent - reach.exponent - 1)
    fixedPoint = Double(sign: .plus, exponent: exponent, significand: 1)

    let d = points.points.columns
    var totals = [Int64](repeating: 0, count: d + 1)
    var squares = 0.0
    for i in 0..<points.count {
      let weight = Int64(weights[i])
      for f in 0..<d {
        let value = points.points[i, f] - points.tiles.shift[f]
        totals[f] += weight * Int64(value * fixedPoint)
        squares += Double(weight) * value * value
      }
      totals[d] += weight
    }
    self.totals = totals
    totalSquares = squares
  }

  /// Counts distances that were computed elsewhere.
  func count(evaluations: Int) { self.evaluations += evaluations }

  /// Gives `body` the points as the kernels take them.
  func withKernelPoints<Result>(_ body: (UnsafePointer<ckernels_points>) -> Result) -> Result {
    points.tiles.values.withUnsafeBufferPointer { tiles in
      points.tiles.norms.withUnsafeBufferPointer { norms in
        points.points.elements.withUnsafeBufferPointer { rows in
          points.tiles.shift.withUnsafeBufferPointer { shift in
            weights.withUnsafeBufferPointer { weights in
              var kernelPoints = ckernels_points(
                tiles: tiles.baseAddress, tile_norms: norms.baseAddress, rows: rows.baseAddress,
                shift: shift.baseAddress, weights: weights.baseAddress, n: Int64(n), d: Int64(d))
              return body(&kernelPoints)
            }
          }
        }
      }
    }
  }
}
