public import LinearAlgebra

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

  /// The label of each row of `values`, n × d in the units the tree was grown in.
  public func predict(_ values: Matrix) -> [Int] {
    (0..<values.rows).map { i in
      guard case .leaf(let label) = nodes[leaf(of: values.row(i))] else { return 0 }
      return label
    }
  }
}
