/// A partition on its way: labels with the exact sums behind their centroids.
///
/// Sums are integers in fixed point, so they do not hang on the order in which points came and went: the same
/// labels have the same centroids to the bit, whatever led to them.
struct Partition {
  /// Number of clusters.
  let k: Int
  /// The cluster of each point, and zeros up to a whole tile.
  var labels: [Int32]
  /// k × (d + 1): sums of the weighted coordinates about the shift, then of the weights.
  var sums: [Int64]
  /// k × d, in the units of the points' rows.
  var centroids: [Double]
  /// The sum of squared distances of `labels` to their means, in the units of the points' rows.
  var inertia = Double.infinity

  /// The weight of cluster `j`.
  func weight(of j: Int) -> Int64 { sums[(j + 1) * (sums.count / k) - 1] }
}
