import DecisionTrees
import LinearAlgebra
import Testing

@Suite struct FewestRulesTests {
  @Test(arguments: UInt64(1)...60)
  func `no label could do with fewer rules, by trying every way to divide its leaves`(seed: UInt64) {
    let rows = RandomRows(seed: seed, columns: 1 + Int(seed % 3), labels: 3)
    let learned = RuleLearner().fit(rows.table, labels: rows.labels)
    let cells = Cells(of: learned.tree, columns: rows.values.columns)
    for label in 0..<3 {
      let own = learned.rules.filter { $0.label == label }
      let leaves = own.flatMap(\.leaves)
      guard leaves.count <= 6 else { continue }
      #expect(own.allSatisfy { cells.unite($0.leaves) })
      #expect(own.count == fewest(leaves, in: cells))
    }
  }

  /// The fewest groups of `leaves` each of which unites to a box.
  private func fewest(_ leaves: [Int], in cells: Cells) -> Int {
    func best(_ rest: ArraySlice<Int>, _ groups: [[Int]]) -> Int {
      guard let leaf = rest.first else { return groups.allSatisfy(cells.unite) ? groups.count : .max }
      let joined = groups.indices.map { place in
        var groups = groups
        groups[place].append(leaf)
        return best(rest.dropFirst(), groups)
      }
      return min(joined.min() ?? .max, best(rest.dropFirst(), groups + [[leaf]]))
    }
    return best(leaves[...], [])
  }
}

/// Space cut at every threshold of a tree, one point for each piece: an oracle that knows nothing of boxes.
private struct Cells {
  /// The places of a piece along each column, and the leaf that it lies in.
  private let pieces: [(places: [Int], leaf: Int)]

  init(of tree: DecisionTree, columns: Int) {
    var points: [(places: [Int], row: [Double])] = [([], [])]
    for column in 0..<columns {
      let thresholds = tree.nodes.compactMap { node -> Double? in
        guard case .split(column, let threshold, _, _) = node else { return nil }
        return threshold
      }
      let along = Set(thresholds).sorted() + [.greatestFiniteMagnitude]
      points = points.flatMap { point in
        along.enumerated().map { (point.places + [$0], point.row + [$1]) }
      }
    }
    pieces = points.map { ($0.places, tree.leaf(of: $0.row[...])) }
  }

  /// Whether the leaves' pieces are all those of the places they take along each column.
  func unite(_ leaves: [Int]) -> Bool {
    let own = pieces.filter { leaves.contains($0.leaf) }
    guard let first = own.first else { return false }
    let along = first.places.indices.map { column in Set(own.map { $0.places[column] }) }
    // A box has no gaps: pieces between its ends belong to it.
    let spans = along.map { ($0.min() ?? 0)...($0.max() ?? 0) }
    return spans.reduce(1) { $0 * $1.count } == own.count
  }
}
