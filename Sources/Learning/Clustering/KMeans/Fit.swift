public import LinearAlgebra

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
