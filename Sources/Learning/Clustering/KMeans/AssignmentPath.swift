/// How distances from points to centroids are proposed; doubles decide either way, so the labels are the same.
package enum AssignmentPath: String, Sendable {
  /// The kernel that reads a tile and keeps everything in registers.
  case direct
  /// One product through OpenBLAS of the stacked centroids of all restarts with each tile.
  case stackedProducts

  /// The faster path for d features and so many centroids in all.
  init(d: Int, stackedCentroids: Int) {
    let isWide = d >= Self.crossover.features && stackedCentroids >= Self.crossover.centroids
    self = isWide ? .stackedProducts : .direct
  }

  /// Features and centroids from which products were measured to be faster.
  static let crossover = (features: 64, centroids: 32)
}
