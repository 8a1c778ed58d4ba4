/// A tree over ranks, turned into one over values with thresholds that people say.
struct ThresholdRounding: Sendable {
  /// The tree in original units; its nodes have the places they had.
  let tree: DecisionTree
  /// The leaf of each row under the rounded thresholds, in the order of the table.
  let leafOfRow: [Int32]
  /// Rows that end in another leaf than in the tree over ranks.
  let moved: Int

  /// Rounds each threshold to the roundest number in the gap between the two neighbouring values among the rows that
  /// its node splits; where rows may move, to a rounder one within reach.
  ///
  /// - Parameters:
  ///   - grown: Both sides of each split have rows.
  ///   - mostMoved: Rows that may change their leaf, in equal parts for all splits, what one leaves over for the rest.
  /// - Complexity: O(n · depth), times log n where rows may move.
  init(_ grown: GrownTree, table: RuleTable, mostMoved: Int) {
    var nodes: [DecisionTree.Node] = []
    var rowsOfNode = Array(repeating: [UInt32](), count: grown.nodes.count)
    rowsOfNode[0] = Array(0..<UInt32(table.rows))
    var leafOfRow = Array(repeating: Int32(0), count: table.rows)
    var allowance = mostMoved
    var splitsLeft = grown.nodes.count / 2
    for (index, node) in grown.nodes.enumerated() {
      let own = rowsOfNode[index]
      rowsOfNode[index] = []
      guard case .split(let split) = node else {
        if case .leaf(let label) = node { nodes.append(.leaf(label: label)) }
        for row in own { leafOfRow[Int(row)] = Int32(index) }
        continue
      }
      let ranks = own.map { table.ranks[split.feature * table.rows + Int($0)] }
      let found = table.threshold(
        column: split.feature, cut: split.cut, ranks: ranks, mostMoved: allowance / max(splitsLeft, 1))
      allowance -= found.moved
      splitsLeft -= 1
      for (row, rank) in zip(own, ranks) {
        rowsOfNode[table.levels[split.feature][Int(rank)] <= found.value ? split.atMost : split.above].append(
          row)
      }
      nodes.append(
        .split(feature: split.feature, threshold: found.value, atMost: split.atMost, above: split.above))
    }
    tree = DecisionTree(nodes: nodes)
    self.leafOfRow = leafOfRow
    moved = zip(leafOfRow, grown.leafOfRows(in: table)).count { $0 != $1 }
  }

  /// Whether a leaf has lost all its rows.
  var hasEmptyLeaf: Bool { Set(leafOfRow).count < tree.leafCount }
}

extension RuleTable {
  /// The roundest threshold of a column near a cut.
  ///
  /// - Parameters:
  ///   - ranks: Those of the rows to split, some at most `cut`, some above.
  ///   - mostMoved: Rows that may change sides.
  /// - Returns: The threshold, and how many rows change sides. Both sides keep a row.
  fileprivate func threshold(
    column: Int, cut: UInt32, ranks: [UInt32], mostMoved: Int
  ) -> (value: Double, moved: Int) {
    var lower: UInt32?
    var upper: UInt32?
    for rank in ranks {
      if rank <= cut { lower = max(lower ?? rank, rank) } else { upper = min(upper ?? rank, rank) }
    }
    guard let lower = lower.map({ levels[column][Int($0)] }) else { return (levels[column][Int(cut)], 0) }
    guard let upper = upper.map({ levels[column][Int($0)] }) else { return (lower, 0) }
    if kinds[column] == .indicator, lower <= 0.5, upper > 0.5 { return (0.5, 0) }
    let isWhole = kinds[column] == .whole
    let exact = RoundNumber(from: lower, below: upper, isWhole: isWhole)
    guard mostMoved > 0 else { return (exact.value, 0) }
    let sorted = ranks.sorted()
    let below = sorted.firstPlace { $0 > cut }
    let reach = max(below - 1 - mostMoved, 0)...min(below + mostMoved, sorted.count - 1)
    let rounder = RoundNumber(
      from: levels[column][Int(sorted[reach.lowerBound])],
      below: levels[column][Int(sorted[reach.upperBound])],
      nearest: exact.value, isWhole: isWhole)
    guard rounder.step > exact.step else { return (exact.value, 0) }
    let belowThen = sorted.firstPlace { levels[column][Int($0)] > rounder.value }
    return (rounder.value, abs(belowThen - below))
  }
}
