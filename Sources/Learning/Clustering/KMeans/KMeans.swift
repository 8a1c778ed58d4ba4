public import LinearAlgebra
public import ParallelWork

/// k-means (Lloyd 1982) with k-means++ seeding (Arthur and Vassilvitskii 2007) and restarts.
public struct KMeans: Sendable {
  /// Number of clusters.
  public var k: Int
  /// Independent runs, of which the one with the lowest inertia is kept; fewer than one count as one.
  public var restarts: Int
  /// Lloyd steps a run may take.
  public var maxIterations: Int
  /// Threads and their instructions; they change the time and nothing else.
  public var workers: Workers
  /// How distances are proposed; `nil` takes the faster way for the shape. It changes the time and nothing else.
  package var path: AssignmentPath?

  /// Sets up a fit.
  public init(k: Int, restarts: Int = 10, maxIterations: Int = 300, workers: Workers = Workers()) {
    self.k = k
    self.restarts = restarts
    self.maxIterations = maxIterations
    self.workers = workers
  }

  /// Fits `points`, an n × d matrix of standardised features.
  ///
  /// The same points, options and generator state give the same fit, whatever the thread count and the order of
  /// the rows. No cluster is empty, and a point that is equally close to two centroids belongs to the first.
  ///
  /// - Throws: ``ClusteringError`` for fewer points or fewer distinct points than clusters, and for values that
  ///   are not finite or too large or small to be squared.
  /// - Complexity: O(*nkd*) a Lloyd step.
  public func fit(
    _ points: Matrix, using generator: inout some RandomNumberGenerator
  ) throws(ClusteringError) -> Fit {
    try fit(DistinctPoints(points), using: &generator)
  }

  /// As the other `fit`, for points that were prepared before and may have weights.
  ///
  /// - Throws: ``ClusteringError/clusterCountOutOfRange(k:pointCount:)``,
  ///   ``ClusteringError/tooFewDistinctPoints(k:distinctCount:)``.
  public func fit(
    _ points: DistinctPoints, using generator: inout some RandomNumberGenerator
  ) throws(ClusteringError) -> Fit {
    try points.check(k: k)
    return points.bestOfRestarts(
      restarts, k: k, maxIterations: maxIterations, using: &generator, workers: workers, path: path)
  }
}
