internal import CKernels
internal import LinearAlgebra
internal import ParallelWork

/// Weighted points as searches see them.
struct WeightedPoints: Sendable {
  let points: DistinctPoints
  /// One weight a point, and zeros up to a whole tile.
  let weights: [Int64]
  /// The power of two by which coordinates are multiplied before they become integers.
  let fixedPoint: Double
  /// Fixed-point sums of all points, and their weight; d + 1 values.
  let totals: [Int64]
  /// The sum of weighted squared distances from the shift.
  let totalSquares: Double

  /// - Parameter weights: How often each of `points` counts; `nil` takes their own multiplicities.
  /// - Complexity: O(*nd*).
  init(_ points: DistinctPoints, weights: [Int]? = nil) {
    let weights = weights ?? points.multiplicities
    self.points = points
    self.weights = points.padded(weights)

    let totalWeight = Double(max(1, weights.reduce(0, +)))
    let reach = max(points.tiles.reach, .leastNormalMagnitude)
    // Sums of this many points, as far from the shift as any, stay below 2⁶². Points that all lie on one spot have
    // no reach; the scale must stay finite for them too.
    let exponent = min(1000, 59 - totalWeight.exponent - reach.exponent)
    let fixedPoint = Double(sign: .plus, exponent: exponent, significand: 1)

    let d = points.points.columns
    var totals = [Int64](repeating: 0, count: d + 1)
    var squares = 0.0
    do {
      let elements = points.points.elements.span
      let shift = points.tiles.shift.span
      let weights = weights.span
      var sums = totals.mutableSpan
      for i in 0..<points.count {
        let weight = weights[unchecked: i]
        for f in 0..<d {
          let value = elements[unchecked: i &* d &+ f] - shift[unchecked: f]
          sums[unchecked: f] &+= Int64(weight) &* Int64(value * fixedPoint)
          squares += Double(weight) * value * value
        }
        sums[unchecked: d] &+= Int64(weight)
      }
    }
    self.fixedPoint = fixedPoint
    self.totals = totals
    totalSquares = squares
  }
}

/// Weighted points with the work space of one thread of search.
///
/// Its Lloyd steps label as the double loop would, but read floats; see ``ExactLloyd`` for the last word.
final class SearchSpace {
  private let weighted: WeightedPoints
  /// Threads for one step; steps of few distances run on one.
  let workers: Workers

  /// Distances computed so far.
  private(set) var evaluations = 0

  var points: DistinctPoints { weighted.points }
  var weights: [Int64] { weighted.weights }
  var fixedPoint: Double { weighted.fixedPoint }
  var totals: [Int64] { weighted.totals }
  var totalSquares: Double { weighted.totalSquares }
  var n: Int { points.count }
  var d: Int { points.points.columns }
  var tileCount: Int { points.tiles.count }

  /// Searches among points that other searches see too.
  init(_ weighted: WeightedPoints, workers: Workers) {
    self.weighted = weighted
    self.workers = workers
  }

  /// - Parameter weights: How often each of `points` counts; `nil` takes their own multiplicities.
  convenience init(_ points: DistinctPoints, weights: [Int]? = nil, workers: Workers) {
    self.init(WeightedPoints(points, weights: weights), workers: workers)
  }

  /// Counts distances that were computed.
  func count(evaluations: Int) { self.evaluations += evaluations }
}

extension DistinctPoints {
  /// Weights of the points with zeros up to a whole tile.
  func padded(_ weights: [Int]) -> [Int64] {
    let count = tiles.count * PointTiles.width
    return [Int64](unsafeUninitializedCapacity: count) { padded, written in
      padded.initialize(repeating: 0)
      for (place, weight) in weights.enumerated() { padded[place] = Int64(weight) }
      written = count
    }
  }

  /// Gives `body` the points as the kernels take them, with padded `weights`.
  func withKernelPoints<Result>(
    weights: [Int64], _ body: (UnsafePointer<ckernels_points>) -> Result
  ) -> Result {
    tiles.values.withUnsafeBufferPointer { values in
      tiles.norms.withUnsafeBufferPointer { norms in
        points.elements.withUnsafeBufferPointer { rows in
          tiles.shift.withUnsafeBufferPointer { shift in
            weights.withUnsafeBufferPointer { weights in
              var kernelPoints = ckernels_points(
                tiles: values.baseAddress, tile_norms: norms.baseAddress, rows: rows.baseAddress,
                shift: shift.baseAddress, weights: weights.baseAddress, n: Int64(count),
                d: Int64(points.columns))
              return body(&kernelPoints)
            }
          }
        }
      }
    }
  }
}
