package import LinearAlgebra
package import ParallelWork

/// Lloyd's algorithm from given centroids, without restarts: for resamples of points that were fitted before.
///
/// - Parameters:
///   - points: n × d, prepared once however many refits follow.
///   - weights: How often each of the n rows counts, 0 included; `nil` counts each once. A row of weight 0 is
///     labelled too, with its closest centroid.
///   - centroids: k × d, in the units of the original rows.
///   - maxIterations: Lloyd steps.
/// - Returns: A fit of all n rows, its inertia weighted. Where fewer than k distinct points have weight, some
///   clusters stay empty at a centroid of `centroids`.
package func refit(
  _ points: DistinctPoints, weights: [Int]? = nil, from centroids: Matrix, maxIterations: Int = 100,
  workers: Workers = Workers()
) -> Fit {
  let space = SearchSpace(points, weights: points.summed(weights), workers: workers)
  var partition = space.partition(from: centroids.elements.map { $0 * points.scale }, k: centroids.rows)
  space.descend(&partition, maxIterations: maxIterations)
  return space.finished(partition, maxIterations: max(1, maxIterations - partition.steps))
}

/// As the other `refit`, for points that are fitted once.
package func refit(
  _ points: Matrix, weights: [Int]? = nil, from centroids: Matrix, maxIterations: Int = 100,
  workers: Workers = Workers()
) throws(ClusteringError) -> Fit {
  refit(
    try DistinctPoints(points), weights: weights, from: centroids, maxIterations: maxIterations,
    workers: workers)
}

extension SearchSpace {
  /// The fit that `partition` leads to in double precision.
  func finished(_ partition: Partition, maxIterations: Int) -> Fit {
    let start = Matrix(rows: partition.k, columns: d, elements: partition.centroids)
    return points.fit(
      ExactLloyd(points: points, weights: weights, workers: workers)
        .run(from: start, maxIterations: maxIterations))
  }
}

extension DistinctPoints {
  /// The fit in the units and the order of the original rows.
  func fit(_ state: ExactLloyd.State) -> Fit {
    var centroids = state.centroids
    for index in centroids.elements.indices { centroids.elements[index] /= scale }
    return Fit(
      centroids: centroids, labels: distinctIndex.map { Int(state.labels[$0]) },
      inertia: state.inertia / scale / scale, converged: state.converged)
  }
}
