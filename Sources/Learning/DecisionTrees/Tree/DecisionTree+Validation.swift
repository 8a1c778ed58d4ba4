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
