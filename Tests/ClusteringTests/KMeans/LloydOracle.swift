import LinearAlgebra

/// Lloyd's steps as double loops: what the fast code is held against.
enum LloydOracle {
  /// The closest centroid of each point, the first of equals.
  static func labels(_ points: Matrix, _ centroids: Matrix) -> [Int] {
    (0..<points.rows).map { i in
      var (best, label) = (Double.infinity, 0)
      for j in 0..<centroids.rows {
        let distance = squaredDistance(points.row(i), centroids.row(j))
        if distance < best { (best, label) = (distance, j) }
      }
      return label
    }
  }

  /// The weighted means of the clusters; `nil` for one without weight.
  static func means(_ points: Matrix, labels: [Int], k: Int, weights: [Int]? = nil) -> [[Double]?] {
    (0..<k).map { j in
      let members = (0..<points.rows).filter { labels[$0] == j }
      let total = members.reduce(0) { $0 + (weights?[$1] ?? 1) }
      guard total > 0 else { return nil }
      return (0..<points.columns).map { f in
        members.reduce(0.0) { $0 + Double(weights?[$1] ?? 1) * points[$1, f] } / Double(total)
      }
    }
  }

  /// The weighted sum of squared distances to the labels' centroids.
  static func inertia(_ points: Matrix, _ centroids: Matrix, labels: [Int], weights: [Int]? = nil) -> Double {
    (0..<points.rows).reduce(0) {
      $0 + Double(weights?[$1] ?? 1) * squaredDistance(points.row($1), centroids.row(labels[$1]))
    }
  }
}
