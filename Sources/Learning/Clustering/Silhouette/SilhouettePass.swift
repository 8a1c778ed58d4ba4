package import ParallelWork

/// The exact Euclidean silhouette (Rousseeuw 1987) of any number of partitions in one pass over the pairs of points.
///
/// The distances do not depend on the partition, so they are computed once. Points with equal labels in
/// every partition form a cell; the distances from a point to one cell are summed first, and that sum is then
/// added to one column a partition: sums of distances to each cluster of each partition are all a silhouette needs.
package struct SilhouettePass: Sendable {
  /// Threads and their instructions; they change the time and nothing else.
  package var workers: Workers
  /// The numbers that distances are taken in.
  package var precision: SilhouettePrecision
  /// Most customers whose coefficients are computed, each against all customers; more are estimated from a sample.
  package var customerLimit: Int
  /// Makes the sample repeatable.
  package var seed: UInt64

  /// Sets up a pass over all customers.
  package init(
    workers: Workers = Workers(), precision: SilhouettePrecision = .single, customerLimit: Int = .max,
    seed: UInt64 = 0
  ) {
    self.workers = workers
    self.precision = precision
    self.customerLimit = customerLimit
    self.seed = seed
  }

  /// The silhouettes of `partitions`, of all customers or of a stratified sample of about `customerLimit`.
  ///
  /// - Parameter partitions: n labels each, in `0..<n`, one a row that `points` were made of.
  /// - Complexity: O(*m*²*d*) time for *m* distinct points where exact, O(*n*(*d* + *p*)) memory for *p* partitions.
  package func table(of points: DistinctPoints, partitions: [[Int]]) -> SilhouetteTable {
    let n = points.rowCount
    precondition(
      partitions.allSatisfy { $0.count == n && $0.allSatisfy { (0..<n).contains($0) } },
      "every partition needs \(n) labels in 0..<\(n)")
    return table(of: points, partitions: partitions.map(ClusterLabels.init))
  }

  /// As the other `table`, for labels that are known to be in `0..<n`.
  package func table(of points: DistinctPoints, partitions: [ClusterLabels]) -> SilhouetteTable {
    let sites = SilhouetteSites(of: points, partitions: partitions)
    let sample = SilhouetteSample(of: sites, limit: customerLimit, seed: seed)
    let sums = DistanceSums(sites: sites, points: points)
    return SilhouetteTable(
      sites: sites, sample: sample,
      coefficients: sums.coefficients(ofSites: sample.sites, precision: precision, workers: workers))
  }
}

/// The numbers that a silhouette's distances are taken in.
package enum SilhouettePrecision: Sendable {
  /// Differences of centred points in 32 bits; coefficients to about 1e-6.
  case single
  /// Everything in 64 bits; coefficients to 1e-9.
  case double
}
