@testable import DecisionTrees
import LinearAlgebra
import Testing

@Suite struct CompetitionTests {
  @Test(arguments: UInt64(1)...60)
  func `the winner is never less faithful than CART by more than half a point, and keeps the budget`(
    seed: UInt64
  ) {
    let random = RandomRows(seed: seed, most: 120)
    let rows = LabelledRows(random.table, labels: random.labels)
    let budget = TreeBudget(maxLeaves: nil, maxDepth: nil, labelCount: rows.labelCount)
    let growth = Growth(rows, by: Gini(), maxLeaves: budget.maxLeaves, maxDepth: budget.maxDepth)
    let learned = RuleLearner().fit(random.table, labels: random.labels)
    let cart = Candidate(growth.tree(leaves: .max), by: .gini, rows: rows)
    if cart.missing.isEmpty {
      #expect(learned.fidelity >= Double(cart.correct) / Double(rows.count) - 0.005)
      #expect(learned.missingLabels.isEmpty)
    }
    #expect(learned.tree.leafCount <= budget.maxLeaves)
    #expect(learned.tree.depth <= budget.maxDepth)
  }

  @Test(arguments: UInt64(1)...60)
  func `of the trees the winner is the smallest near the best`(seed: UInt64) throws {
    let random = RandomRows(seed: seed, most: 200)
    let scores = RuleLearner().scores(random.table, labels: random.labels)
    let learned = RuleLearner().fit(random.table, labels: random.labels)
    let fewest = try #require(scores.map(\.missingLabels.count).min())
    let eligible = scores.filter { $0.missingLabels.count == fewest }
    let best = try #require(eligible.map(\.fidelity).max())
    let cheapest = try #require(eligible.map(\.priceOfExplainability).min())
    let faithful = eligible.filter { $0.fidelity >= best - 0.005 - 1e-12 }
    let near = faithful.filter { $0.priceOfExplainability <= 1.05 * cheapest }
    let smallest = (near.isEmpty ? faithful : near).map(\.leafCount).min()
    #expect(learned.tree.leafCount == smallest)
    #expect(scores.contains { $0.learner == learned.learner && $0.fidelity == learned.fidelity })
  }

  @Test func `three leaves come within three per cent of the best three that there are`() {
    var found = 0
    var best = 0
    for seed in UInt64(1)...40 {
      let random = RandomRows(seed: seed, most: 20, columns: 2, labels: 3)
      let rows = LabelledRows(random.table, labels: random.labels)
      var learner = RuleLearner()
      learner.maxLeaves = 3
      let own = learner.competition(for: rows).candidates.filter(\.missing.isEmpty).map(\.correct).max() ?? 0
      let most = mostRight(rows)
      #expect(own <= most)
      found += own
      best += most
    }
    #expect(Double(found) >= 0.97 * Double(best))
  }

  /// Most rows right with every label named, over all trees of three leaves.
  private func mostRight(_ rows: LabelledRows) -> Int {
    let n = rows.count
    let k = rows.labelCount
    let cuts = (0..<rows.table.columns).flatMap { column in
      rows.table.levels[column].indices.map { (offset: column * n, cut: UInt32($0)) }
    }
    var best = 0
    for first in cuts {
      for second in cuts {
        // The second cut divides the rows above the first, then those below.
        for isDivided in [true, false] {
          var counts = Array(repeating: 0, count: 3 * k)
          for row in 0..<n {
            let isAbove = rows.table.ranks[first.offset + row] > first.cut
            let leaf = isAbove != isDivided ? 0 : rows.table.ranks[second.offset + row] > second.cut ? 1 : 2
            counts[leaf * k + Int(rows.labels[row])] += 1
          }
          let found = LeafLabels(counts: counts, labelCount: k)
          if found.missing.isEmpty { best = max(best, found.correct) }
        }
      }
    }
    return best
  }

  @Test func `a sample chooses the tree of many rows, in proportion to the labels`() {
    var generator = Congruential(seed: 2)
    let values = Matrix(
      rows: 4000, columns: 2, elements: (0..<8000).map { _ in Double.random(in: 0...100, using: &generator) })
    let labels = (0..<4000).map { row in values[row, 0] <= 1 ? 2 : values[row, 1] <= 40 ? 1 : 0 }
    let table = RuleTable(values, points: values, columns: [.number, .number])
    let whole = LabelledRows(table, labels: labels)
    let sample = RowSample(of: whole, size: 500)
    for label in 0..<3 {
      let share = Double(500 * whole.labelSizes[label]) / 4000
      #expect(abs(Double(sample.rows.labelSizes[label]) - max(share, 32)) <= 1)
    }
    let grown = Growth(sample.rows, by: Gini(), maxLeaves: 4, maxDepth: 2).tree(leaves: 4)
    let improved = CoordinateMoves.improve(sample.inWhole(grown), for: whole)
    #expect(Candidate(improved, by: .gini, rows: whole).correct == 4000)
  }

  @Test func `every number of labels and rows down to one gives rules`() {
    for n in 1...6 {
      for k in 1...n {
        let values = Matrix((0..<n).map { [Double($0 / 2), 1] })
        let learned = RuleLearner().fit(
          values, labels: (0..<n).map { $0 % k }, points: values, columns: [.whole, .number])
        #expect(learned.rules.map(\.support).reduce(0, +) == 1)
        #expect(learned.fidelity > 0)
      }
    }
  }

  @Test func `columns of a kind get thresholds of that kind`() {
    let values = Matrix((0..<40).map { [Double($0), Double($0 / 20)] })
    let learned = RuleLearner().fit(
      values, labels: (0..<40).map { ($0 >= 20 ? 2 : 0) + ($0 % 20 >= 7 ? 1 : 0) }, points: values,
      columns: [.whole, .indicator])
    #expect(learned.fidelity == 1)
    for case .split(let feature, let threshold, _, _) in learned.tree.nodes {
      #expect(feature == 0 ? threshold == threshold.rounded() : threshold == 0.5)
    }
  }
}
