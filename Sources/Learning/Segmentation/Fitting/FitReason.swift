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
    /// Its silhouette is the largest of the range, at an end of which it stands.
    case largestSilhouetteAtEnd(k: Int, silhouette: Double, range: ClosedRange<Int>)
    /// Cut so, the segments tell most of the next period.
    case tellsMost(k: Int)
  }
}

extension FitReason {
  /// - Parameters:
  ///   - told: The number of segments of the cut along what customers went on to do; `nil` where it was not made.
  ///   - isCountFixed: Whether a person asked for the number of segments.
  ///   - range: What the number was chosen from where there is no strong structure; `nil` means all that were tried.
  init(of search: ClusterCountResult, told: Int?, isCountFixed: Bool, range: ClosedRange<Int>?) {
    let chosen = search.chosen
    comparison =
      switch (search.evidence, search.verdict) {
      case (_, .unjudged), (nil, _): .notMade
      case (let evidence?, let verdict): .made(evidence, verdict)
      }
    count =
      if isCountFixed {
        .asked(k: told ?? chosen.k)
      } else if let told {
        .tellsMost(k: told)
      } else if case .smallCluster = chosen.ineligibility {
        .noneLargeEnough(k: chosen.k)
      } else if search.verdict == .strong, let excess = chosen.excess {
        .largestExcess(k: chosen.k, excess: excess)
      } else if let range = range ?? search.eligibleRange, range.count > 1,
        chosen.k == range.lowerBound || chosen.k == range.upperBound
      {
        .largestSilhouetteAtEnd(k: chosen.k, silhouette: chosen.meanSilhouette, range: range)
      } else {
        .largestSilhouette(k: chosen.k, silhouette: chosen.meanSilhouette)
      }
  }
}

extension ClusterCountResult {
  /// From the first to the last k that could be chosen.
  fileprivate var eligibleRange: ClosedRange<Int>? {
    let counts = entries.filter { $0.ineligibility != .notACandidate }.map(\.k)
    guard let first = counts.first, let last = counts.last else { return nil }
    return first...last
  }
}
