/// What a person should know about a fit, with its facts.
public enum FitCaution: Sendable, Equatable {
  /// Only so many customers differ from each other, so there are no more clusters.
  case countReduced(to: Int)
  /// A cluster holds less than the smallest share that was asked for; shares are 0...1.
  case smallCluster(share: Double, minimum: Double)
  /// Silhouettes were estimated from so many customers.
  case silhouettesSampled(Int)
  /// The search began on samples of so many customers.
  case searchSampled(Int)
  /// Stability was checked on so many customers.
  case stabilitySampled(Int)
  /// The rule tree was chosen on some of all customers.
  case rulesSampled(Int, of: Int)
  /// Rounder thresholds moved so many customers to another rule.
  case movedByRounding(Int)
  /// No rule leads to the segment.
  case noRule(SegmentTitle)
  /// The segment dissolves in most resamples; stability is 0...1.
  case unstable(SegmentTitle, stability: Double)
}
