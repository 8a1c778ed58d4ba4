public import LinearAlgebra
public import ParallelWork

/// The best fit of each of several k, without a judgement of which k is right.
public struct FitSweep: Sendable {
  /// The numbers of clusters, ascending.
  public let counts: [Int]
  /// How the best fit of each is sought.
  public let strategy: FitStrategy
  /// Makes the sweep repeatable. The fit of a k does not depend on which k follow it.
  public let seed: UInt64
  /// Threads and their instructions; they change the time and nothing else.
  public let workers: Workers

  /// Whether a thorough search of few points ends where ten restarts of each of its two lanes would: for fits that are
  /// compared with one another, and that nobody is shown.
  package var isBrief = false

  /// Sets up a sweep over `counts`, in any order.
  public init(
    counts: [Int], strategy: FitStrategy = .thorough, seed: UInt64 = 42, workers: Workers = Workers()
  ) {
    self.counts = Set(counts).sorted()
    self.strategy = strategy
    self.seed = seed
    self.workers = workers
  }

  /// The best fit found for each k of `counts`, ascending, of n × d `points`.
  ///
  /// The same points, counts, strategy and seed give the same fits, whatever the thread count and the order of the rows.
  ///
  /// - Throws: ``ClusteringError`` for a k that the points cannot fill.
  /// - Complexity: O(*nkd*) a Lloyd step; about as many steps for each k as ten to twenty restarts take.
  public func run(on points: Matrix) throws(ClusteringError) -> [Fit] {
    try run(on: DistinctPoints(points))
  }

  /// As the other `run`, for points that were prepared before and may have weights.
  ///
  /// - Parameter progress: Told how many k have their fit.
  public func run(
    on points: DistinctPoints, progress: (_ done: Int) -> Void = { _ in }
  ) throws(ClusteringError) -> [Fit] {
    for k in counts { try points.check(k: k) }
    switch strategy {
    case .plainRestarts(let restarts):
      return counts.enumerated().map { index, k in
        var streams = stream(of: k)
        defer { progress(index + 1) }
        return points.bestOfRestarts(restarts, k: k, maxIterations: 300, using: &streams, workers: workers)
      }
    case .thorough:
      return ThoroughSweep(
        points: points, counts: counts, isBrief: isBrief, seed: seed, workers: workers
      ).run(progress)
    }
  }

  /// The distinct points that the search sees of `points`; fewer than all where it begins on a sample.
  package func searchedPoints(of points: DistinctPoints) -> Int {
    strategy == .thorough ? ThoroughSweep.searched(of: points.count) : points.count
  }

  /// How the distances of `points` to the centroids of k clusters are proposed.
  package func path(for points: DistinctPoints, k: Int) -> AssignmentPath {
    let restarts = if case .plainRestarts(let count) = strategy { max(1, count) } else { 1 }
    return AssignmentPath(d: points.points.columns, stackedCentroids: restarts * k)
  }

  private func stream(of k: Int) -> SplitMix64 {
    SplitMix64(seed: seed ^ (UInt64(k) &* 0xd134_2543_de82_ef95))
  }
}
