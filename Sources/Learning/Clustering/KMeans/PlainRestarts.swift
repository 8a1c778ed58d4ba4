internal import LinearAlgebra
internal import ParallelWork

extension DistinctPoints {
  /// Whether k clusters can be made of the points.
  func check(k: Int) throws(ClusteringError) {
    guard k >= 1, k <= customerCount else { throw .clusterCountOutOfRange(k: k, pointCount: customerCount) }
    guard k <= count else { throw .tooFewDistinctPoints(k: k, distinctCount: count) }
  }

  /// The fit of lowest inertia among `restarts` runs, the first of equals.
  func bestOfRestarts(
    _ restarts: Int, k: Int, maxIterations: Int, using generator: inout some RandomNumberGenerator,
    workers: Workers, path: AssignmentPath? = nil
  ) -> Fit {
    // One stream a restart, drawn up front: restarts may then run on any thread, in any order.
    let seeds = (0..<max(1, restarts)).map { _ in generator.next() }
    let threadsOfRestart = workers.divided(among: seeds.count)
    let path = path ?? AssignmentPath(d: points.columns, stackedCentroids: seeds.count * k)
    let runs = workers.map(seeds.count) { restart in
      var stream = SplitMix64(seed: seeds[restart])
      let space = SearchSpace(self, workers: threadsOfRestart)
      var partition = space.partition(from: space.seedCentroids(k: k, using: &stream), k: k)
      if path == .direct { space.descend(&partition, maxIterations: maxIterations) }
      return partition
    }
    let space = SearchSpace(self, workers: workers)
    var stack = RestartStack(runs, in: space)
    if path == .stackedProducts { stack.descend(maxIterations: maxIterations) }
    var best = stack.partitions[0]
    for partition in stack.partitions.dropFirst() where partition.inertia < best.inertia { best = partition }
    return space.finished(best, maxIterations: max(1, maxIterations - best.steps))
  }
}
