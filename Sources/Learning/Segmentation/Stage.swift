/// The stages of a run, in their order.
public enum Stage: String, Sendable, CaseIterable {
  /// Bytes -> table.
  case reading
  /// Table -> roles of the columns.
  case layout
  /// Table -> feature matrix.
  case features
  /// Feature matrix -> points.
  case scaling
  /// Points -> clusters and silhouettes for every k, rules for each of them.
  case search
  /// Labels -> rules of the chosen k.
  case rules
  /// Rules -> segments with numbers, names and profiles.
  case segments
  /// What the report draws.
  case record

  /// Told when each stage begins. No room reads a clock: the command line does, when it is told.
  public typealias Progress = (Stage) -> Void
}

/// Seconds a stage, for a clock that the caller owns.
struct StageTimer {
  private let clock: (() -> Double)?
  private var begun: (stage: Stage, at: Double)?
  private(set) var seconds: [String: Double] = [:]

  /// - Parameter clock: Seconds since any fixed moment; without one there are no timings.
  init(clock: (() -> Double)?) { self.clock = clock }

  mutating func begin(_ stage: Stage) {
    finish()
    if let clock { begun = (stage, clock()) }
  }

  mutating func finish() {
    guard let clock, let (stage, start) = begun else { return }
    seconds[stage.rawValue, default: 0] += clock() - start
    begun = nil
  }
}
