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

  /// As the other `fit`, for points that were prepared before; labels are in the order of the rows they were made of.
  ///
  /// - Throws: ``ClusteringError``, as for a fit with restarts.
  public func fit(_ points: DistinctPoints, from centroids: Matrix) throws(ClusteringError) -> Fit {
    precondition(
      centroids.rows == k && centroids.columns == points.columns,
      "\(k) centroids of \(points.columns) features are needed, not \(centroids.rows) × \(centroids.columns)")
    try points.check(k: k)
    return refit(points, from: centroids, maxIterations: maxIterations, workers: workers)
  }
}
