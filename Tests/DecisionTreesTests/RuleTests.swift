import DecisionTrees
import LinearAlgebra
import Testing

@Suite struct RuleTests {
  @Test(arguments: UInt64(1)...100)
  func `every row is caught by exactly one rule, and the measures are those of a count by hand`(seed: UInt64)
  {
    let rows = RandomRows(seed: seed)
    let learned = RuleLearner().fit(rows.table, labels: rows.labels)
    let n = Double(rows.values.rows)
    var caught = Array(repeating: 0, count: learned.rules.count)
    var right = Array(repeating: 0, count: learned.rules.count)
    for row in 0..<rows.values.rows {
      let catching = learned.rules.indices.filter { learned.rules[$0].catches(rows.values.row(row)) }
      #expect(catching.count == 1)
      for rule in catching {
        caught[rule] += 1
        if learned.rules[rule].label == rows.labels[row] { right[rule] += 1 }
        #expect(learned.rules[rule].label == learned.tree.label(of: rows.values.row(row)))
        #expect(learned.rules[rule].leaves.contains(learned.tree.leaf(of: rows.values.row(row))))
      }
    }
    for (index, rule) in learned.rules.enumerated() {
      let base = Double(rows.labels.count { $0 == rule.label }) / n
      #expect(rule.support == Double(caught[index]) / n)
      #expect(rule.precision == Double(right[index]) / Double(caught[index]))
      #expect(rule.lift == rule.precision / base)
    }
    #expect(caught.reduce(0, +) == rows.values.rows)
    #expect(learned.fidelity == Double(right.reduce(0, +)) / n)
    #expect(learned.moved == 0)
  }

  @Test(arguments: UInt64(1)...100)
  func `rules equal the tree at every threshold and its neighbours`(seed: UInt64) {
    var generator = Congruential(seed: seed)
    let rows = RandomRows(seed: seed)
    let learned = RuleLearner().fit(rows.table, labels: rows.labels)
    var places = Array(repeating: [-1e9, 0, 1e9], count: rows.values.columns)
    for case .split(let feature, let threshold, _, _) in learned.tree.nodes {
      places[feature] += [threshold, threshold.nextUp, threshold.nextDown]
    }
    for _ in 0..<300 {
      let row = places.map { $0[Int.random(in: 0..<$0.count, using: &generator)] }
      let catching = learned.rules.filter { $0.catches(row[...]) }
      #expect(catching.count == 1)
      #expect(catching.first?.label == learned.tree.label(of: row[...]))
    }
  }

  @Test func `rules equal the tree for a hundred thousand random points`() {
    var generator = Congruential(seed: 7)
    let rows = RandomRows(seed: 3, most: 400, columns: 3, labels: 4)
    let learned = RuleLearner().fit(rows.table, labels: rows.labels)
    var differing = 0
    for _ in 0..<100_000 {
      let row = (0..<3).map { _ in Double.random(in: -9...9, using: &generator) }
      let catching = learned.rules.filter { $0.catches(row[...]) }
      if catching.count != 1 || catching[0].label != learned.tree.label(of: row[...]) { differing += 1 }
    }
    #expect(differing == 0)
  }

  @Test func `leaves of one label whose union is a box become one rule`() {
    // The root splits on column 0; both sides split on column 1 at the same place.
    let tree = DecisionTree(nodes: [
      .split(feature: 0, threshold: 5, atMost: 1, above: 4),
      .split(feature: 1, threshold: 2, atMost: 2, above: 3), .leaf(label: 0), .leaf(label: 1),
      .split(feature: 1, threshold: 2, atMost: 5, above: 6), .leaf(label: 0), .leaf(label: 2),
    ])
    let counts = [0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 3, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1]
    let rules = tree.rules(columns: 2, counts: counts, labelSizes: [6, 3, 1])
    #expect(rules.map(\.leaves) == [[2, 5], [3], [6]])
    #expect(rules[0].conditions == [Condition(feature: 1, above: nil, atMost: 2)])
    #expect(
      rules[2].conditions == [
        Condition(feature: 0, above: 5, atMost: nil), Condition(feature: 1, above: 2, atMost: nil),
      ])
    #expect(rules[0].support == 0.6)
  }
}
