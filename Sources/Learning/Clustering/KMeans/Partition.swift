/// A partition on its way: labels with the centroids that follow from them.
struct Partition {
  /// Number of clusters.
  let k: Int
  /// The cluster of each point, and the sums of each cluster.
  var labelling: Labelling
  /// k × d, in the units of the points' rows.
  var centroids: [Double]
  /// The sum of squared distances of the labels to their means, in the units of the points' rows.
  var inertia = Double.infinity
  /// Lloyd steps taken.
  var steps = 0

  /// The cluster of each point, and zeros up to a whole tile.
  var labels: [Int32] { labelling.labels }

  /// The weight of cluster `j`.
  func weight(of j: Int) -> Int64 { labelling.sums[(j + 1) * (labelling.sums.count / k) - 1] }
}
