/// How one learner's tree does: what experiments compare.
public struct TreeScore: Sendable, Equatable {
  /// Who made the tree.
  public let learner: Learner
  /// Number of leaves.
  public let leafCount: Int
  /// Depth; 0 for a lone leaf.
  public let depth: Int
  /// Share of customers whose leaf carries their label.
  public let fidelity: Double
  /// Inertia of the tree's partition over that of the labels.
  public let priceOfExplainability: Double
  /// Labels that no leaf carries, ascending.
  public let missingLabels: [Int]
}

extension RuleLearner {
  /// Every tree that takes part in the competition for `labels`, for comparisons of learners and leaf counts.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - labels: One for each row that `table` was made from, in `0..<k`, none of them empty.
  /// - Returns: By learner, then by leaf count.
  public func scores(_ table: RuleTable, labels: [Int]) -> [TreeScore] {
    let rows = LabelledRows(table, labels: labels)
    return competition(for: rows).candidates.map { candidate in
      TreeScore(
        learner: candidate.learner, leafCount: candidate.tree.leafCount,
        depth: candidate.tree.depths.max() ?? 0,
        fidelity: rows.customers > 0 ? Double(candidate.correct) / Double(rows.customers) : 1,
        priceOfExplainability: candidate.price, missingLabels: candidate.missing)
    }
  }
}
