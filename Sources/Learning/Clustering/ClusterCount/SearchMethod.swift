internal import ParallelWork

/// How a search went about its work, and on how many of the customers each part of it was done.
public struct SearchMethod: Sendable, Equatable, Codable {
  /// The instructions that the hot loops used; the results do not depend on them.
  public let kernel: String
  /// How distances to the centroids of each k were proposed, ascending in k: "direct" by kernels of our own, or
  /// "stackedProducts" by OpenBLAS.
  public let assignment: [String]
  /// Features from which products can be faster.
  public let crossoverFeatures: Int
  /// Centroids, of all restarts of a k together, from which they then are.
  public let crossoverCentroids: Int
  /// Different points among the customers.
  public let distinctPoints: Int
  /// Of these, how many the first phase of the search for each k saw.
  public let searchedPoints: Int
  /// Customers that silhouettes were taken from, each against all customers.
  public let silhouetteCustomers: Int
  /// Customers of each draw of the null reference; `nil` where it was left out.
  public let nullCustomers: Int?
  /// Customers that each resample of the stability check drew; `nil` where it was left out.
  public let stabilityCustomers: Int?
}

extension ClusterCountSearch {
  /// How fits of `counts` clusters to `points` are sought.
  func method(of sweep: FitSweep, on points: DistinctPoints, silhouetteCustomers: Int) -> SearchMethod {
    SearchMethod(
      kernel: "\(workers.level)",
      assignment: sweep.counts.map { sweep.path(for: points, k: $0).rawValue },
      crossoverFeatures: AssignmentPath.crossover.features,
      crossoverCentroids: AssignmentPath.crossover.centroids,
      distinctPoints: points.count, searchedPoints: sweep.searchedPoints(of: points),
      silhouetteCustomers: silhouetteCustomers,
      nullCustomers: !judges ? nil : min(points.customerCount, NullSilhouettes.largestDraw),
      stabilityCustomers: isQuick ? nil : Stability.resampled(of: points.customerCount))
  }
}
