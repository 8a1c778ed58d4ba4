internal import LinearAlgebra

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
  /// Each resample is refitted twice, from the centroids of `fit` and from those of a fresh fit to a few of its
  /// customers, and the lower inertia counts: the first start alone would hide that other optima are as good.
  ///
  /// - Parameter points: The points of `fit`; of more than 100,000 rows, 20,000 at equal steps along their order.
  /// - Complexity: O(*nkd*) an iteration and resample.
  func values(of fit: Fit, points: Matrix) throws(ClusteringError) -> [Double] {
    let distinct = try DistinctPoints(points)
    let customers = distinct.rowsInOrder
    if customers.count > Stability.exactLimit {
      let chosen = (0..<Stability.sampleSize).map { customers[$0 * customers.count / Stability.sampleSize] }
      let sampled = Fit(
        centroids: fit.centroids, labels: chosen.map { fit.labels[$0] }, inertia: fit.inertia,
        converged: fit.converged)
      return try values(of: sampled, points: points.selecting(rows: chosen))
    }
    var seeds = SplitMix64(seed: seed ^ 0x7374_6162_696c_6974)
    let streams = (0..<resamples).map { _ in SplitMix64(seed: seeds.next()) }
    let values = workers.map(resamples) { resample in
      var stream = streams[resample]
      return similarities(of: fit, points: points, distinct: distinct, customers: customers, using: &stream)
    }
    return (0..<fit.centroids.rows).map { cluster in
      values.reduce(0) { $0 + $1[cluster] } / Double(max(1, resamples))
    }
  }

  private static let exactLimit = 100_000
  private static let sampleSize = 20_000

  /// The largest Jaccard similarity of each cluster of `fit` in one resample.
  private func similarities(
    of fit: Fit, points: Matrix, distinct: DistinctPoints, customers: [Int], using stream: inout SplitMix64
  ) -> [Double] {
    let k = fit.centroids.rows
    var drawn: [Int] = []
    drawn.reserveCapacity(customers.count)
    var weights = [Int](repeating: 0, count: points.rows)
    for _ in customers.indices {
      let customer = customers[stream.nextIndex(below: customers.count)]
      drawn.append(customer)
      weights[customer] += 1
    }
    var refitted = refit(distinct, weights: weights, from: fit.centroids, workers: Workers(1))
    let few = points.selecting(rows: drawn.prefix(1000))
    let sweep = FitSweep(counts: [k], strategy: .plainRestarts(1), seed: stream.next(), workers: Workers(1))
    if let start = try? sweep.run(on: few).first {
      let other = refit(distinct, weights: weights, from: start.centroids, workers: Workers(1))
      if other.inertia < refitted.inertia { refitted = other }
    }

    var shared = [Int](repeating: 0, count: k * k)
    var sizes = [Int](repeating: 0, count: k)
    var newSizes = [Int](repeating: 0, count: k)
    for customer in customers where weights[customer] > 0 {
      let (old, new) = (fit.labels[customer], refitted.labels[customer])
      shared[old * k + new] += 1
      sizes[old] += 1
      newSizes[new] += 1
    }
    return (0..<k).map { old in
      (0..<k).map { new in
        let both = shared[old * k + new]
        return both == 0 ? 0 : Double(both) / Double(sizes[old] + newSizes[new] - both)
      }.max() ?? 0
    }
  }
}

extension DistinctPoints {
  /// The original rows, ordered by the point they equal.
  var rowsInOrder: [Int] {
    var next = [0]
    for multiplicity in multiplicities { next.append(next[next.count - 1] + multiplicity) }
    var rows = [Int](repeating: 0, count: rowCount)
    for (row, point) in distinctIndex.enumerated() {
      rows[next[point]] = row
      next[point] += 1
    }
    return rows
  }
}
