import DecisionTrees
import LinearAlgebra
import Testing

struct EdgeTests {
  /// The first threshold of two groups of rows, told apart by one column.
  private func threshold(_ column: RuleColumn) -> Double? {
    let values = Matrix([[12], [12], [27], [27]])
    let table = RuleTable(values, points: values, columns: [column])
    let learned = RuleLearner().fit(table, labels: [0, 0, 1, 1])
    guard case .split(_, let threshold, _, _) = learned.tree.nodes[0] else { return nil }
    return threshold
  }

  @Test func `rows that lie at edges are cut at one of them, and never between`() {
    #expect(threshold(.edge) == 12)
    #expect(threshold(.whole) == 20)
  }
}
