/// One learner's trees, each with fewer leaves than the one before.
struct ShrinkingSeries {
  private(set) var candidates: [Candidate] = []
  /// Whether a smaller tree may still be near enough to the best.
  ///
  /// Fidelity falls with the leaves: trees twice as far below this learner's best as a winner may be are not followed
  /// by a winner.
  private(set) var mayWinWithFewerLeaves = true
  private var best = 0
  private let tolerance: Double

  init(_ rows: LabelledRows) {
    tolerance = 2 * Competition.fidelityTolerance * Double(rows.customers)
  }

  mutating func append(_ candidate: Candidate) {
    candidates.append(candidate)
    if candidate.missing.isEmpty { best = max(best, candidate.correct) }
    mayWinWithFewerLeaves = Double(best - candidate.correct) <= tolerance
  }
}
