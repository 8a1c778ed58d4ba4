@testable import DecisionTrees
import LinearAlgebra
import Testing

@Suite struct CoordinateMovesTests {
  @Test(arguments: UInt64(1)...100)
  func `moves leave no better split of any node, by a double loop`(seed: UInt64) {
    let random = RandomRows(seed: seed)
    let rows = LabelledRows(random.table, labels: random.labels)
    var grown = Growth(rows, by: Gini(), maxLeaves: random.labelCount + 2, maxDepth: 4).tree(leaves: .max)
    let before = grown.relabel(counts: grown.labelCounts(of: rows), labelCount: rows.labelCount)
    let moved = CoordinateMoves.improve(grown, for: rows, mostPasses: .max).tree
    let right = rightRows(moved, rows: rows)
    #expect(right.reduce(0, +) >= before.correct)
    let named = Set(moved.leafLabels)
    #expect(before.missing.count < rows.labelCount)
    #expect((0..<rows.labelCount).allSatisfy { named.contains($0) || before.missing.contains($0) })
    for (node, place) in moved.nodes.enumerated() {
      guard case .split(let split) = place else { continue }
      for feature in 0..<rows.table.columns {
        for cut in rows.table.levels[feature].indices {
          var other = moved
          other.nodes[node] = .split(
            GrownTree.Split(feature: feature, cut: UInt32(cut), atMost: split.atMost, above: split.above))
          let rightThen = rightRows(other, rows: rows)
          let keepsLabels = zip(right, rightThen).allSatisfy { $0 == 0 || $1 > 0 }
          // A side without a row that has a say makes the split one in name only.
          guard keepsLabels,
            bothSidesVote(split, node: node, feature: feature, cut: cut, in: moved, rows: rows)
          else { continue }
          // One that was turned down for a label's sake may hide a second best.
          if rightThen.reduce(0, +) > right.reduce(0, +) {
            #expect(isHidden(split, node: node, in: moved, rows: rows, right: right))
          }
        }
      }
    }
  }

  /// From a handful of rows with a say, which are sorted, to so many that their ranks are counted.
  @Test(arguments: UInt64(1)...60)
  func `the best cut among the voters of many ranks is that of a double loop`(seed: UInt64) {
    var generator = Congruential(seed: seed)
    let n = 600
    let elements = (0..<n).flatMap { row in [Double(row), Double(Int.random(in: 0..<n, using: &generator))] }
    let values = Matrix(rows: n, columns: 2, elements: elements)
    let voting = [4, 12, 60, 600][Int(seed % 4)]
    let labels = (0..<n).map { row in
      guard Int.random(in: 0..<n, using: &generator) < voting else { return 2 }
      return (row < 300) != (Int.random(in: 0..<5, using: &generator) == 0) ? 0 : 1
    }
    let table = RuleTable(values, points: values, columns: [.number, .number])
    let rows = LabelledRows(table, labels: labels)
    let cut = UInt32(Int.random(in: 200...400, using: &generator))
    let split = GrownTree.Split(feature: 0, cut: cut, atMost: 1, above: 2)
    let tree = GrownTree(nodes: [.split(split), .leaf(label: 0), .leaf(label: 1)])
    let groups = RowGroups(tree, table: table)
    let predicted = tree.labels(ofRowsIn: groups.leafOfRow)
    var voters = Voters(rows: n, levels: table.levels.map(\.count).max() ?? 0)
    voters.find(
      among: groups.rows[...], on: split, of: RankTree(tree, rowCount: n), rows: rows, predicted: predicted)
    let found = voters.betterCut(than: split, in: table)

    let own = (0..<n).filter { rows.labels[$0] != 2 }
    var best = own.count { predicted[$0] == rows.labels[$0] }
    var expected: GrownTree.Split?
    for feature in 0..<2 {
      for cut in table.levels[feature].indices {
        let isBelow = own.map { table.ranks[feature * n + $0] <= UInt32(cut) }
        guard isBelow.contains(true), isBelow.contains(false) else { continue }
        let right = zip(own, isBelow).count { rows.labels[$0] == ($1 ? 0 : 1) }
        if right > best {
          best = right
          expected = GrownTree.Split(feature: feature, cut: UInt32(cut), atMost: 1, above: 2)
        }
      }
    }
    #expect(found == expected)
  }

