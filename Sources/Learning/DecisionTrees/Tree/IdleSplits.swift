/// A node as far as a tree's shape goes.
protocol TreeNode {
  /// `nil` for a leaf.
  var children: (atMost: Int, above: Int)? { get }
  /// `nil` for a split.
  var leafLabel: Int? { get }
  /// The same split with its children elsewhere; a leaf as it is.
  func with(atMost: Int, above: Int) -> Self
}

extension Array where Element: TreeNode {
  /// The same labels for every row, without splits whose sides all carry one label; nodes in depth-first order.
  func withoutIdleSplits() -> [Element] {
    var simpler: [Element] = []
    append(subtreeAt: 0, to: &simpler)
    return simpler
  }

  /// Appends what is left of a subtree; returns its label where one leaf is left.
  @discardableResult
  private func append(subtreeAt index: Int, to simpler: inout [Element]) -> Int? {
    let place = simpler.count
    simpler.append(self[index])
    guard let children = self[index].children else { return self[index].leafLabel }
    let first = append(subtreeAt: children.atMost, to: &simpler)
    let middle = simpler.count
    let second = append(subtreeAt: children.above, to: &simpler)
    if let first, first == second {
      simpler.replaceSubrange(place..., with: [simpler[middle]])
      return first
    }
    simpler[place] = simpler[place].with(atMost: place + 1, above: middle)
    return nil
  }
}

extension DecisionTree.Node: TreeNode {
  var children: (atMost: Int, above: Int)? {
    guard case .split(_, _, let atMost, let above) = self else { return nil }
    return (atMost, above)
  }

  var leafLabel: Int? {
    guard case .leaf(let label) = self else { return nil }
    return label
  }

  func with(atMost: Int, above: Int) -> Self {
    guard case .split(let feature, let threshold, _, _) = self else { return self }
    return .split(feature: feature, threshold: threshold, atMost: atMost, above: above)
  }
}

extension GrownTree.Node: TreeNode {
  var children: (atMost: Int, above: Int)? {
    guard case .split(let split) = self else { return nil }
    return (split.atMost, split.above)
  }

  var leafLabel: Int? {
    guard case .leaf(let label) = self else { return nil }
    return label
  }

  func with(atMost: Int, above: Int) -> Self {
    guard case .split(var split) = self else { return self }
    split.atMost = atMost
    split.above = above
    return .split(split)
  }
}

extension DecisionTree {
  /// The same labels for every row, without splits whose sides all carry one label; nodes in depth-first order.
  ///
  /// - Complexity: O(nodes · depth).
  public func simplified() -> DecisionTree { DecisionTree(nodes: nodes.withoutIdleSplits()) }
}
