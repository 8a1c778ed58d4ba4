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
    let lloyd = ExactLloyd(points: points, weights: multiplicities, workers: Workers(1))
    let states = workers.map(seeds.count) { restart in
      var stream = SplitMix64(seed: seeds[restart])
      let start = seedCentroids(points, weights: multiplicities, k: k, using: &stream)
      return lloyd.run(from: start, maxIterations: maxIterations)
    }
    var best = states[0]
    for state in states.dropFirst() where state.inertia < best.inertia { best = state }
    return fit(best)
  }
}
