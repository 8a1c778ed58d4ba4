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

  /// States a comparison.
  public init(bestSilhouette: Double, nullBest: Double, nullDeviation: Double, draws: Int) {
    self.bestSilhouette = bestSilhouette
    self.nullBest = nullBest
    self.nullDeviation = nullDeviation
    self.draws = draws
  }
}

extension VerdictEvidence {
  /// How far the best silhouette stands above what data without clusters reaches.
  public var excess: Double { bestSilhouette - nullBest }

  /// `excess` in standard deviations of the null draws, each taken as at least 0.004.
  ///
  /// Twenty draws can agree by chance; the floor keeps a tiny excess from looking like a large one.
  public var standardizedExcess: Double { excess / max(nullDeviation, 0.004) }

  /// The verdict that the comparison allows.
  ///
  /// Strong from an excess of 0.10, weak from 0.03, and five standard deviations for either: skewed features without
  /// a logarithm make null draws differ so much that less is no evidence.
  public var verdict: Verdict {
    guard standardizedExcess >= 5 else { return .none }
    return excess >= 0.10 ? .strong : excess >= 0.03 ? .weak : .none
  }
}
