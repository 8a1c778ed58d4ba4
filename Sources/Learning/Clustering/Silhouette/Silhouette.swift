public import LinearAlgebra
public import ParallelWork

/// The exact Euclidean silhouette of partitions (Rousseeuw 1987).
public struct Silhouette: Sendable, Equatable {
  /// The silhouette coefficient of each point, in −1...1; 0 for a lone member of its cluster.
  public let coefficients: [Double]

  /// The mean silhouette, which k is chosen by.
  public let mean: Double

  /// The silhouettes of any number of partitions of the same points, from one pass over the pairs.
  ///
  /// - Parameters:
  ///   - partitions: n labels each, in `0..<n`.
  ///   - points: n × d, finite.
  /// - Returns: One silhouette a partition; the same for any number of threads.
  /// - Complexity: O(*n*²*d*) time for all partitions together, O(*n*(*d* + *p*)) memory for *p* partitions.
  public static func all(
    of partitions: [[Int]], points: Matrix, workers: Workers = Workers()
  ) -> [Silhouette] {
    let table = SilhouettePass(workers: workers).table(of: points, partitions: partitions)
    return partitions.indices.map { partition in
      Silhouette(
        coefficients: table.coefficientsOfRows(in: partition).compactMap(\.self),
        mean: table.mean(of: partition))
    }
  }
}
