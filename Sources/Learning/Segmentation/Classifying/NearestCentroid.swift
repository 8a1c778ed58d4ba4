internal import LinearAlgebra

/// The cluster with the nearest centroid, and the number of its segment.
struct NearestCentroid: Sendable {
  /// k × d, row by row.
  private let centroids: [Double]
  private let numbers: [Int]

  init(of model: SegmentationModel) {
    centroids = model.centroids.elements
    var numbers = Array(repeating: 0, count: model.centroids.rows)
    for segment in model.segments { numbers[segment.cluster] = segment.number }
    self.numbers = numbers
  }

  /// The number of the segment of the nearest centroid.
  func segment(of point: UnsafeBufferPointer<Double>) -> Int { numbers[cluster(of: point)] }

  /// The index of the nearest centroid; ties go to the lowest, as in k-means.
  ///
  /// - Complexity: O(*kd*).
  func cluster(of point: UnsafeBufferPointer<Double>) -> Int {
    var nearest = 0
    var smallest = Double.infinity
    for cluster in numbers.indices {
      let start = cluster * point.count
      var squaredDistance = 0.0
      for j in 0..<point.count {
        let difference = point[j] - centroids[start + j]
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
