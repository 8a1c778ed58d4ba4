extension DecisionTree {
  /// Makes a tree from nodes that nobody vouches for, such as those of a model file.
  ///
  /// - Parameters:
  ///   - nodes: Root first, children after their parent, each but the root the child of exactly one split.
  ///   - featureCount: Features lie in `0..<featureCount`.
  ///   - labelCount: Labels lie in `0..<labelCount`.
  /// - Throws: ``TreeError`` for the first node that breaks a rule.
  /// - Complexity: O(nodes).
  public init(validating nodes: [Node], featureCount: Int, labelCount: Int) throws(TreeError) {
    guard !nodes.isEmpty else { throw .empty }
    var isReached = Array(repeating: false, count: nodes.count)
    isReached[0] = true
    for (index, node) in nodes.enumerated() {
      guard isReached[index] else { throw .unreachable(node: index) }
      switch node {
      case .leaf(let label):
        guard label >= 0, label < labelCount else {
          throw .labelOutOfRange(node: index, label: label, labelCount: labelCount)
        }
      case .split(let feature, let threshold, let atMost, let above):
        guard feature >= 0, feature < featureCount else {
          throw .featureOutOfRange(node: index, feature: feature, featureCount: featureCount)
        }
        guard threshold.isFinite else { throw .thresholdNotFinite(node: index) }
        for child in [atMost, above] {
          guard child > index, child < nodes.count else {
            throw .childOutOfPlace(node: index, child: child, nodeCount: nodes.count)
          }
          guard !isReached[child] else { throw .reachedTwice(node: child) }
          isReached[child] = true
        }
      }
    }
    self.init(nodes: nodes)
  }
}

/// Why a list of nodes is no tree.
public enum TreeError: Error, Equatable {
  /// There is no root.
  case empty
  /// No earlier split leads to the node.
  case unreachable(node: Int)
  /// Two splits, or both sides of one, lead to the node.
  case reachedTwice(node: Int)
  /// A child does not stand after its parent, or not in the list at all.
  case childOutOfPlace(node: Int, child: Int, nodeCount: Int)
  /// A split asks for a feature that there is not.
  case featureOutOfRange(node: Int, feature: Int, featureCount: Int)
  /// A threshold is infinite or not a number.
  case thresholdNotFinite(node: Int)
  /// A leaf carries a label that there is not.
  case labelOutOfRange(node: Int, label: Int, labelCount: Int)
}

extension TreeError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .empty:
      "the tree has no nodes; it needs at least one leaf"
    case .unreachable(let node):
      "no split before node \(node) leads to it; children stand after their parent"
    case .reachedTwice(let node):
      "node \(node) is reached twice; each node has one parent"
    case .childOutOfPlace(let node, let child, let nodeCount):
      "node \(node) leads to node \(child); its children must lie in \(node + 1)..<\(nodeCount)"
    case .featureOutOfRange(let node, let feature, let featureCount):
      "node \(node) splits on feature \(feature); there are \(featureCount), counted from 0"
    case .thresholdNotFinite(let node):
      "the threshold of node \(node) is not a finite number"
    case .labelOutOfRange(let node, let label, let labelCount):
      "node \(node) carries label \(label); there are \(labelCount), counted from 0"
    }
  }
}
