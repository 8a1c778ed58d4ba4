/// A tree as it grew, one split after another: the first m − 1 splits are the tree of m leaves.
struct Growth: Sendable {
  /// A split of what was a leaf until then; its sides become nodes 2s + 1 and 2s + 2, where s counts the splits
  /// before it.
  struct Step: Sendable, Equatable {
    let node: Int
    let feature: Int
    let cut: UInt32
  }

  /// In the order of growth.
  private(set) var steps: [Step] = []
  /// Customers of each label in each node: element `node * k + label`.
  private(set) var counts: [Int]

  private let labelCount: Int

  /// Grows best-first: the leaf whose best split gains most purity goes next.
  ///
  /// Exact: each place between two distinct values of a node's rows is weighed. Ties go to the earlier node, the
  /// lower column, the lower threshold. A leaf of several labels is split even where that gains nothing yet.
  ///
  /// - Parameters:
  ///   - rows: What to explain.
  ///   - impurity: What splits are judged by.
  ///   - maxLeaves: Growth stops there, or where no leaf can be split.
  ///   - maxDepth: Leaves at this depth stay leaves.
  /// - Complexity: O(*nd* · depth).
  init(_ rows: LabelledRows, by impurity: some Impurity, maxLeaves: Int, maxDepth: Int) {
    labelCount = rows.labelCount
    counts = rows.labelSizes
    var lists = NodeLists(rows.table)
    var depths = [0]
    var open: [(node: Int, best: ScoredSplit)] = []
    func consider(_ node: Int) {
      guard depths[node] < maxDepth,
        let best = bestSplit(
          of: lists.ranges[node], in: lists.lists, rows: rows, counts: counts(of: node), by: impurity)
      else { return }
      open.append((node, best))
    }
    consider(0)
    while steps.count + 1 < maxLeaves {
      var chosen: Int?
      for index in open.indices where chosen.map({ open[index].best.gain > open[$0].best.gain }) ?? true {
        chosen = index
      }
      guard let chosen else { break }
      let (node, best) = open.remove(at: chosen)
      steps.append(Step(node: node, feature: best.feature, cut: best.cut))
      lists.split(node, feature: best.feature, cut: best.cut)
      let atMost = labelCounts(of: lists.ranges[lists.ranges.count - 2], in: lists.lists, rows: rows)
      counts += atMost
      counts += zip(counts(of: node), atMost).map { $0 - $1 }
      depths += [depths[node] + 1, depths[node] + 1]
      consider(depths.count - 2)
      consider(depths.count - 1)
    }
  }

  /// Most leaves the tree has grown.
  var maxLeaves: Int { steps.count + 1 }

  /// The tree of `leaves` leaves, or of all where there are fewer.
  func tree(leaves: Int) -> GrownTree {
    let taken = steps.prefix(max(leaves, 1) - 1)
    var nodes = Array(repeating: GrownTree.Node.leaf(label: 0), count: 2 * taken.count + 1)
    for (index, step) in taken.enumerated() {
      nodes[step.node] = .split(
        GrownTree.Split(feature: step.feature, cut: step.cut, atMost: 2 * index + 1, above: 2 * index + 2))
    }
    var tree = GrownTree(nodes: nodes)
    tree.relabel(counts: counts, labelCount: labelCount)
    return tree
  }

  private func counts(of node: Int) -> [Int] {
    Array(counts[(node * labelCount)..<((node + 1) * labelCount)])
  }
}
