public import LinearAlgebra

/// Rousseeuw's definition (1987), written out as a double loop.
public enum SilhouetteOracle {
  /// The silhouette coefficient of each object from a full matrix of dissimilarities, n × n.
  public static func coefficients(dissimilarities: Matrix, labels: [Int]) -> [Double] {
    let clusters = Set(labels).sorted()
    return labels.indices.map { i in
      var means: [Int: Double] = [:]
      for cluster in clusters {
        let others = labels.indices.filter { $0 != i && labels[$0] == cluster }
        if !others.isEmpty {
          means[cluster] = others.reduce(0) { $0 + dissimilarities[i, $1] } / Double(others.count)
        }
      }
      guard let a = means[labels[i]], let b = means.filter({ $0.key != labels[i] }).values.min() else {
        return 0
      }
      return max(a, b) > 0 ? (b - a) / max(a, b) : 0
    }
  }

  /// The silhouette coefficient of each of `points`, n × d, with Euclidean distance.
  public static func coefficients(of points: Matrix, labels: [Int]) -> [Double] {
    var distances = Matrix(rows: points.rows, columns: points.rows)
    for i in 0..<points.rows {
      for j in 0..<points.rows {
        distances[i, j] = squaredDistance(points.row(i), points.row(j)).squareRoot()
      }
    }
    return coefficients(dissimilarities: distances, labels: labels)
  }
}
