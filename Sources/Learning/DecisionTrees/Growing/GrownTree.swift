/// A tree whose thresholds are still ranks: places in the order of a column's distinct values.
struct GrownTree: Sendable, Equatable {
  /// Rows whose rank in column `feature` is at most `cut` go to node `atMost`, others to node `above`.
  struct Split: Sendable, Equatable {
    var feature: Int
    var cut: UInt32
    var atMost: Int
    var above: Int
  }

  /// A split or a leaf.
  enum Node: Sendable, Equatable {
    case split(Split)
    case leaf(label: Int)
  }

  /// Root first; children stand after their parent.
  var nodes: [Node]

  /// Indices of the leaves, ascending.
  var leaves: [Int] {
    nodes.indices.filter { if case .leaf = nodes[$0] { true } else { false } }
  }

  /// Number of leaves.
  var leafCount: Int { (nodes.count + 1) / 2 }

  /// The node that each row ends in, in the order of `table`.
  ///
  /// - Complexity: O(n · depth).
  func leafOfRows(in table: RuleTable) -> [Int32] {
    let walk = RankTree(self, rowCount: table.rows)
    let ranks = table.ranks.span
    return (0..<table.rows).map { Int32(truncatingIfNeeded: walk.leaf(of: $0, from: 0, ranks: ranks)) }
  }

  /// How many rows of each label end in each node: element `node * k + label`; zero for splits.
  func labelCounts(of rows: LabelledRows) -> [Int] {
    rows.labelCounts(of: leafOfRows(in: rows.table), nodeCount: nodes.count)
  }

  /// The same splits without those whose sides all carry one label, nodes in depth-first order.
  func simplified() -> GrownTree { GrownTree(nodes: nodes.withoutIdleSplits()) }
}
