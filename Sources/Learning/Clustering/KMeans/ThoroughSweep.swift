internal import LinearAlgebra
internal import ParallelWork

/// Two searches for the best partition of each k, side by side, of which the better one counts.
///
/// Two short searches fail less often than one of twice the length, and they keep two processors busy whatever
/// the size of the data. Their number is fixed: it is not the number of threads.
///
/// Of many points, each searches a sample of its own, spread evenly over their lexical order; what it finds is
/// then fitted to all points.
struct ThoroughSweep {
  let points: DistinctPoints
  /// Numbers of clusters, ascending.
  let counts: [Int]
  /// Whether the search spends no more than restarts would.
  let isBrief: Bool
  let seed: UInt64
  let workers: Workers

  /// Searches that run side by side.
  private static let lanes = 2

  /// Distinct points up to which a search sees all of them.
  static let wholeLimit = 50_000
  /// Points of a sample, roughly.
  private static let sampleSize = 25_000

  /// Distinct points that each search sees of `count`.
  static func searched(of count: Int) -> Int {
    count <= wholeLimit ? count : count / stride(of: count)
  }

  private static func stride(of count: Int) -> Int { count <= wholeLimit ? 1 : count / sampleSize }

  /// The best fit of each k.
  ///
  /// - Parameter progress: Told how many k have their fit.
  func run(_ progress: (_ done: Int) -> Void = { _ in }) -> [Fit] {
    let threadsOfLane = workers.divided(among: Self.lanes)
    let samples = (0..<Self.lanes).map(sample)
    var previous = [Partition?](repeating: nil, count: Self.lanes)
    return counts.enumerated().map { index, k in
      defer { progress(index + 1) }
      let found = workers.map(Self.lanes) { [previous] lane in
        let sample = samples[lane]
        var search = IteratedSearch(
          space: SearchSpace(sample, workers: threadsOfLane), k: k,
          leastBudget: leastBudget(of: k, count: sample.count),
          stream: SplitMix64(seed: seed ^ (UInt64(k * Self.lanes + lane) &* 0xd134_2543_de82_ef95)))
        let best = search.run(from: previous[lane])
        return (sample: best, whole: approached(best, workers: threadsOfLane))
      }
      let best = found.dropFirst().reduce(found[0].whole) {
        $1.whole.inertia < $0.inertia ? $1.whole : $0
      }
      previous = found.map(\.sample)
      // One search goes on from the best of both, the other from its own, so that they stay different.
      if samples[0].count == points.count { previous[0] = best }
      return finished(best)
    }
  }

  /// Every so many of the points, beginning elsewhere for each lane; all of them where they are few.
  private func sample(of lane: Int) -> DistinctPoints {
    let step = Self.stride(of: points.count)
    guard step > 1 else { return points }
    return DistinctPoints(
      subset: Array(Swift.stride(from: lane * step / Self.lanes, to: points.count, by: step)), of: points)
  }

  /// What a search of a sample found after a few steps on all points: enough to tell which search did better.
  private func approached(_ found: Partition, workers: Workers) -> Partition {
    guard points.count > Self.wholeLimit else { return found }
    let space = SearchSpace(points, workers: workers)
    var whole = space.partition(from: found.centroids, k: found.k)
    space.descend(&whole, maxIterations: 5)
    return whole
  }

  private func finished(_ best: Partition) -> Fit {
    let space = SearchSpace(points, workers: workers)
    var whole = best
    // Single points of very many gain nothing that shows: the exchange has done its work on the sample.
    if points.count > Self.wholeLimit { space.descend(&whole, maxIterations: 1000) }
    // Steps in double read every point; the search has settled, and they only confirm it.
    return space.finished(whole, maxIterations: 20)
  }

  /// Distances to compute at least: a few hundredths of a second's worth, but no more passes than small data need.
  private func leastBudget(of k: Int, count: Int) -> Int {
    isBrief ? 0 : min(160_000_000 / (points.points.columns + 5), 2000 * (count * k + 4000))
  }
}
