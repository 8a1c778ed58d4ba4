@testable import DecisionTrees
import LinearAlgebra
import ParallelWork
import Testing

@Suite struct GrowthTests {
  @Test(arguments: UInt64(1)...100)
  func `the first split is the best of all, by a double loop`(seed: UInt64) throws {
    let random = RandomRows(seed: seed)
    let rows = LabelledRows(random.table, labels: random.labels)
    let split = bestSplit(
      of: 0..<rows.count, in: rows.table.orders, rows: rows, counts: rows.labelSizes, by: Gini())
    var best: (gain: Double, feature: Int, value: Double)?
    for feature in 0..<random.values.columns {
      for value in Set(random.values.column(feature)).sorted().dropLast() {
        let isBelow = random.values.column(feature).map { $0 <= value }
        let gain = purity(random, where: isBelow) + purity(random, where: isBelow.map { !$0 })
        // Sums of a few small fractions: far apart where they differ, equal to the last bits where they tie.
        if best.map({ gain > $0.gain + 1e-9 }) ?? true { best = (gain, feature, value) }
      }
    }
    guard random.labelCount > 1, let best else {
      #expect(split == nil)
      return
    }
    let found = try #require(split)
    let all = purity(random, where: random.labels.map { _ in true })
    #expect(abs(found.gain - (best.gain - all)) < 1e-9)
    #expect(found.feature == best.feature)
    #expect(rows.table.levels[found.feature][Int(found.cut)] == best.value)
  }

  /// Σ c² / n of the rows that are marked.
  private func purity(_ random: RandomRows, where isMarked: [Bool]) -> Double {
    let labels = zip(random.labels, isMarked).filter(\.1).map(\.0)
    let squares = (0..<random.labelCount).map { label in labels.count { $0 == label } }.map { $0 * $0 }
    return Double(squares.reduce(0, +)) / Double(labels.count)
  }

  @Test(arguments: UInt64(1)...100)
  func `fidelity never falls with more leaves, and without a limit only equal rows are wrong`(seed: UInt64) {
    let random = RandomRows(seed: seed)
    let rows = LabelledRows(random.table, labels: random.labels)
    let growth = Growth(rows, by: Gini(), maxLeaves: .max, maxDepth: .max)
    var before = 0
    for leaves in 1...growth.maxLeaves {
      var tree = growth.tree(leaves: leaves)
      #expect(tree.leafCount == leaves)
      let found = tree.relabel(counts: tree.labelCounts(of: rows), labelCount: rows.labelCount)
      if found.missing.isEmpty {
        #expect(found.correct >= before)
        before = found.correct
      }
    }
    let groups = Dictionary(grouping: random.labels.indices) { Array(random.values.row($0)) }
    let most = groups.values.map { group in
      Dictionary(grouping: group) { random.labels[$0] }.values.map(\.count).max() ?? 0
    }
    #expect(growth.tree(leaves: .max).relabelled(for: rows).correct <= most.reduce(0, +))
    if groups.values.allSatisfy({ group in Set(group.map { random.labels[$0] }).count == 1 }) {
      #expect(before == rows.count)
    }
  }

  @Test(arguments: UInt64(1)...100)
  func `the order of the rows changes nothing`(seed: UInt64) {
    var generator = Congruential(seed: seed)
    let random = RandomRows(seed: seed)
    let shuffle = Array(0..<random.values.rows).shuffled(using: &generator)
    let shuffled = random.values.selecting(rows: shuffle)
    let kinds = Array(repeating: RuleColumn.number, count: shuffled.columns)
    let first = RuleLearner().fit(random.values, labels: random.labels, points: random.values, columns: kinds)
    var learner = RuleLearner()
    learner.workers = Workers(3)
    let second = learner.fit(
      shuffled, labels: shuffle.map { random.labels[$0] }, points: shuffled, columns: kinds)
    #expect(first == second)
  }
}

extension GrownTree {
  /// What the best labels of the leaves reach.
  fileprivate func relabelled(for rows: LabelledRows) -> LeafLabels {
    var tree = self
    return tree.relabel(counts: labelCounts(of: rows), labelCount: rows.labelCount)
  }
}
