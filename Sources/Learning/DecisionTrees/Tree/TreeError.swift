public import Wording

/// Why a list of nodes is no tree.
public enum TreeError: ExplainedError, Equatable {
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
