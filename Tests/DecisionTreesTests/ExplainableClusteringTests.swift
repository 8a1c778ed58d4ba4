@testable import DecisionTrees
import LinearAlgebra
import Testing

@Suite struct ExplainableClusteringTests {
  @Test(arguments: UInt64(1)...100)
  func `IMM's first split makes the fewest mistakes, by a double loop`(seed: UInt64) throws {
    let random = RandomRows(seed: seed)
    let rows = LabelledRows(random.table, labels: random.labels)
    let k = rows.labelCount
    let means = rows.table.means(of: rows.labels, groupCount: k)
    let tree = IterativeMistakeMinimization.tree(for: rows, means: means, maxDepth: 10)
    var fewest: Int?
    for feature in 0..<random.values.columns {
      for cut in Set(random.values.column(feature)).sorted().dropLast() {
        let isBelow = (0..<k).map {
          means[feature * k + $0] < next(after: cut, in: random.values.column(feature))
        }
        guard Set(isBelow).count == 2 else { continue }
        let mistakes = random.labels.indices.count {
          (random.values[$0, feature] <= cut) != isBelow[random.labels[$0]]
        }
        fewest = min(fewest ?? .max, mistakes)
      }
    }
    guard let tree, case .split(let root) = tree.nodes[0] else {
      #expect(tree?.leafCount == (k == 1 ? 1 : nil))
      return
    }
    #expect(tree.leafLabels.sorted() == Array(0..<k))
    let cut = rows.table.levels[root.feature][Int(root.cut)]
    let bound = next(after: cut, in: random.values.column(root.feature))
    let mistakes = random.labels.indices.count {
      (random.values[$0, root.feature] <= cut) != (means[root.feature * k + random.labels[$0]] < bound)
    }
    #expect(mistakes == fewest)
  }

  private func next(after value: Double, in column: [Double]) -> Double {
    column.filter { $0 > value }.min() ?? .infinity
  }

  @Test func `IMM keeps to a depth that has room for every label`() throws {
    // Eight labels on a line: splitting off one at a time would take depth 7.
    let values = Matrix((0..<64).map { row in [Double(row / 8 * 100 + row % 8)] })
    let table = RuleTable(values, points: values, columns: [.whole])
    let rows = LabelledRows(table, labels: (0..<64).map { $0 / 8 })
    let means = table.means(of: rows.labels, groupCount: 8)
    let tree = try #require(IterativeMistakeMinimization.tree(for: rows, means: means, maxDepth: 3))
    #expect(tree.depths.max() == 3)
    #expect(IterativeMistakeMinimization.tree(for: rows, means: means, maxDepth: 2) == nil)
  }

  @Test(arguments: UInt64(1)...100)
  func `every expansion adds one leaf and lowers the cost`(seed: UInt64) {
    let random = RandomRows(seed: seed)
    let rows = LabelledRows(random.table, labels: random.labels)
    let k = rows.labelCount
    let means = rows.table.means(of: rows.labels, groupCount: k)
    guard let base = IterativeMistakeMinimization.tree(for: rows, means: means, maxDepth: 6) else { return }
    let trees = Expansion.trees(from: base, for: rows, means: means, maxLeaves: 2 * k + 3, maxDepth: 6)
    let costs = trees.map { tree in
      let leafOfRow = tree.leafOfRows(in: rows.table)
      return tree.leaves.reduce(0) { sum, leaf in
        sum
          + (0..<k).map { label in
            (0..<rows.count).reduce(0.0) { cost, row in
              guard leafOfRow[row] == Int32(leaf) else { return cost }
              return cost
                + (0..<rows.table.columns).reduce(0.0) { squares, column in
                  let rank = rows.table.ranks[column * rows.count + row]
                  let off = rows.table.pointLevels[column][Int(rank)] - means[column * k + label]
                  return squares + off * off
                }
            }
          }.reduce(.infinity, min)
      }
    }
    #expect(trees.map(\.leafCount) == (0..<trees.count).map { k + $0 })
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 > $1 })
    #expect(trees[0].leafOfRows(in: rows.table).count == rows.count)
  }

  @Test func `where greedy trees fail, the rules cost at most twice what k-means does`() {
    // After Dasgupta, Frost, Moshkovitz and Rashtchian (2020): two crowds told apart by x, and a few rows far away in y
    // whose x lies on both sides. A greedy tree splits x first and has no leaf left for half of the far ones.
    var generator = Congruential(seed: 5)
    var rows: [[Double]] = []
    var labels: [Int] = []
    for index in 0..<1000 {
      let isRight = index % 2 == 0
      rows.append([isRight ? 2 : -2, 0].map { $0 + Double.random(in: -1...1, using: &generator) })
      labels.append(isRight ? 0 : 1)
    }
    for index in 0..<8 {
      rows.append([index % 2 == 0 ? 2 : -2, 1000])
      labels.append(2)
    }
    let values = Matrix(rows)
    let table = RuleTable(values, points: values, columns: [.number, .number])
    let labelled = LabelledRows(table, labels: labels)
    let greedy = Growth(labelled, by: Entropy(customers: labels.count), maxLeaves: 3, maxDepth: 4).tree(
      leaves: 3)
    #expect(Candidate(greedy, by: .entropy, rows: labelled).price > 100)
    for leaves in [3, nil] {
      var learner = RuleLearner()
      learner.maxLeaves = leaves
      #expect(learner.fit(table, labels: labels).priceOfExplainability <= 2)
    }
  }
}
