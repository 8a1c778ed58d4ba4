public import LinearAlgebra
public import ParallelWork

/// The exact Euclidean silhouette of partitions (Rousseeuw 1987).
public struct Silhouette: Sendable, Equatable {
  /// One a row.
  public let coefficients: SilhouetteCoefficients

  /// The mean silhouette over the customers, which k is chosen by.
  public let mean: Double

  /// The silhouettes of any number of partitions of the same points, from one pass over the pairs.
  ///
  /// - Parameters:
  ///   - partitions: n labels each, in `0..<n`.
  ///   - points: n × d.
  /// - Returns: One silhouette a partition; the same for any number of threads.
  /// - Throws: ``ClusteringError`` for values that are not finite or too large or small to be squared.
  /// - Complexity: O(*n*²*d*) time for all partitions together, O(*n*(*d* + *p*)) memory for *p* partitions.
  public static func all(
    of partitions: [[Int]], points: Matrix, workers: Workers = Workers()
  ) throws(ClusteringError) -> [Silhouette] {
    all(of: partitions, points: try DistinctPoints(points), workers: workers)
  }

  /// As the other `all`, for points that were prepared before and may have weights.
  public static func all(
    of partitions: [[Int]], points: DistinctPoints, workers: Workers = Workers()
  ) -> [Silhouette] {
    let table = SilhouettePass(workers: workers).table(of: points, partitions: partitions)
    return partitions.indices.map { partition in
      Silhouette(coefficients: table.coefficientsOfRows(in: partition), mean: table.mean(of: partition))
    }
  }
}
