/// A tree over ranks, turned into one over values with thresholds that people say.
struct ThresholdRounding: Sendable {
  /// The tree in original units; its nodes have the places they had.
  let tree: DecisionTree
  /// Rows that end in another leaf than in the tree over ranks.
  let moved: Int

  /// Rounds without moving a row: each threshold becomes the roundest number in the gap between the two neighbouring
  /// values among the rows that its node splits.
  ///
  /// - Complexity: O(n · depth).
  init(_ grown: GrownTree, table: RuleTable) {
    let gaps = grown.gaps(in: table)
    tree = DecisionTree(
      nodes: grown.nodes.indices.map { index in
        switch grown.nodes[index] {
        case .leaf(let label): .leaf(label: label)
        case .split(let split):
          .split(
            feature: split.feature,
            threshold: table.threshold(column: split.feature, gap: gaps[index]),
            atMost: split.atMost, above: split.above)
        }
      })
    moved = 0
  }
}

/// Neighbouring ranks of a node's rows on both sides of its cut.
struct RankGap: Sendable, Equatable {
  /// The largest rank that goes to the lower side.
  var lower: UInt32?
  /// The smallest rank that goes to the upper side.
  var upper: UInt32?
}

extension GrownTree {
  /// The gap around the cut of each split; empty ones for leaves.
  func gaps(in table: RuleTable) -> [RankGap] {
    var gaps = Array(repeating: RankGap(), count: nodes.count)
    let n = table.rows
    for row in 0..<n {
      var index = 0
      while case .split(let split) = nodes[index] {
        let rank = table.ranks[split.feature * n + row]
        if rank <= split.cut {
          gaps[index].lower = max(gaps[index].lower ?? rank, rank)
          index = split.atMost
        } else {
          gaps[index].upper = min(gaps[index].upper ?? rank, rank)
          index = split.above
        }
      }
    }
    return gaps
  }
}

extension RuleTable {
  /// The roundest threshold of a column that keeps both sides of a gap apart.
  func threshold(column: Int, gap: RankGap) -> Double {
    guard let lower = gap.lower.map({ levels[column][Int($0)] }) else {
      return gap.upper.map { levels[column][Int($0)].nextDown } ?? 0
    }
    guard let upper = gap.upper.map({ levels[column][Int($0)] }) else { return lower }
    if kinds[column] == .indicator, lower <= 0.5, upper > 0.5 { return 0.5 }
    return roundestNumber(from: lower, below: upper, isWhole: kinds[column] == .whole)
  }
}
