internal import CKernels
internal import Glibc
internal import LinearAlgebra
internal import ParallelWork

/// The squared distance of each point to the closest of some centroids, in the units of the tiles.
struct NearestDistances {
  /// One a point, and more up to a whole tile.
  var distances: [Float]
  /// Weighted sums over each tile.
  var tileSums: [Double]

  /// The weighted sum over all points: what is left of the inertia.
  var potential: Double { tileSums.reduce(0, +) }
}

extension SearchSpace {
  /// Initial centroids by greedy k-means++ (Arthur and Vassilvitskii 2007), k × d.
  ///
  /// Each next centroid is the best of 2 + ⌊ln k⌋ points drawn with probability in proportion to their weighted
  /// squared distance to the centroids so far.
  ///
  /// - Complexity: O(*nkd* log *k*).
  func seedCentroids(k: Int, using stream: inout SplitMix64) -> [Double] {
    let trials = 2 + Int(log(Double(k)))
    var chosen = [drawByWeight(using: &stream)]
    var nearest = startingDistances()
    accept(tileValues(of: chosen[0]), into: &nearest)
    while chosen.count < k {
      var best: (potential: Double, point: Int)?
      for _ in 0..<trials {
        let point = draw(from: nearest, using: &stream)
        let potential = potential(with: tileValues(of: point), nearest)
        if best.map({ potential < $0.potential }) ?? true { best = (potential, point) }
      }
      if let best {
        chosen.append(best.point)
        accept(tileValues(of: best.point), into: &nearest)
      }
    }
    return chosen.flatMap { points.points.row($0) }
  }

  /// Distances to the closest of all `centroids`, k × d in the units of the points' rows.
  func nearestDistances(to centroids: [Double]) -> NearestDistances {
    var nearest = startingDistances()
    for start in stride(from: 0, to: centroids.count, by: max(1, d)) {
      accept(tileValues(of: centroids[start..<(start + d)]), into: &nearest)
    }
    return nearest
  }

  /// A point drawn with probability in proportion to its weighted squared distance; by weight where all are zero.
  func draw(from nearest: NearestDistances, using stream: inout SplitMix64) -> Int {
    var remaining = stream.nextFraction() * nearest.potential
    var last: Int?
    for tile in 0..<tileCount where nearest.tileSums[tile] > 0 {
      if remaining >= nearest.tileSums[tile] {
        remaining -= nearest.tileSums[tile]
        continue
      }
      for i in (tile * PointTiles.width)..<min(n, (tile + 1) * PointTiles.width) {
        let share = Double(weights[i]) * Double(nearest.distances[i])
        guard share > 0 else { continue }
        if remaining < share { return i }
        remaining -= share
        last = i
      }
      if let last { return last }
    }
    return drawByWeight(using: &stream)
  }

  /// The potential that would be left with `candidate` among the centroids.
  func potential(with candidate: [Float], _ nearest: NearestDistances) -> Double {
    var sums = [Double](repeating: 0, count: tileCount)
    updateNearest(candidate, nearest.distances, updated: nil, &sums)
    return sums.reduce(0, +)
  }

  private func startingDistances() -> NearestDistances {
    NearestDistances(
      distances: Array(repeating: .infinity, count: tileCount * PointTiles.width),
      tileSums: Array(repeating: 0, count: tileCount))
  }

  private func accept(_ candidate: [Float], into nearest: inout NearestDistances) {
    nearest.distances.withUnsafeMutableBufferPointer { distances in
      updateNearest(
        candidate, UnsafeBufferPointer(distances), updated: distances.baseAddress, &nearest.tileSums)
    }
  }

  private func updateNearest(
    _ candidate: [Float], _ nearest: [Float], updated: UnsafeMutablePointer<Float>?, _ sums: inout [Double]
  ) {
    nearest.withUnsafeBufferPointer { updateNearest(candidate, $0, updated: updated, &sums) }
  }

  private func updateNearest(
    _ candidate: [Float], _ nearest: UnsafeBufferPointer<Float>, updated: UnsafeMutablePointer<Float>?,
    _ sums: inout [Double]
  ) {
    count(evaluations: n)
    let isLarge = n * (d + 3) > 400_000 && workers.count > 1
    let jobs = isLarge ? 4 * workers.count : 1
    let tileCount = tileCount
    let level = workers.level.rawValue
    points.withKernelPoints(weights: weights) { kernelPoints in
      candidate.withUnsafeBufferPointer { candidate in
        sums.withUnsafeMutableBufferPointer { sums in
          nonisolated(unsafe) let shared = (kernelPoints, candidate, nearest, updated, sums)
          (isLarge ? workers : workers.alone).perform(jobs) { job in
            let (kernelPoints, candidate, nearest, updated, sums) = shared
            let first = tileCount * job / jobs
            ckernels_nearest(
              level, kernelPoints, Int64(first), Int64(tileCount * (job + 1) / jobs - first),
              candidate.baseAddress, nearest.baseAddress, updated, sums.baseAddress)
          }
        }
      }
    }
  }

  /// A point as the tiles hold it; d values.
  func tileValues(of point: Int) -> [Float] {
    let (tile, lane) = (point / PointTiles.width, point % PointTiles.width)
    return (0..<d).map { points.tiles.values[(tile * d + $0) * PointTiles.width + lane] }
  }

  /// A centroid in the units of the tiles; d values.
  private func tileValues(of centroid: ArraySlice<Double>) -> [Float] {
    zip(centroid, points.tiles.shift).map { Float(($0 - $1) * points.tiles.scale) }
  }

  private func drawByWeight(using stream: inout SplitMix64) -> Int {
    var remaining = Int64(stream.nextFraction() * Double(totals[d]))
    for i in 0..<n {
      if remaining < weights[i] { return i }
      remaining -= weights[i]
    }
    return n - 1
  }
}
