internal import LinearAlgebra

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
  /// Those of the chosen k, one a row.
  public let coefficients: SilhouetteCoefficients
  /// Bootstrap Jaccard (Hennig 2007) of each cluster of the chosen k; `nil` with `isQuick`.
  public let stability: [Double]?
  /// Customers that the silhouettes were taken from; n where exact.
  public let silhouetteCustomers: Int
  /// How the search went about its work.
  public let method: SearchMethod

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
  /// Mean silhouette of the companion partition; `nil` without one, as where a cluster is too small to be chosen.
  public let companionSilhouette: Double?
  /// Mean silhouette of the null reference at this k; `nil` where nothing was judged.
  public let nullSilhouette: Double?
  /// Why it may not be chosen; `nil` where it may.
  public let ineligibility: Ineligibility?
  /// Whether it may be chosen, was not, and its paired difference from the chosen k includes zero.
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
  /// The rules of a segment catch fewer than the minimum share.
  case smallSegment(share: Double, minimum: Double)
  /// The rules of a segment are right for less than half of those whom they catch.
  case wrongRules(precision: Double)
  /// Two segments have no words of their own.
  case alikeSegments
}
