public import LinearAlgebra

/// What one fit found. Every part belongs to the same iteration of the same restart.
public struct Fit: Sendable, Equatable {
  /// k × d, clusters in the lexical order of their centroids.
  public let centroids: Matrix

  /// The cluster of each row, in `0..<k`; of a row of weight 0, the closest centroid.
  ///
  /// - Complexity: O(*n*): they are kept in fewer bytes.
  public var labels: [Int] { compactLabels.values }

  /// The same as they are kept.
  package let compactLabels: ClusterLabels

  /// Customers in each cluster; k values.
  public let sizes: [Int]

  /// The sum, not the mean, of squared distances from each customer to the own centroid.
  public let inertia: Double

  /// Whether the labels stopped changing before `maxIterations`.
  public let converged: Bool

  /// Customers in all clusters together.
  public var customerCount: Int { sizes.reduce(0, +) }
}
