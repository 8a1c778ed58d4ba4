@testable import DecisionTrees
import LinearAlgebra
import Testing

@Suite struct CustomerWeightTests {
  @Test(arguments: UInt64(1)...50)
  func `a row of weight m is m copies of it, to the last bit`(seed: UInt64) {
    let weighted = WeightedRows(seed: seed, most: 60, weights: 0...5)
    var learner = RuleLearner()
    for tolerance in [0, 0.1] {
      learner.roundingTolerance = tolerance
      #expect(
        learner.fit(weighted.table, labels: weighted.labels)
          == learner.fit(weighted.copies, labels: weighted.copiedLabels))
    }
    #expect(
      learner.scores(weighted.table, labels: weighted.labels)
        == learner.scores(weighted.copies, labels: weighted.copiedLabels))
    #expect(
      DecisionTree(growing: weighted.table, labels: weighted.labels, maxLeaves: 6)
        == DecisionTree(growing: weighted.copies, labels: weighted.copiedLabels, maxLeaves: 6))
    #expect(weighted.table.customers == weighted.copiedLabels.count)
  }

  @Test(arguments: UInt64(1)...6)
  func `so it is where a sample of the customers chooses the tree`(seed: UInt64) {
    // Once so many that not all of them place the thresholds either.
    let customers = seed == 1 ? 200_000 : 32_000
    let heaviest = customers / RandomRows(seed: seed, most: 300).labels.count
    let weighted = WeightedRows(seed: seed, most: 300, weights: 0...heaviest)
    var learner = RuleLearner()
    learner.roundingTolerance = seed % 2 == 0 ? 0.01 : 0
    let learned = learner.fit(weighted.table, labels: weighted.labels)
    #expect(learned == learner.fit(weighted.copies, labels: weighted.copiedLabels))
    #expect(weighted.table.customers > (seed == 1 ? 81_920 : 5120))
    #expect((4000..<4300).contains(learned.choosingRows))
  }

  @Test(arguments: UInt64(1)...40)
  func `rows of weight 0 count nowhere`(seed: UInt64) {
    let weighted = WeightedRows(seed: seed, most: 60, weights: 0...1)
    let kept = weighted.weights.indices.filter { weighted.weights[$0] > 0 }
    let table = RuleTable(
      weighted.values.selecting(rows: kept), points: weighted.points.selecting(rows: kept),
      columns: weighted.columns)
    let labels = kept.map { weighted.labels[$0] }
    #expect(
      RuleLearner().fit(weighted.table, labels: weighted.labels) == RuleLearner().fit(table, labels: labels))
    let none = RuleTable(
      weighted.values, points: weighted.points, columns: weighted.columns,
      weights: weighted.labels.map { _ in 0 })
    #expect(none.rows == 0)
    #expect(RuleLearner().fit(none, labels: weighted.labels).fidelity == 1)
  }

  @Test(arguments: UInt64(1)...40)
  func `weights of 1 change nothing`(seed: UInt64) {
    let weighted = WeightedRows(seed: seed, most: 60, weights: 1...1)
    let table = RuleTable(weighted.values, points: weighted.points, columns: weighted.columns)
    #expect(
      RuleLearner().fit(weighted.table, labels: weighted.labels)
        == RuleLearner().fit(table, labels: weighted.labels))
    #expect(
      RuleLearner().fit(
        weighted.values, labels: weighted.labels, points: weighted.points, columns: weighted.columns,
        weights: weighted.weights)
        == RuleLearner().fit(table, labels: weighted.labels))
  }

  @Test(arguments: UInt64(1)...8)
  func `a thousand million customers are counted exactly`(seed: UInt64) {
    let weighted = WeightedRows(seed: seed, most: 60, weights: 0...35_000_000)
    let customers = weighted.weights.reduce(0, +)
    var learner = RuleLearner()
    learner.roundingTolerance = 0.01
    let learned = learner.fit(weighted.table, labels: weighted.labels)
    var right = 0
    var caught = Array(repeating: 0, count: learned.rules.count)
    for (row, weight) in weighted.weights.enumerated() {
      let label = learned.tree.label(of: weighted.values.row(row))
      if label == weighted.labels[row] { right += weight }
      for rule in learned.rules.indices where learned.rules[rule].catches(weighted.values.row(row)) {
        caught[rule] += weight
      }
    }
    #expect(learned.fidelity == Double(right) / Double(customers))
    #expect(learned.rules.map(\.support) == caught.map { Double($0) / Double(customers) })
    #expect(Double(learned.moved) <= 0.01 * Double(customers))
    #expect(learned.choosingRows < 9000)
    #expect(learned.priceOfExplainability.isFinite)
    // Where no sample is taken, counts are as large as they can be.
    let scores = learner.scores(weighted.table, labels: weighted.labels)
    #expect(scores.allSatisfy { $0.fidelity > 0 && $0.fidelity <= 1 && $0.priceOfExplainability > 0 })
    #expect(DecisionTree(growing: weighted.table, labels: weighted.labels, maxLeaves: 4).leafCount <= 4)
  }

  @Test func `as many customers as there may be divide as two do`() {
    let values = Matrix([[1], [2]])
    let most = RuleTable.mostCustomers
    let table = RuleTable(values, points: values, columns: [.whole], weights: [most / 2, most - most / 2])
    let learned = RuleLearner().fit(table, labels: [0, 1])
    #expect(table.customers == most)
    #expect(learned.fidelity == 1)
    #expect(
      learned.rules.map(\.lift) == [Double(most) / Double(most / 2), Double(most) / Double(most - most / 2)])
    let perfect = RuleLearner().scores(table, labels: [0, 1]).filter { $0.fidelity == 1 }
    #expect(Set(perfect.map(\.learner)) == [.gini, .entropy, .expandedIMM])
  }

  @Test(arguments: UInt64(1)...60)
  func `a ladder of customers has the places that sorted copies have`(seed: UInt64) {
    var generator = Congruential(seed: seed)
    let ranks = (0..<20).map { _ in UInt32.random(in: 3...40, using: &generator) }
    let weights = ranks.map { _ in Int.random(in: 1...6, using: &generator) }
    let ladder = CustomerLadder(
      rows: Array(0..<20), ranks: ranks, weights: RowWeights(weights))
    let sorted = zip(ranks, weights).flatMap { Array(repeating: $0, count: $1) }.sorted()
    #expect(ladder.customers == sorted.count)
    #expect(sorted.indices.map(ladder.rank) == sorted)
    for rank in UInt32(0)...50 { #expect(ladder.customers(below: rank) == sorted.count { $0 < rank }) }
  }

  @Test func `terms of entropy are the same whether kept or made anew, and none is beyond an Int`() {
    let few = Entropy(customers: 100)
    let many = Entropy(customers: 100_000_000)
    for count in [0, 1, 2, 77, 101] { #expect(few.total(count) == many.total(count)) }
    #expect(many.total(99_999_999) < many.total(100_000_000))
    let most = Entropy(customers: RuleTable.mostCustomers)
    #expect(most.total(RuleTable.mostCustomers) > most.total(RuleTable.mostCustomers - 1))
    #expect(few.increment(3, by: 4) == (3..<7).reduce(0) { $0 + few.increment($1, by: 1) })
    #expect(Gini().increment(3, by: 4) == (3..<7).reduce(0) { $0 + Gini().increment($1, by: 1) })
  }
}

/// Random rows that stand for several customers each, and the customers one by one in another order.
private struct WeightedRows {
  let values: Matrix
  /// Not whole numbers, so that sums are rounded at every step.
  let points: Matrix
  let labels: [Int]
  let weights: [Int]
  let copiedLabels: [Int]
  private let copiedRows: [Int]

  init(seed: UInt64, most: Int, weights range: ClosedRange<Int>) {
    var generator = Congruential(seed: seed &+ 1000)
    let random = RandomRows(seed: seed, most: most)
    values = random.values
    points = Matrix(
      rows: values.rows, columns: values.columns, elements: values.elements.map { $0 / 3 + 0.1 })
    labels = random.labels
    let weights = labels.map { _ in Int.random(in: range, using: &generator) }
    self.weights = weights
    copiedRows =
      weights.reduce(0, +) <= 130_000
      ? weights.indices.flatMap { Array(repeating: $0, count: weights[$0]) }.shuffled(using: &generator) : []
    copiedLabels = copiedRows.map { [labels] row in labels[row] }
  }

  var columns: [RuleColumn] { Array(repeating: .number, count: values.columns) }

  var table: RuleTable { RuleTable(values, points: points, columns: columns, weights: weights) }

  var copies: RuleTable {
    RuleTable(
      values.selecting(rows: copiedRows), points: points.selecting(rows: copiedRows), columns: columns)
  }
}