  /// Whether the best split of a node would take a label's last right row.
  private func isHidden(
    _ split: GrownTree.Split, node: Int, in tree: GrownTree, rows: LabelledRows, right: [Int]
  ) -> Bool {
    var best = (right: right.reduce(0, +), keepsLabels: true)
    for feature in 0..<rows.table.columns {
      for cut in rows.table.levels[feature].indices {
        guard bothSidesVote(split, node: node, feature: feature, cut: cut, in: tree, rows: rows) else {
          continue
        }
        var other = tree
        other.nodes[node] = .split(
          GrownTree.Split(feature: feature, cut: UInt32(cut), atMost: split.atMost, above: split.above))
        let then = rightRows(other, rows: rows)
        if then.reduce(0, +) > best.right {
          best = (then.reduce(0, +), zip(right, then).allSatisfy { $0 == 0 || $1 > 0 })
        }
      }
    }
    return !best.keepsLabels
  }

  private func bothSidesVote(
    _ split: GrownTree.Split, node: Int, feature: Int, cut: Int, in tree: GrownTree, rows: LabelledRows
  ) -> Bool {
    var sides = Set<Bool>()
    for row in 0..<rows.count where tree.passes(node, row: row, in: rows.table) {
      let below = tree.label(of: row, from: split.atMost, in: rows.table) == Int(rows.labels[row])
      let above = tree.label(of: row, from: split.above, in: rows.table) == Int(rows.labels[row])
      if below != above { sides.insert(Int(rows.table.ranks[feature * rows.count + row]) <= cut) }
    }
    return sides.count == 2
  }

  @Test(arguments: UInt64(1)...100)
  func `the leaf taken away is the one that is missed least, by trying each`(seed: UInt64) {
    let random = RandomRows(seed: seed)
    let rows = LabelledRows(random.table, labels: random.labels)
    var tree = Growth(rows, by: Gini(), maxLeaves: random.labelCount + 3, maxDepth: 5).tree(leaves: .max)
    tree.relabel(counts: tree.labelCounts(of: rows), labelCount: rows.labelCount)
    var best: Int?
    for (parent, node) in tree.nodes.enumerated() {
      guard case .split(let split) = node else { continue }
      for (child, sibling) in [(split.atMost, split.above), (split.above, split.atMost)] {
        guard case .leaf(let label) = tree.nodes[child], tree.leafLabels.count(where: { $0 == label }) > 1
        else {
          continue
        }
        var other = tree
        other.nodes[parent] = tree.nodes[sibling]
        best = max(best ?? 0, rightRows(other, rows: rows).reduce(0, +))
      }
    }
    let pruned = GroupedTree(tree: tree, groups: RowGroups(tree, table: rows.table))
      .withoutCheapestLeaf(for: rows)
    #expect(pruned.map { rightRows($0, rows: rows).reduce(0, +) } == best)
    if let pruned { #expect(pruned.leafCount == tree.leafCount - 1) }
  }

  /// Rows of each label that get it.
  private func rightRows(_ tree: GrownTree, rows: LabelledRows) -> [Int] {
    var right = Array(repeating: 0, count: rows.labelCount)
    for row in 0..<rows.count {
      let label = Int(rows.labels[row])
      if tree.label(of: row, from: 0, in: rows.table) == label { right[label] += 1 }
    }
    return right
  }
}

extension GrownTree {
  /// The label of each leaf.
  var leafLabels: [Int] {
    nodes.compactMap { if case .leaf(let label) = $0 { label } else { nil } }
  }

  /// The label that the subtree at `start` gives to a row, step by step.
  func label(of row: Int, from start: Int, in table: RuleTable) -> Int {
    switch nodes[start] {
    case .leaf(let label): label
    case .split(let split):
      label(of: row, from: next(split, row: row, in: table), in: table)
    }
  }

  /// Whether a row passes a node on its way.
  func passes(_ node: Int, row: Int, in table: RuleTable) -> Bool {
    var index = 0
    while index != node {
      guard case .split(let split) = nodes[index] else { return false }
      index = next(split, row: row, in: table)
    }
    return true
  }

  private func next(_ split: Split, row: Int, in table: RuleTable) -> Int {
    table.ranks[split.feature * table.rows + row] <= split.cut ? split.atMost : split.above
  }
}
