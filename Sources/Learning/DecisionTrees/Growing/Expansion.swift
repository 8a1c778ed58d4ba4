internal import LinearAlgebra

/// Grows a tree beyond one leaf a label: ExKMC (Frost, Moshkovitz and Rashtchian, 2020).
///
/// Each leaf stands for the mean that costs its customers the least; the split that lowers this cost most goes next.
struct Expansion {
  private let rows: LabelledRows
  /// Squared distance of a customer of each row to each label's mean: row i, label c at `i * k + c`.
  private let costs: [Double]
  private var lists: NodeLists
  private(set) var tree: GrownTree

  /// The base tree, and the tree after every further leaf.
  ///
  /// - Parameters:
  ///   - base: Grown on the same rows.
  ///   - means: Column j of label c at `j * k + c`, in the units of the points.
  /// - Complexity: O(*ndk* · depth).
  static func trees(
    from base: GrownTree, for rows: LabelledRows, means: [Double], maxLeaves: Int, maxDepth: Int
  ) -> [GrownTree] {
    var expansion = Expansion(base, rows: rows, means: means)
    return expansion.grow(maxLeaves: maxLeaves, maxDepth: maxDepth)
  }

  private init(_ base: GrownTree, rows: LabelledRows, means: [Double]) {
    let k = rows.labelCount
    let table = rows.table
    var costs = Array(repeating: 0.0, count: rows.count * k)
    for column in 0..<table.columns {
      for row in 0..<rows.count {
        let point = table.pointLevels[column][Int(table.ranks[column * rows.count + row])]
        for label in 0..<k {
          let off = point - means[column * k + label]
          costs[row * k + label] += off * off
        }
      }
    }
    self.rows = rows
    self.costs = costs
    lists = NodeLists(table)
    tree = GrownTree(nodes: [])
    // The lists hand out places two at a time, so the base is rebuilt in that order.
    var nodes = [GrownTree.Node.leaf(label: 0)]
    var waiting = [(old: 0, new: 0)]
    while let (old, new) = waiting.popLast() {
      guard case .split(var split) = base.nodes[old] else {
        nodes[new] = base.nodes[old]
        continue
      }
      lists.split(new, feature: split.feature, cut: split.cut)
      let place = nodes.count
      waiting += [(split.atMost, place), (split.above, place + 1)]
      nodes += [.leaf(label: 0), .leaf(label: 0)]
      split.atMost = place
      split.above = place + 1
      nodes[new] = .split(split)
    }
    tree.nodes = nodes
  }

  private mutating func grow(maxLeaves: Int, maxDepth: Int) -> [GrownTree] {
    var trees = [tree]
    var depths = tree.depths
    var open = tree.leaves.compactMap { leaf in
      depths[leaf] < maxDepth ? bestSplit(of: leaf).map { (leaf: leaf, split: $0) } : nil
    }
    while tree.leafCount < maxLeaves {
      var chosen: Int?
      for index in open.indices where chosen.map({ open[index].split.gain > open[$0].split.gain }) ?? true {
        chosen = index
      }
      guard let chosen else { break }
      let (leaf, split) = open.remove(at: chosen)
      lists.split(leaf, feature: split.feature, cut: split.cut)
      let place = tree.nodes.count
      tree.nodes[leaf] = .split(
        GrownTree.Split(feature: split.feature, cut: split.cut, atMost: place, above: place + 1))
      tree.nodes += [.leaf(label: 0), .leaf(label: 0)]
      depths += [depths[leaf] + 1, depths[leaf] + 1]
      for new in [place, place + 1] where depths[new] < maxDepth {
        if let split = bestSplit(of: new) { open.append((new, split)) }
      }
      trees.append(tree)
    }
    return trees
  }

  /// The split that lowers a leaf's cost most; `nil` where its rows cannot be told apart or no split lowers it.
  private func bestSplit(of leaf: Int) -> ScoredSplit? {
    let n = rows.count
    let k = rows.labelCount
    let weights = rows.table.weights
    let range = lists.ranges[leaf]
    guard range.count > 1 else { return nil }
    var all = Array(repeating: 0.0, count: k)
    for place in range {
      let row = Int(lists.lists[place])
      let weight = weights[row]
      for label in 0..<k { all[label].add(costs[row * k + label], times: weight) }
    }
    let now = all.min() ?? 0
    var best: ScoredSplit?
    for feature in 0..<rows.table.columns {
      var below = Array(repeating: 0.0, count: k)
      var rank = rows.table.ranks[feature * n + Int(lists.lists[feature * n + range.lowerBound])]
      for place in range {
        let row = Int(lists.lists[feature * n + place])
        let next = rows.table.ranks[feature * n + row]
        if next != rank {
          var least = (below: Double.infinity, above: Double.infinity)
          for label in 0..<k {
            least.below = min(least.below, below[label])
            least.above = min(least.above, all[label] - below[label])
          }
          let gain = now - least.below - least.above
          // Rounding makes gains of nothing look like something.
          if gain > max(best?.gain ?? 0, 1e-9 * now) {
            best = ScoredSplit(feature: feature, cut: rank, gain: gain)
          }
          rank = next
        }
        let weight = weights[row]
        for label in 0..<k { below[label].add(costs[row * k + label], times: weight) }
      }
    }
    return best
  }
}
