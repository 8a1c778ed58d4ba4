/// How the best fit of a k is sought.
public enum FitStrategy: Sendable, Equatable {
  /// Chained starts, perturbation and exchange within a budget: the default.
  case thorough
  /// This many plain restarts and nothing else, for comparisons.
  case plainRestarts(Int)
}
