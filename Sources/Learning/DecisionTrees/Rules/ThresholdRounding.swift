/// A tree over ranks, turned into one over values with thresholds that people say.
struct ThresholdRounding: Sendable {
  /// The tree in original units; its nodes have the places they had.
  let tree: DecisionTree
  /// The leaf of each row under the rounded thresholds, in the order of the table.
  let leafOfRow: [Int32]
  /// Customers that end in another leaf than in the tree over ranks.
  let moved: Int

  /// Rounds each threshold to the roundest number in the gap between the two neighbouring values among the rows that
  /// its node splits; where customers may move, to a rounder one within reach.
  ///
  /// - Parameters:
  ///   - grown: Both sides of each split have rows.
  ///   - mostMoved: Customers that may change their leaf, in equal parts for all splits, what one leaves over for the
  ///     rest.
  /// - Complexity: O(n · depth), and the distinct values of a column for each split where customers may move.
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
        column: split.feature, cut: split.cut, rows: own, ranks: ranks,
        mostMoved: allowance / max(splitsLeft, 1))
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
    let grownLeafOfRow = grown.leafOfRows(in: table)
    moved = table.customers { leafOfRow[$0] != grownLeafOfRow[$0] }
  }

  /// Whether a leaf has lost all its rows.
  var hasEmptyLeaf: Bool { Set(leafOfRow).count < tree.leafCount }
}

extension RuleTable {
  /// The roundest threshold of a column near a cut.
  ///
  /// - Parameters:
  ///   - rows: Those to split.
  ///   - ranks: Their ranks, some at most `cut`, some above.
  ///   - mostMoved: Customers that may change sides.
  /// - Returns: The threshold, and how many customers change sides. Both sides keep one.
  fileprivate func threshold(
    column: Int, cut: UInt32, rows: [UInt32], ranks: [UInt32], mostMoved: Int
  ) -> (value: Double, moved: Int) {
    let levels = levels[column]
    var lower: UInt32?
    var upper: UInt32?
    for rank in ranks {
      if rank <= cut { lower = max(lower ?? rank, rank) } else { upper = min(upper ?? rank, rank) }
    }
    guard let lower = lower.map({ levels[Int($0)] }) else { return (levels[Int(cut)], 0) }
    guard let upper = upper.map({ levels[Int($0)] }) else { return (lower, 0) }
    if kinds[column] == .edge { return (lower, 0) }
    if kinds[column] == .indicator, lower <= 0.5, upper > 0.5 { return (0.5, 0) }
    let isWhole = kinds[column] == .whole
    let exact = RoundNumber(from: lower, below: upper, isWhole: isWhole)
    guard mostMoved > 0 else { return (exact.value, 0) }
    let ladder = CustomerLadder(rows: rows, ranks: ranks, weights: weights)
    let below = ladder.customers(below: cut + 1)
    let rounder = RoundNumber(
      from: levels[Int(ladder.rank(ofCustomer: max(below - 1 - mostMoved, 0)))],
      below: levels[Int(ladder.rank(ofCustomer: min(below + mostMoved, ladder.customers - 1)))],
      nearest: exact.value, isWhole: isWhole)
    guard rounder.step > exact.step else { return (exact.value, 0) }
    let belowThen = ladder.customers(below: UInt32(levels.firstPlace { $0 > rounder.value }))
    return (rounder.value, abs(belowThen - below))
  }
}
