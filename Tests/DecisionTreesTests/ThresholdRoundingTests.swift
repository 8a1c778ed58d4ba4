@testable import DecisionTrees
import LinearAlgebra
import ParallelWork
import Testing

@Suite struct ThresholdRoundingTests {
  @Test(arguments: UInt64(1)...100)
  func `rounding moves no row, and the stored tree is the one that was learned`(seed: UInt64) {
    let random = RandomRows(seed: seed)
    let rows = LabelledRows(random.table, labels: random.labels)
    let grown = Growth(rows, by: Gini(), maxLeaves: 8, maxDepth: 5).tree(leaves: .max)
    let rounded = ThresholdRounding(grown, table: rows.table, mostMoved: 0)
    let leaves = grown.leafOfRows(in: rows.table)
    for row in 0..<rows.count {
      let source = Int(rows.table.sources[row])
      #expect(rounded.tree.leaf(of: random.values.row(source)) == Int(leaves[row]))
    }
    #expect(rounded.moved == 0)
    #expect(rounded.leafOfRow == leaves)
  }

  @Test(arguments: UInt64(1)...100)
  func `rounder numbers move at most as many rows as they may, and all that moved are counted`(seed: UInt64) {
    let random = RandomRows(seed: seed, most: 200)
    var learner = RuleLearner()
    let exact = learner.fit(random.table, labels: random.labels)
    learner.roundingTolerance = 0.1
    let rounder = learner.fit(random.table, labels: random.labels)
    let moved = (0..<random.values.rows).count {
      exact.tree.leaf(of: random.values.row($0)) != rounder.tree.leaf(of: random.values.row($0))
    }
    #expect(rounder.moved == moved)
    #expect(Double(moved) <= 0.1 * Double(random.values.rows))
    #expect(rounder.missingLabels == exact.missingLabels)
    #expect(rounder.rules.allSatisfy { $0.support > 0 })
    let right = (0..<random.values.rows).count {
      rounder.tree.label(of: random.values.row($0)) == random.labels[$0]
    }
    #expect(rounder.fidelity == Double(right) / Double(random.values.rows))
  }

  @Test func `a rounder number is taken where it may move rows`() {
    let values = Matrix((0..<200).map { [Double($0) + 0.25] })
    let table = RuleTable(values, points: values, columns: [.number])
    let labels = (0..<200).map { $0 < 98 ? 0 : 1 }
    var learner = RuleLearner()
    #expect(learner.fit(table, labels: labels).rules[0].conditions[0].atMost == 98)
    learner.roundingTolerance = 0.02
    let rounded = learner.fit(table, labels: labels)
    #expect(rounded.rules[0].conditions[0].atMost == 100)
    #expect(rounded.moved == 2)
  }

  @Test func `many rows at once get what each gets alone, for any number of threads`() {
    let random = RandomRows(seed: 9, most: 400, columns: 3, labels: 4)
    let tree = RuleLearner().fit(random.table, labels: random.labels).tree
    var generator = Congruential(seed: 4)
    let rows = 70_000
    let values = Matrix(
      rows: rows, columns: 3,
      elements: (0..<(3 * rows)).map { _ in Double.random(in: -9...9, using: &generator) })
    let labels = tree.predict(values, workers: Workers(1))
    let leaves = tree.leaves(values, workers: Workers(3))
    #expect(labels == tree.predict(values, workers: Workers(3)))
    let differing = (0..<rows).count {
      labels[$0] != tree.label(of: values.row($0)) || leaves[$0] != tree.leaf(of: values.row($0))
    }
    #expect(differing == 0)
    #expect(DecisionTree(nodes: [.leaf(label: 3)]).predict(Matrix([[1], [2]])) == [3, 3])
    #expect(tree.predict(Matrix([[.nan, .infinity, 0]])) == [tree.label(of: [.nan, .infinity, 0])])
  }

  @Test func `CART alone tells the rows apart`() {
    let random = RandomRows(seed: 12)
    let tree = DecisionTree(growing: random.table, labels: random.labels, maxLeaves: .max)
    #expect(tree.leafCount <= random.values.rows)
    #expect(DecisionTree(growing: random.table, labels: random.labels, maxLeaves: 3).leafCount <= 3)
  }
}
