/// A tree of k leaves, one a label, that separates the labels' means with the fewest customers on the wrong side.
///
/// IMM (Dasgupta, Frost, Moshkovitz and Rashtchian, ICML 2020): each split divides the means of its node at the
/// threshold that separates fewest customers from their own mean; those once separated no longer count. Its cost is within
/// O(k²) of that of k-means, whatever the data.
struct IterativeMistakeMinimization {
  private let rows: LabelledRows
  private let maxDepth: Int
  /// For each column and label, the rank after which its mean lies: column j of label c at `j * k + c`.
  private let places: [Int]
  private var lists: NodeLists
  private var nodes: [GrownTree.Node] = []

  /// The tree, or `nil` where the depth is too small or two means cannot be told apart.
  ///
  /// - Complexity: O(*nd* · depth).
  static func tree(for rows: LabelledRows, means: [Double], maxDepth: Int) -> GrownTree? {
    var growing = IterativeMistakeMinimization(rows, means: means, maxDepth: maxDepth)
    return growing.grow() ? GrownTree(nodes: growing.nodes) : nil
  }

  private init(_ rows: LabelledRows, means: [Double], maxDepth: Int) {
    self.rows = rows
    self.maxDepth = maxDepth
    let k = rows.labelCount
    places = means.indices.map { index in
      let levels = rows.table.pointLevels[index / k]
      return max(levels.firstPlace { $0 > means[index] } - 1, 0)
    }
    lists = NodeLists(rows.table)
  }

  private mutating func grow() -> Bool {
    // Node i of the lists is node i of the tree: both hand out places two at a time, in the order of splitting.
    var waiting = [(node: 0, labels: Array(0..<rows.labelCount), depth: 0)]
    nodes = [.leaf(label: 0)]
    while let (node, labels, depth) = waiting.popLast() {
      guard labels.count > 1 else {
        nodes[node] = .leaf(label: labels[0])
        continue
      }
      guard depth < maxDepth, let best = bestSplit(of: node, labels: labels, depth: depth) else {
        return false
      }
      lists.split(node, feature: best.feature, cut: best.cut)
      let atMost = nodes.count
      nodes += [.leaf(label: 0), .leaf(label: 0)]
      nodes[node] = .split(
        GrownTree.Split(feature: best.feature, cut: best.cut, atMost: atMost, above: atMost + 1))
      let k = rows.labelCount
      let isBelow = { [places] label in places[best.feature * k + label] <= Int(best.cut) }
      waiting.append((atMost + 1, labels.filter { !isBelow($0) }, depth + 1))
      waiting.append((atMost, labels.filter(isBelow), depth + 1))
    }
    return true
  }

  /// The cut with the fewest mistakes that leaves neither side more labels than its depth has leaves for.
  private func bestSplit(of node: Int, labels: [Int], depth: Int) -> (feature: Int, cut: UInt32)? {
    let n = rows.count
    let k = rows.labelCount
    let weights = rows.table.weights
    let range = lists.ranges[node]
    let mostLabels = maxDepth - depth > 62 ? Int.max : 1 << (maxDepth - depth - 1)
    var isHere = Array(repeating: false, count: k)
    var sizes = Array(repeating: 0, count: k)
    for label in labels { isHere[label] = true }
    for place in range {
      let row = Int(lists.lists[place])
      sizes[Int(rows.labels[row])] += weights[row]
    }
    var best: (mistakes: Int, feature: Int, cut: UInt32)?
    for feature in 0..<rows.table.columns {
      let means = labels.map { (place: places[feature * k + $0], label: $0) }.sorted { $0 < $1 }
      guard let first = means.first, let last = means.last, first.place < last.place else { continue }
      var mistakes = 0
      var below = Array(repeating: 0, count: k)
      var isMeanBelow = Array(repeating: false, count: k)
      var nextMean = 0
      var place = range.lowerBound
      while place < range.upperBound {
        let rank = rows.table.ranks[feature * n + Int(lists.lists[feature * n + place])]
        guard Int(rank) < last.place else { break }
        while place < range.upperBound {
          let row = Int(lists.lists[feature * n + place])
          guard rows.table.ranks[feature * n + row] == rank else { break }
          let label = Int(rows.labels[row])
          if isHere[label] {
            let weight = weights[row]
            mistakes += isMeanBelow[label] ? -weight : weight
            below[label] += weight
          }
          place += 1
        }
        while nextMean < means.count, means[nextMean].place <= Int(rank) {
          let label = means[nextMean].label
          mistakes += (sizes[label] - below[label]) - below[label]
          isMeanBelow[label] = true
          nextMean += 1
        }
        let isRoomy = nextMean <= mostLabels && means.count - nextMean <= mostLabels
        if nextMean > 0, isRoomy, place < range.upperBound, best.map({ mistakes < $0.mistakes }) ?? true {
          best = (mistakes, feature, rank)
        }
      }
    }
    return best.map { ($0.feature, $0.cut) }
  }
}
