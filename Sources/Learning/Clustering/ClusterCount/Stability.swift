internal import LinearAlgebra
internal import ParallelWork

/// How well each cluster of a fit survives when the customers are drawn anew (Hennig 2007).
///
/// A resample draws as many customers as there are, with replacement, and is fitted again. A cluster's value
/// is the mean over the resamples of its largest Jaccard similarity with a cluster of the new fit, among the
/// customers that were drawn, each counted once.
struct Stability: Sendable {
  var resamples = 50
  let seed: UInt64
  let workers: Workers

  /// One value in 0...1 for each cluster of `fit`, a fit of `points`.
  ///
  /// Of more than 100,000 customers, 20,000 at equal steps along their lexical order stand for all.
  ///
  /// - Complexity: O(*mkd*) an iteration and resample for *m* distinct points.
  func values(of fit: Fit, points: DistinctPoints) -> [Double] {
    var labelsOfAll = [Int](repeating: 0, count: points.count)
    let labelsOfRows = fit.labels
    for row in 0..<points.rowCount where points.weight(ofRow: row) > 0 {
      labelsOfAll[Int(points.distinctIndex[row])] = labelsOfRows[row]
    }
    let (drawnFrom, places) = points.customers(atMost: Stability.resampled(of: points.customerCount))
    let labels = places.map { labelsOfAll[$0] }
    var seeds = SplitMix64(seed: seed ^ 0x7374_6162_696c_6974)
    let streams = (0..<resamples).map { _ in SplitMix64(seed: seeds.next()) }
    let values = workers.map(resamples) { resample in
      var stream = streams[resample]
      let drawn = Resample(of: drawnFrom, using: &stream)
      let refitted = Stability.refittedLabels(
        of: drawnFrom, drawn, from: fit.centroids, using: &stream, workers: workers.alone)
      return Stability.similarities(
        of: labels, and: refitted, counting: drawn.customers, k: fit.centroids.rows)
    }
    return (0..<fit.centroids.rows).map { cluster in
      values.reduce(0) { $0 + $1[cluster] } / Double(max(1, resamples))
    }
  }

  /// Customers that stand for `count`.
  static func resampled(of count: Int) -> Int { count > exactLimit ? sampleSize : count }

  private static let exactLimit = 100_000
  private static let sampleSize = 20_000
  /// Labels that still change after so many steps belong to customers between two clusters, whom the next
  /// resample moves again.
  private static let maxIterations = 30

  /// The labels of the better of two fits to a resample, one from `centroids` and one from a fresh seeding.
  ///
  /// The first start alone would hide that other optima are as good.
  private static func refittedLabels(
    of distinct: DistinctPoints, _ drawn: Resample, from centroids: Matrix, using stream: inout SplitMix64,
    workers: Workers
  ) -> [Int32] {
    let space = SearchSpace(distinct, weights: drawn.weights, workers: workers)
    let k = centroids.rows
    var warm = space.partition(from: centroids.elements.map { $0 * distinct.scale }, k: k)
    var fresh = space.partition(from: space.seedCentroids(k: k, using: &stream), k: k)
    space.descend(&warm, maxIterations: maxIterations)
    space.descend(&fresh, maxIterations: maxIterations)
    return fresh.inertia < warm.inertia ? fresh.labels : warm.labels
  }

  /// The largest Jaccard similarity of each cluster of `old` with a cluster of `new`.
  private static func similarities(
    of old: [Int], and new: [Int32], counting customers: [Int], k: Int
  ) -> [Double] {
    var shared = [Int](repeating: 0, count: k * k)
    var oldSizes = [Int](repeating: 0, count: k)
    var newSizes = [Int](repeating: 0, count: k)
    for i in old.indices {
      shared[old[i] * k + Int(new[i])] += customers[i]
      oldSizes[old[i]] += customers[i]
      newSizes[Int(new[i])] += customers[i]
    }
    return (0..<k).map { i in
      (0..<k).map { j in
        let both = shared[i * k + j]
        return both == 0 ? 0 : Double(both) / Double(oldSizes[i] + newSizes[j] - both)
      }.max() ?? 0
    }
  }
}

/// As many customers as there are, at most 100,000, drawn with replacement.
private struct Resample {
  /// How often each distinct point was drawn.
  var weights: [Int]
  /// Customers at each distinct point that were drawn at least once.
  var customers: [Int]

  init(of distinct: DistinctPoints, using stream: inout SplitMix64) {
    weights = Array(repeating: 0, count: distinct.count)
    customers = weights
    let points = distinct.multiplicities.indices.flatMap {
      repeatElement($0, count: distinct.multiplicities[$0])
    }
    var isDrawn = [Bool](repeating: false, count: points.count)
    for _ in points.indices {
      let customer = stream.nextIndex(below: points.count)
      weights[points[customer]] += 1
      if !isDrawn[customer] { customers[points[customer]] += 1 }
      isDrawn[customer] = true
    }
  }
}
