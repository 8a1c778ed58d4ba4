public import LinearAlgebra

extension KMeans {
  /// Fits `points` from given initial centroids: one run, no restarts, nothing random.
  ///
  /// - Parameters:
  ///   - points: n × d, in standardised units.
  ///   - centroids: k × d, in the units of `points`.
  /// - Throws: ``ClusteringError``, as for a fit with restarts.
  /// - Complexity: O(*nkd*) a Lloyd step.
  public func fit(_ points: Matrix, from centroids: Matrix) throws(ClusteringError) -> Fit {
    try fit(DistinctPoints(points), from: centroids)
  }

  /// As the other `fit`, for points that were prepared before and may have weights; labels are in the order of the
  /// rows they were made of.
  ///
  /// - Throws: ``ClusteringError``, as for a fit with restarts.
  public func fit(_ points: DistinctPoints, from centroids: Matrix) throws(ClusteringError) -> Fit {
    precondition(
      centroids.rows == k && centroids.columns == points.columns,
      "\(k) centroids of \(points.columns) features are needed, not \(centroids.rows) × \(centroids.columns)")
    try points.check(k: k)
    let space = SearchSpace(points, workers: workers)
    var partition = space.partition(from: centroids.elements.map { $0 * points.scale }, k: k)
    space.descend(&partition, maxIterations: maxIterations)
    return space.finished(partition, maxIterations: max(1, maxIterations - partition.steps))
  }
}
