extension GroupedTree {
  /// The tree without the leaf that is missed least.
  ///
  /// Taking a leaf away puts its sibling's subtree in its parent's place; its rows then go where that subtree sends
  /// them. No label loses its only leaf. `nil` where no leaf can go.
  ///
  /// - Complexity: O(n · depth).
  func withoutCheapestLeaf(for rows: LabelledRows) -> GrownTree? {
    let nodes = tree.nodes
    let walk = RankTree(tree, rowCount: rows.count)
    let ranks = rows.table.ranks.span
    var leavesOfLabel = Array(repeating: 0, count: rows.labelCount)
    for case .leaf(let label) in nodes { leavesOfLabel[label] += 1 }
    var best: (loss: Int, parent: Int, sibling: Int)?
    for (parent, node) in nodes.enumerated() {
      guard case .split(let split) = node else { continue }
      for (child, sibling) in [(split.atMost, split.above), (split.above, split.atMost)] {
        guard case .leaf(let label) = nodes[child], leavesOfLabel[label] > 1 else { continue }
        let own = groups.rows[groups.ranges[child]]
        var loss = 0
        for row in own {
          let right = rows.labels[Int(row)]
          let other = walk.label(of: Int(row), from: sibling, ranks: ranks)
          let weight = rows.table.weights[Int(row)]
          loss += (right == Int32(label) ? weight : 0) - (right == other ? weight : 0)
        }
        if best.map({ loss < $0.loss }) ?? true { best = (loss, parent, sibling) }
      }
    }
    guard let best else { return nil }
    var pruned = tree
    pruned.nodes[best.parent] = nodes[best.sibling]
    return pruned.inDepthFirstOrder()
  }
}

extension GrownTree {
  /// The nodes that the root leads to, parents before children.
  func inDepthFirstOrder() -> GrownTree {
    var ordered: [Node] = []
    func append(_ index: Int) -> Int {
      let place = ordered.count
      ordered.append(nodes[index])
      if case .split(var split) = nodes[index] {
        split.atMost = append(split.atMost)
        split.above = append(split.above)
        ordered[place] = .split(split)
      }
      return place
    }
    _ = append(0)
    return GrownTree(nodes: ordered)
  }
}
