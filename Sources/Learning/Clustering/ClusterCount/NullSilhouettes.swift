internal import LinearAlgebra
internal import ParallelWork

/// The silhouettes that k-means reaches on draws of a null reference.
struct NullSilhouettes: Sendable {
  /// One k of one draw.
  struct Value: Sendable {
    let meanSilhouette: Double
    /// The share of the customers that are in the second largest cluster.
    let secondShare: Double

    init(meanSilhouette: Double, fit: Fit) {
      self.meanSilhouette = meanSilhouette
      secondShare = Double(fit.sizes.sorted().dropLast().last ?? 0) / Double(max(1, fit.customerCount))
    }
  }

  /// The number of clusters of each column of `draws`.
  let counts: [Int]
  /// For each draw, one value a k; `nil` where it has fewer distinct points than that.
  let draws: [[Value?]]

  /// Most customers of a draw.
  static let largestDraw = 1000

  /// Fits each k of `counts` to `drawCount` draws of at most 1,000 customers.
  ///
  /// - Parameter snap: Moves drawn points to values that real customers can have.
  init(
    like points: DistinctPoints, counts: [Int], drawCount: Int = 20, seed: UInt64, workers: Workers,
    snap: (@Sendable (Matrix) -> Matrix)?
  ) {
    self.counts = counts
    let reference = NullReference(of: points, snap: snap, workers: workers)
    var seeds = SplitMix64(seed: seed ^ 0x6e75_6c6c_7265_6665)
    let streams = (0..<drawCount).map { _ in SplitMix64(seed: seeds.next()) }
    draws = workers.map(drawCount) { draw in
      var stream = streams[draw]
      let drawn = reference.draw(min(points.customerCount, Self.largestDraw), using: &stream)
      return NullSilhouettes.values(
        of: drawn, counts: counts, seed: stream.next(), workers: workers.alone)
    }
  }

  private static func values(of drawn: Matrix, counts: [Int], seed: UInt64, workers: Workers)
    -> [Value?]
  {
    guard let distinct = try? DistinctPoints(drawn) else { return counts.map { _ in nil } }
    // Two restarts come as close to the optimum as is needed for an average, and cannot make noise look better.
    let sweep = FitSweep(
      counts: counts.filter { $0 <= distinct.count }, strategy: .plainRestarts(2), seed: seed,
      workers: workers)
    let fits = (try? sweep.run(on: distinct)) ?? []
    let table = SilhouettePass(workers: workers).table(of: distinct, partitions: fits.map(\.compactLabels))
    return counts.indices.map { index in
      index < fits.count ? Value(meanSilhouette: table.mean(of: index), fit: fits[index]) : nil
    }
  }

  /// The mean silhouette over the draws for each k.
  var means: [Double] {
    counts.indices.map { k in
      // With a cluster for each distinct point every silhouette is perfect.
      draws.reduce(0) { $0 + ($1[k]?.meanSilhouette ?? 1) } / Double(max(1, draws.count))
    }
  }

  /// Compares the best of the observed silhouettes with the best of each draw.
  ///
  /// On both sides only partitions of which at least two clusters reach `minimumShare` count: a handful of outliers
  /// far away makes a high silhouette, but no segments.
  func evidence(observed: [Value], minimumShare: Double) -> VerdictEvidence {
    func best(_ values: [Value]) -> Double {
      values.filter { $0.secondShare >= minimumShare }.map(\.meanSilhouette).max() ?? 0
    }
    let bests = draws.map { best($0.compactMap(\.self)) }
    let mean = bests.reduce(0, +) / Double(max(1, bests.count))
    let variance = bests.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, bests.count - 1))
    return VerdictEvidence(
      bestSilhouette: best(observed), nullBest: mean, nullDeviation: variance.squareRoot(), draws: draws.count
    )
  }
}
