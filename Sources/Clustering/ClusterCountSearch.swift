public import LinearAlgebra

/// Finds how many clusters there are: a fit and a silhouette for every candidate, judged against a null reference.
public struct ClusterCountSearch: Sendable {
  /// The k that may be chosen; k = 2 is always measured and shown beside them.
  public var candidates: ClosedRange<Int>
  /// The smallest share of customers that a cluster of the chosen k may have.
  public var minimumShare = 0.02
  /// How the best fit of each k is sought.
  public var strategy = FitStrategy.thorough
  /// Whether silhouettes are exact or estimated from a sample.
  public var silhouette = SilhouetteMode.auto
  /// Leaves out the null reference and the stability check.
  public var isQuick = false
  /// Makes the search repeatable.
  public var seed: UInt64
  /// Threads; they change the time and nothing else.
  public var workers = Workers()

  /// Searches `candidates`.
  public init(candidates: ClosedRange<Int> = 3...15, seed: UInt64 = 42) {
    self.candidates = candidates
    self.seed = seed
  }

  /// Searches `points`, n × d in standardised units.
  ///
  /// - Parameters:
  ///   - companion: A further partition of the same points for a fit, such as that of the rules learned from it;
  ///     its silhouette is taken in the same pass. Called once a k, possibly on several threads.
  ///   - snap: Moves drawn points to values that real customers can have (whole orders, 0 or 1), for the null
  ///     reference; `nil` leaves them as drawn.
  /// - Throws: ``ClusteringError``.
  public func run(
    on points: Matrix, companion: (@Sendable (Fit) -> [Int])? = nil,
    snap: (@Sendable (Matrix) -> Matrix)? = nil
  ) throws -> ClusterCountResult {
    fatalError("contract")
  }
}

/// How the best fit of a k is sought.
public enum FitStrategy: Sendable, Equatable {
  /// Chained starts, perturbation and exchange within a budget: the default.
  case thorough
  /// This many plain restarts and nothing else, for comparisons.
  case plainRestarts(Int)
}

/// Whether silhouettes are taken over all customers.
public enum SilhouetteMode: String, Sendable, CaseIterable, Codable { case exact, sample, auto }

/// Everything the search found.
public struct ClusterCountResult: Sendable {
  /// One entry a k, ascending; k = 2 first.
  public let entries: [ClusterCountEntry]
  /// The entry that was chosen.
  public let chosenIndex: Int
  /// How real the clusters are.
  public let verdict: Verdict
  /// The numbers behind the verdict; `nil` where it was not judged.
  public let evidence: VerdictEvidence?
  /// Silhouette coefficient of each customer for the chosen k; `nil` for customers outside a sample.
  public let coefficients: [Double?]
  /// Bootstrap Jaccard (Hennig 2007) of each cluster of the chosen k; `nil` with `isQuick`.
  public let stability: [Double]?
  /// Customers that the silhouettes were taken from; n where exact.
  public let silhouetteCustomers: Int

  /// The chosen entry.
  public var chosen: ClusterCountEntry { entries[chosenIndex] }
}

/// One candidate k.
public struct ClusterCountEntry: Sendable {
  /// Number of clusters.
  public var k: Int { fit.centroids.rows }
  /// The best fit found.
  public let fit: Fit
  /// Rousseeuw's mean silhouette coefficient over the customers.
  public let meanSilhouette: Double
  /// Mean of the clusters' mean silhouettes.
  public let macroSilhouette: Double
  /// 95 % interval of the mean silhouette.
  public let interval: ClosedRange<Double>
  /// Mean silhouette of the companion partition; `nil` without one.
  public let companionSilhouette: Double?
  /// Mean silhouette of the null reference at this k; `nil` with `isQuick`.
  public let nullSilhouette: Double?
  /// Why it may not be chosen; `nil` where it may.
  public let ineligibility: Ineligibility?
  /// Whether the paired difference from the chosen k includes zero.
  public let isAsGood: Bool

  /// `meanSilhouette` minus `nullSilhouette`.
  public var excess: Double? { nullSilhouette.map { meanSilhouette - $0 } }
}

/// Why a k may not be chosen.
public enum Ineligibility: Sendable, Equatable {
  /// Outside the range asked for.
  case notACandidate
  /// A cluster is smaller than the minimum share.
  case smallCluster(share: Double, minimum: Double)
}

/// How real the clusters are.
public enum Verdict: String, Sendable, Codable { case strong, weak, none, unjudged }

/// The comparison behind a verdict.
public struct VerdictEvidence: Sendable, Equatable {
  /// The best observed mean silhouette.
  public let bestSilhouette: Double
  /// Mean of the null draws' best.
  public let nullBest: Double
  /// Standard deviation of the null draws' best.
  public let nullDeviation: Double
  /// Draws of the null reference.
  public let draws: Int
}
