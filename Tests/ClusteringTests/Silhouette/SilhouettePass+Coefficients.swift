import Clustering
import LinearAlgebra

extension SilhouettePass {
  /// The coefficient of every row in each partition, each row a customer.
  func coefficients(of points: Matrix, partitions: [[Int]]) throws -> [[Double]] {
    let table = table(of: try DistinctPoints(points), partitions: partitions)
    return partitions.indices.map { table.coefficientsOfRows(in: $0).compactMap(\.self) }
  }
}
