internal import ParallelWork

/// Trees of every learner within one budget, and the choice among them.
struct Competition: Sendable {
  /// From every learner and for every number of leaves from k on; by learner, then from the largest tree down.
  let candidates: [Candidate]
  private let rows: LabelledRows

  /// How far below the best fidelity the winner may be.
  static let fidelityTolerance = 0.005

  /// Lets every learner make its trees.
  ///
  /// - Parameter workers: Threads, one a learner; they change the time and nothing else.
  init(for rows: LabelledRows, within budget: TreeBudget, workers: Workers) {
    self.rows = rows
    candidates = workers.map(Learner.allCases.count) {
      Learner.allCases[$0].candidates(for: rows, budget: budget)
    }.flatMap(\.self)
  }

  /// The smallest tree that names every label, within half a point of the best fidelity and within 5 % of the lowest
  /// price; ties by price, then by the order of `candidates`; `nil` where there is no tree.
  ///
  /// Where no tree is near both, fidelity decides; where none names every label, those count that miss the fewest.
  var winner: Candidate? {
    let fewest = candidates.map(\.missing.count).min()
    let eligible = candidates.filter { $0.missing.count == fewest }
    guard let best = eligible.map(\.correct).max(), let cheapest = eligible.map(\.price).min() else {
      return nil
    }
    let faithful = eligible.filter {
      Double(best - $0.correct) <= Competition.fidelityTolerance * Double(rows.customers)
    }
    let near = faithful.filter { $0.price <= 1.05 * cheapest }
    return (near.isEmpty ? faithful : near).min {
      ($0.tree.leafCount, $0.price) < ($1.tree.leafCount, $1.price)
    }
  }
}
