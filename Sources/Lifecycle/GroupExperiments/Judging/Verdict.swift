/// What an experiment says; the raw values are keys in files.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  /// The treated do better.
  case works
  /// The treated do worse.
  case harms
  /// No difference was found; there may be one too small for this test.
  case noDifference
  /// The groups are not what was split, so nothing can be said.
  case wrongGroups
  /// Fewer customers or days than planned: looking early and stopping at will finds differences that are none.
  case early

  /// Judges a difference: found only where both the test and the interval say so.
  init(difference: Double, p: Double, interval: Interval, level: Double) {
    self =
      p < level && interval.excludesZero && difference != 0
      ? (difference > 0 ? .works : .harms) : .noDifference
  }

  init(_ means: MeanComparison, level: Double) {
    self.init(difference: means.difference, p: means.p, interval: means.interval, level: level)
  }
}
