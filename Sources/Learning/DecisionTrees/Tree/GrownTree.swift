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

  /// Depth of each node; that of the root is 0.
  var depths: [Int] {
    var depths = Array(repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      guard case .split(let split) = node else { continue }
      depths[split.atMost] = depths[index] + 1
      depths[split.above] = depths[index] + 1
    }
    return depths
  }

  /// The label of each row, given its leaf.
  func labels(ofRowsIn leafOfRow: [Int32]) -> [Int32] {
    let labels = nodes.map { if case .leaf(let label) = $0 { Int32(label) } else { Int32(0) } }
    return leafOfRow.map { labels[Int($0)] }
  }

  /// The same splits without those whose sides all carry one label, nodes in depth-first order.
  func simplified() -> GrownTree { GrownTree(nodes: nodes.withoutIdleSplits()) }
}
