/// A binary decision tree with one label a leaf.
public struct DecisionTree: Sendable, Equatable {
  /// Root first; children stand after their parent.
  public let nodes: [Node]

  /// A split or a leaf.
  public enum Node: Sendable, Equatable {
    /// Rows with `feature` ≤ `threshold` go to node `atMost`, others to node `above`.
    case split(feature: Int, threshold: Double, atMost: Int, above: Int)
    /// Rows that come here get `label`.
    case leaf(label: Int)
  }

  /// Makes a tree from its nodes, root first.
  ///
  /// For nodes that this program made; nodes from a file go through ``init(validating:featureCount:labelCount:)``.
  public init(nodes: [Node]) {
    self.nodes = nodes
  }

  /// The index in `nodes` of the leaf that `row` reaches.
  ///
  /// - Complexity: O(depth).
  public func leaf(of row: ArraySlice<Double>) -> Int {
    var index = 0
    while case .split(let feature, let threshold, let atMost, let above) = nodes[index] {
      index = row[row.startIndex + feature] <= threshold ? atMost : above
    }
    return index
  }

  /// The label that `row` gets.
  ///
  /// - Complexity: O(depth).
  public func label(of row: ArraySlice<Double>) -> Int {
    guard case .leaf(let label) = nodes[leaf(of: row)] else { return 0 }
    return label
  }

  /// Number of leaves.
  public var leafCount: Int {
    nodes.count { if case .leaf = $0 { true } else { false } }
  }

  /// Splits on the longest path; 0 for a lone leaf.
  public var depth: Int {
    depths.max() ?? 0
  }

  /// Depth of each node; that of the root is 0.
  public var depths: [Int] {
    var depths = Array(repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      guard case .split(_, _, let atMost, let above) = node else { continue }
      depths[atMost] = depths[index] + 1
      depths[above] = depths[index] + 1
    }
    return depths
  }
}
