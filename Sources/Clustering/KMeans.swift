public import LinearAlgebra

/// k-means (Lloyd 1982) with k-means++ seeding (Arthur and Vassilvitskii 2007) and restarts.
public struct KMeans: Sendable {
  /// Number of clusters.
  public var k: Int
  /// Independent runs, of which the one with the lowest inertia is kept.
  public var restarts: Int
  /// Lloyd steps a run may take.
  public var maxIterations: Int
  /// Threads; they change the time and nothing else.
  public var workers: Workers

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
  /// the rows.
  ///
  /// - Throws: ``ClusteringError`` for fewer distinct points than clusters or values that are not finite.
  public func fit(
    _ points: Matrix, using generator: inout some RandomNumberGenerator
  ) throws(ClusteringError) -> Fit {
    fatalError("contract")
  }
}

/// What one fit found. Every part belongs to the same iteration of the same restart.
public struct Fit: Sendable, Equatable {
  /// k × d, clusters in the lexical order of their centroids.
  public let centroids: Matrix

  /// The cluster of each point, in `0..<k`.
  public let labels: [Int]

  /// The sum, not the mean, of squared distances from each point to its centroid.
  public let inertia: Double

  /// Whether the labels stopped changing before `maxIterations`.
  public let converged: Bool

  /// Customers in each cluster; k values.
  public var sizes: [Int] {
    labels.reduce(into: Array(repeating: 0, count: centroids.rows)) { $0[$1] += 1 }
  }
}

/// Why a clustering could not be made from the caller's data.
public enum ClusteringError: Error, Equatable {
  case clusterCountOutOfRange(k: Int, pointCount: Int)
  case tooFewDistinctPoints(k: Int, distinctCount: Int)
  case notFinite(row: Int, column: Int)
}
