internal import LinearAlgebra

/// Two searches for the best partition of each k, side by side, of which the better one counts.
///
/// Two short searches fail less often than one of twice the length, and they keep two processors busy whatever
/// the size of the data. Their number is fixed: it is not the number of threads.
struct ThoroughSweep {
  let points: DistinctPoints
  /// Numbers of clusters, ascending.
  let counts: [Int]
  let seed: UInt64
  let workers: Workers

  /// Searches that run side by side.
  private static let lanes = 2

  /// The best partition of each k.
  func run() -> [Partition] {
    let threadsOfLane = Workers(max(1, workers.count / Self.lanes))
    var previous: [Partition] = []
    return counts.map { k in
      let found = workers.map(Self.lanes) { [previous] lane in
        let space = SearchSpace(points, weights: points.multiplicities, workers: threadsOfLane)
        var search = IteratedSearch(
          space: space, k: k,
          leastBudget: 160_000_000 / (points.points.columns + 5),
          stream: SplitMix64(seed: seed ^ (UInt64(k * Self.lanes + lane) &* 0xd134_2543_de82_ef95)))
        return search.run(from: previous.isEmpty ? nil : previous[lane])
      }
      let best = found.dropFirst().reduce(found[0]) { $1.inertia < $0.inertia ? $1 : $0 }
      // One search goes on from the best of both, the other from its own, so that they stay different.
      previous = [best] + found.dropFirst()
      return best
    }
  }
}
