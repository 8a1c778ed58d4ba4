/// The stages of a run, in their order.
public enum Stage: String, Sendable, CaseIterable {
  /// Bytes -> table.
  case reading
  /// Table -> roles of the columns.
  case layout
  /// Table -> feature matrix.
  case features
  /// Log -> what segments can tell of the next period.
  case foretelling
  /// Feature matrix -> points.
  case scaling
  /// Points -> clusters and silhouettes for every k, rules for each of them.
  case search
  /// Labels -> rules of the chosen k.
  case rules
  /// Rules -> segments with numbers, names and profiles.
  case segments
  /// Log and segments -> what customers do over time.
  case overTime
  /// What the report draws.
  case record

  /// Told when each stage begins, and how far it has come where that is known. No room reads a clock: the command line
  /// does, when it is told.
  public typealias Progress = (StageProgress) -> Void
}

/// How far a run has come.
public struct StageProgress: Sendable, Equatable {
  /// What is being done.
  public let stage: Stage
  /// Steps of the stage that are done; `nil` where nobody can tell.
  public let done: Int?
  /// Steps of the stage; `nil` where nobody can tell.
  public let total: Int?

  /// Describes how far a run has come.
  public init(_ stage: Stage, done: Int? = nil, total: Int? = nil) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}

/// Seconds a stage, for a clock that the caller owns.
struct StageTimer {
  private let clock: (() -> Double)?
  private var begun: (stage: Stage, at: Double)?
  private(set) var seconds: [String: Double] = [:]

  /// - Parameter clock: Seconds since any fixed moment; without one there are no timings.
  init(clock: (() -> Double)?) { self.clock = clock }

  mutating func begin(_ stage: Stage) {
    if let begun, begun.stage == stage { return }
    finish()
    if let clock { begun = (stage, clock()) }
  }

  mutating func finish() {
    guard let clock, let (stage, start) = begun else { return }
    seconds[stage.rawValue, default: 0] += clock() - start
    begun = nil
  }
}
