public import Clustering

/// Why a verdict is what it is, and why there are so many segments.
public struct FitReason: Sendable, Equatable {
  /// What stands behind the verdict.
  public let comparison: Comparison
  /// What decided on the number of segments.
  public let count: Count

  /// The best silhouette beside that of a crowd without segments.
  public enum Comparison: Sendable, Equatable {
    /// The quick run makes no comparison.
    case notMade
    /// What was compared, and the verdict that followed.
    case made(VerdictEvidence, Verdict)
  }

  /// Why there are k segments.
  public enum Count: Sendable, Equatable {
    /// A person asked for so many.
    case asked(k: Int)
    /// No k keeps every segment above the smallest share.
    case noneLargeEnough(k: Int)
    /// Its silhouette stands highest above that of the crowd.
    case largestExcess(k: Int, excess: Double)
    /// Its silhouette is the largest.
    case largestSilhouette(k: Int, silhouette: Double)
  }
}

extension FitReason {
  /// - Parameter isCountFixed: Whether a person asked for the number of segments.
  init(of search: ClusterCountResult, isCountFixed: Bool) {
    let chosen = search.chosen
    comparison =
      switch (search.evidence, search.verdict) {
      case (_, .unjudged), (nil, _): .notMade
      case (let evidence?, let verdict): .made(evidence, verdict)
      }
    count =
      if isCountFixed {
        .asked(k: chosen.k)
      } else if case .smallCluster = chosen.ineligibility {
        .noneLargeEnough(k: chosen.k)
      } else if search.verdict == .strong || search.verdict == .weak, let excess = chosen.excess {
        .largestExcess(k: chosen.k, excess: excess)
      } else {
        .largestSilhouette(k: chosen.k, silhouette: chosen.meanSilhouette)
      }
  }
}
