internal import LinearAlgebra

extension DistinctPoints {
  /// Whether k clusters can be made of the points.
  func check(k: Int) throws(ClusteringError) {
    guard k >= 1, k <= rowCount else { throw .clusterCountOutOfRange(k: k, pointCount: rowCount) }
    guard k <= count else { throw .tooFewDistinctPoints(k: k, distinctCount: count) }
  }

  /// The fit of lowest inertia among `restarts` runs, the first of equals.
  func bestOfRestarts(
    _ restarts: Int, k: Int, maxIterations: Int, using generator: inout some RandomNumberGenerator,
    workers: Workers
  ) -> Fit {
    // One stream a restart, drawn up front: restarts may then run on any thread, in any order.
    let seeds = (0..<max(1, restarts)).map { _ in generator.next() }
    let runs = workers.map(seeds.count) { restart in
      var stream = SplitMix64(seed: seeds[restart])
      let space = SearchSpace(self, weights: multiplicities, workers: Workers(1))
      var partition = space.partition(from: space.seedCentroids(k: k, using: &stream), k: k)
      space.descend(&partition, maxIterations: maxIterations)
      return partition
    }
    var best = runs[0]
    for run in runs.dropFirst() where run.inertia < best.inertia { best = run }
    return finished(best, maxIterations: maxIterations, workers: workers)
  }

  /// The fit that `partition` leads to in double precision.
  func finished(_ partition: Partition, maxIterations: Int = 300, workers: Workers) -> Fit {
    let start = Matrix(rows: partition.k, columns: points.columns, elements: partition.centroids)
    return fit(
      ExactLloyd(points: points, weights: multiplicities, workers: workers)
        .run(from: start, maxIterations: maxIterations))
  }
}
