internal import CKernels
internal import LinearAlgebra
internal import ParallelWork

/// The labels of weighted points, kept up to date as centroids move, with the exact sums of each cluster.
///
/// Sums are integers in fixed point, so they do not depend on the order in which points came and went: the same
/// labels have the same sums to the bit, whatever led to them.
struct Labelling {
  /// The cluster of each point, and zeros up to a whole tile.
  var labels: [Int32]
  /// k × (d + 1): sums of the weighted coordinates about the shift, then of the weights.
  var sums: [Int64]
  /// How far the centroids have moved in total, and may move before each tile must be read again.
  private(set) var drift = 0.0
  var expiries: [Double]
  /// The centroids that the labels belong to; k × d.
  private var labelled: [Double] = []

  /// All points in the first of k clusters: `totals` are their sums, d + 1 of them.
  init(k: Int, tileCount: Int, totals: [Int64]) {
    labels = Array(repeating: 0, count: tileCount * PointTiles.width)
    expiries = Array(repeating: -1, count: tileCount)
    sums = Array(repeating: 0, count: k * totals.count)
    sums.replaceSubrange(0..<totals.count, with: totals)
  }

  /// To be called when labels were changed by hand.
  mutating func expire() {
    for tile in expiries.indices { expiries[tile] = -1 }
  }

  /// Gives each point the label of its closest centroid; the labels that changed and the points that were read.
  ///
  /// - Parameters:
  ///   - points: The points.
  ///   - weights: How often each counts, padded.
  ///   - centroids: k × d, in the units of the points' rows.
  ///   - fixedPoint: What coordinates are multiplied by before they are added to the sums.
  mutating func update(
    of points: DistinctPoints, weights: [Int64], centroids: [Double], k: Int, fixedPoint: Double,
    workers: Workers
  ) -> (changes: Int, read: Int) {
    let tiles = points.tiles
    if AssignmentPath(d: tiles.shift.count, stackedCentroids: k) == .stackedProducts {
      var one = [self]
      let updates = Self.updateTogether(
        &one, of: points, weights: weights, centroids: [centroids], k: k, fixedPoint: fixedPoint,
        workers: workers)
      self = one[0]
      return updates[0]
    }
    follow(centroids, tiles)
    let packed = PackedCentroids(centroids, k: k, tiles: tiles)
    // Below this many multiplications a second thread costs more than it saves.
    let isLarge = tiles.count * PointTiles.width * k * (tiles.shift.count + 3) > 400_000 && workers.count > 1
    let jobs = isLarge ? min(tiles.count, 4 * workers.count) : 1
    let length = sums.count
    var deltas = [Int64](repeating: 0, count: jobs * (length + 2))
    let (tileCount, level, drift) = (tiles.count, workers.level.rawValue, drift)
    points.withKernelPoints(weights: weights) { points in
      packed.withKernelCentroids { centroids in
        labels.withUnsafeMutableBufferPointer { labels in
          expiries.withUnsafeMutableBufferPointer { expiries in
            deltas.withUnsafeMutableBufferPointer { deltas in
              guard let base = deltas.baseAddress else { return }
              // Each job writes to tiles and sums of its own.
              nonisolated(unsafe) let shared = (
                points, centroids, labels.baseAddress, expiries.baseAddress, base
              )
              (isLarge ? workers : workers.alone).perform(jobs) { job in
                let (points, centroids, labels, expiries, base) = shared
                let first = tileCount * job / jobs
                let own = base + job * (length + 2)
                var labelling = ckernels_labelling(
                  labels: labels, sums: own, fixed_point: fixedPoint, drift: drift, expiries: expiries,
                  read: 0,
                  decided: 0)
                own[length] = ckernels_assign(
                  level, points, centroids, Int64(first), Int64(tileCount * (job + 1) / jobs - first),
                  &labelling)
                own[length + 1] = labelling.read
              }
            }
          }
        }
      }
    }
    var (changes, read) = (0, 0)
    for own in stride(from: 0, to: deltas.count, by: length + 2) {
      for index in 0..<length { sums[index] &+= deltas[own + index] }
      changes += Int(deltas[own + length])
      read += Int(deltas[own + length + 1])
    }
    return (changes, read)
  }

  /// Adds the longest way that a centroid has gone since the last labelling.
  mutating func follow(_ centroids: [Double], _ tiles: PointTiles) {
    if labelled.count == centroids.count {
      let d = tiles.shift.count
      var longest = 0.0
      for start in stride(from: 0, to: centroids.count, by: max(1, d)) {
        longest = max(longest, squaredDistance(labelled[start..<(start + d)], centroids[start..<(start + d)]))
      }
      drift += longest.squareRoot() * tiles.scale * (1 + 1e-9)
    }
    labelled = centroids
  }
}
