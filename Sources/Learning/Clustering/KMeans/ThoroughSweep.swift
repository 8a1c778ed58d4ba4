internal import LinearAlgebra
internal import ParallelWork

/// Two searches for the best partition of each k, side by side, of which the better one counts.
///
/// Two short searches fail less often than one of twice the length, and they keep two processors busy whatever
/// the size of the data. Their number is fixed: it is not the number of threads. They end when both are at the same
/// partition and have tried in vain to leave it, else with their budgets.
///
/// Of many points, each searches a sample of its own, spread evenly over all; what it finds is then fitted to all points.
struct ThoroughSweep {
  /// The last word on every fit.
  private let exact: ExactLloyd
  /// All points, in an order in which those of a tile are neighbours.
  private let whole: WeightedPoints
  /// What each of the searches sees.
  private let samples: [WeightedPoints]
  /// Numbers of clusters, ascending.
  let counts: [Int]
  /// Whether the search spends no more than restarts would.
  let isBrief: Bool
  let seed: UInt64
  let workers: Workers

  init(points: DistinctPoints, counts: [Int], isBrief: Bool, seed: UInt64, workers: Workers) {
    exact = ExactLloyd(points: points, weights: points.padded(points.multiplicities), workers: workers)
    let whole = WeightedPoints(points.inSpatialOrder)
    let step = Self.stride(of: points.count)
    self.whole = whole
    samples = (0..<Self.lanes).map { lane in
      step == 1
        ? whole
        : WeightedPoints(
          Self.sample(of: whole.points, beginningAt: lane * step / Self.lanes, by: step))
    }
    self.counts = counts
    self.isBrief = isBrief
    self.seed = seed
    self.workers = workers
  }

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
    var previous = [Partition?](repeating: nil, count: Self.lanes)
    return counts.enumerated().map { index, k in
      defer { progress(index + 1) }
      var searches = samples.enumerated().map { lane, sample in
        IteratedSearch(
          space: SearchSpace(sample, workers: threadsOfLane), k: k,
          leastBudget: leastBudget(of: k, count: sample.points.count),
          stream: SplitMix64(seed: seed ^ (UInt64(k * Self.lanes + lane) &* 0xd134_2543_de82_ef95)))
      }
      var (areAgreed, patience) = (false, 0)
      repeat {
        searches.withUnsafeMutableBufferPointer { searches in
          // Each job has a search of its own.
          nonisolated(unsafe) let searches = searches
          workers.perform(Self.lanes) { [previous, patience] lane in
            if patience == 0 { searches[lane].begin(from: previous[lane]) }
            searches[lane].proceed(patience: patience + Self.patience(of: k))
          }
        }
        patience += Self.patience(of: k)
        areAgreed = agree(searches)
      } while !areAgreed && searches.contains(where: \.mayGoOn)
      let found = searches.map(\.best)
      previous = found
      guard isSampled else {
        let best = lowest(of: found)
        // One search goes on from the best of both, the other from its own, so that they stay different.
        previous[0] = best
        return finished(best)
      }
      // Where both samples say the same, one of them will do.
      let candidates = workers.map(areAgreed ? 1 : Self.lanes) { [areAgreed] lane in
        approached(found[lane], workers: areAgreed ? workers : threadsOfLane)
      }
      return finished(lowest(of: candidates))
    }
  }

  /// Whether the searches see less than all points.
  private var isSampled: Bool { samples[0].points.count < whole.points.count }

  /// Perturbations in vain after which a search is compared with the one beside it.
  private static func patience(of k: Int) -> Int { k + 3 }

  /// Whether all searches came to the same partition: two that began apart seldom are wrong together.
  ///
  /// Those of different samples came to the same where the one's leads to the other's on the other's points.
  private func agree(_ searches: [IteratedSearch]) -> Bool {
    let first = searches[0].best
    return searches.dropFirst().allSatisfy { search in
      guard isSampled else { return abs(search.best.inertia - first.inertia) <= 1e-9 * first.inertia }
      var other = searches[0].space.partition(from: search.best.centroids, k: first.k)
      searches[0].space.descend(&other)
      return abs(other.inertia - first.inertia) <= Self.sampleTolerance * first.inertia
    }
  }

  /// How far the inertias of two descents to one optimum of a sample may be apart: single points are exchanged in one.
  private static let sampleTolerance = 1e-5

  /// The partition of the lowest inertia, the first of equals.
  private func lowest(of partitions: [Partition]) -> Partition {
    partitions.dropFirst().reduce(partitions[0]) { $1.inertia < $0.inertia ? $1 : $0 }
  }

  /// Every so many of the points.
  private static func sample(of points: DistinctPoints, beginningAt first: Int, by step: Int)
    -> DistinctPoints
  {
    DistinctPoints(subset: Array(Swift.stride(from: first, to: points.count, by: step)), of: points)
  }

  /// What a search of a sample found after a few steps on all points: enough to tell which search did better.
  private func approached(_ found: Partition, workers: Workers) -> Partition {
    let space = SearchSpace(whole, workers: workers)
    var partition = space.partition(from: found.centroids, k: found.k)
    space.descend(&partition, maxIterations: 5)
    return partition
  }

  private func finished(_ best: Partition) -> Fit {
    let space = SearchSpace(whole, workers: workers)
    var partition = best
    // Single points of very many gain nothing that shows: the exchange has done its work on the sample.
    if isSampled { space.descend(&partition, maxIterations: 1000) }
    // Steps in double read every point; the search has settled, and they only confirm it.
    let start = Matrix(rows: partition.k, columns: exact.points.columns, elements: partition.centroids)
    return exact.points.fit(exact.run(from: start, maxIterations: 20))
  }

  /// Distances to compute at least: a few hundredths of a second's worth, but no more passes than small data need.
  private func leastBudget(of k: Int, count: Int) -> Int {
    isBrief ? 0 : min(160_000_000 / (whole.points.columns + 5), 2000 * (count * k + 4000))
  }
}
