internal import LinearAlgebra

/// The number of the segment with the nearest centroid.
struct NearestCentroid: Sendable {
  private let centroids: Matrix
  private let numbers: [Int]

  init(of model: SegmentationModel) {
    centroids = model.centroids
    var numbers = Array(repeating: 0, count: model.centroids.rows)
    for segment in model.segments { numbers[segment.cluster] = segment.number }
    self.numbers = numbers
  }

  /// Ties go to the cluster with the lowest index, as in k-means.
  ///
  /// - Complexity: O(*kd*).
  func segment(of point: ArraySlice<Double>) -> Int { numbers[cluster(of: point)] }

  /// The index of the nearest centroid.
  func cluster(of point: ArraySlice<Double>) -> Int {
    var nearest = 0
    var smallest = Double.infinity
    for cluster in 0..<centroids.rows {
      var squaredDistance = 0.0
      for j in 0..<centroids.columns {
        let difference = point[point.startIndex + j] - centroids[cluster, j]
        squaredDistance += difference * difference
      }
      if squaredDistance < smallest {
        smallest = squaredDistance
        nearest = cluster
      }
    }
    return nearest
  }
}
