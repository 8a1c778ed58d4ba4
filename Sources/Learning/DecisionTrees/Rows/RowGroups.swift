/// The rows of a table grouped by the node of a tree they pass: each node's rows stand together.
struct RowGroups: Sendable {
  /// All rows, those of a leaf together, leaves from left to right.
  let rows: [UInt32]
  /// The place of each node's rows in `rows`.
  let ranges: [Range<Int>]
  /// The leaf of each row.
  let leafOfRow: [Int32]

  /// - Complexity: O(n · depth).
  init(_ tree: GrownTree, table: RuleTable) {
    leafOfRow = tree.leafOfRows(in: table)
    var sizes = Array(repeating: 0, count: tree.nodes.count)
    for leaf in leafOfRow { sizes[Int(leaf)] += 1 }
    var ranges = Array(repeating: 0..<0, count: tree.nodes.count)
    func place(_ node: Int, from start: Int) -> Int {
      var end = start + sizes[node]
      if case .split(let split) = tree.nodes[node] {
        end = place(split.above, from: place(split.atMost, from: start))
      }
      ranges[node] = start..<end
      return end
    }
    _ = place(0, from: 0)
    var next = ranges.map(\.lowerBound)
    let leaves = leafOfRow
    rows = [UInt32](unsafeUninitializedCapacity: leaves.count) { rows, count in
      for (row, leaf) in leaves.enumerated() {
        rows.initializeElement(at: next[Int(leaf)], to: UInt32(truncatingIfNeeded: row))
        next[Int(leaf)] += 1
      }
      count = leaves.count
    }
    self.ranges = ranges
  }
}

/// A tree with the rows that pass each of its nodes.
struct GroupedTree: Sendable {
  let tree: GrownTree
  let groups: RowGroups
}
