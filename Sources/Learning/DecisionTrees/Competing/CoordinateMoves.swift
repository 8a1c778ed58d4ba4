/// Improves a tree one node at a time: tree alternating optimisation (Carreira-Perpiñán and Tavallali, NeurIPS 2018).
///
/// Bottom-up, each split is replaced by the feature and threshold that get most customers right while its subtrees stay as
/// they are; then the leaves are labelled anew; and again until nothing moves. Only rows that the two subtrees label
/// differently, one of them rightly, have a say, so each search is exact and linear. More customers are right after every
/// move, and every label that has a leaf keeps one.
struct CoordinateMoves {
  private let rows: LabelledRows
  private var tree: GrownTree
  private var walk: RankTree
  private var groups: RowGroups
  /// The label that each row gets.
  private var predicted: [Int32]
  /// Customers of each label that get it.
  private var rightOfLabel: [Int]
  /// Of the split at hand.
  private var voters: Voters
  /// When each node last changed, and when it was last looked at: nodes whose rows and subtrees are as they were then
  /// need no second look.
  private var changed: [Int]
  private var seen: [Int]
  private var clock = 0

  /// - Parameters:
  ///   - tree: Its leaves are labelled anew before the first move.
  ///   - mostPasses: Passes over all nodes; few trees need ten.
  /// - Complexity: O(n · depth · (*d* + depth)) a pass.
  static func improve(_ tree: GrownTree, for rows: LabelledRows, mostPasses: Int = 20) -> GroupedTree {
    var moves = CoordinateMoves(tree, rows: rows)
    moves.relabel()
    for _ in 0..<mostPasses { if !moves.pass() { break } }
    return GroupedTree(tree: moves.tree, groups: moves.groups)
  }

  private init(_ tree: GrownTree, rows: LabelledRows) {
    self.rows = rows
    self.tree = tree
    walk = RankTree(tree, rowCount: rows.count)
    groups = RowGroups(tree, table: rows.table)
    predicted = []
    rightOfLabel = []
    voters = Voters(rows: rows.count, levels: rows.table.levels.map(\.count).max() ?? 0)
    changed = Array(repeating: 0, count: tree.nodes.count)
    seen = Array(repeating: -1, count: tree.nodes.count)
  }

  /// One pass over all splits, children first; returns whether anything moved.
  private mutating func pass() -> Bool {
    predicted = tree.labels(ofRowsIn: groups.leafOfRow)
    rightOfLabel = Array(repeating: 0, count: rows.labelCount)
    for (row, label) in rows.labels.enumerated() where predicted[row] == label {
      rightOfLabel[Int(label)] += rows.table.weights[row]
    }
    var isMoved = false
    let stale = staleness()
    var newestBelow = Array(repeating: 0, count: tree.nodes.count)
    for node in tree.nodes.indices.reversed() {
      guard case .split(let split) = tree.nodes[node] else {
        newestBelow[node] = changed[node]
        continue
      }
      let newest = max(newestBelow[split.atMost], newestBelow[split.above])
      if max(newest, stale[node]) > seen[node], !groups.ranges[node].isEmpty {
        let own = groups.rows[groups.ranges[node]]
        clock += 1
        seen[node] = clock
        voters.find(among: own, on: split, of: walk, rows: rows, predicted: predicted)
        if let better = voters.betterCut(than: split, in: rows.table), take(better, at: node, for: own) {
          // Its own move is no reason to look at it again, but one for its parents and children.
          changed[node] = clock
          isMoved = true
        }
      }
      newestBelow[node] = max(newest, changed[node])
    }
    guard isMoved else { return false }
    groups = RowGroups(tree, table: rows.table)
    relabel()
    return true
  }

  /// For each node, when its rows last changed: the newest change above it.
  private func staleness() -> [Int] {
    var stale = Array(repeating: 0, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      guard case .split(let split) = node else { continue }
      for child in [split.atMost, split.above] { stale[child] = max(stale[index], changed[index]) }
    }
    return stale
  }

  /// Labels the leaves by the customers that now end in them.
  private mutating func relabel() {
    let before = tree
    tree.relabel(
      counts: rows.labelCounts(of: groups.leafOfRow, nodeCount: tree.nodes.count), labelCount: rows.labelCount
    )
    guard tree != before else { return }
    walk = RankTree(tree, rowCount: rows.count)
    clock += 1
    for node in tree.nodes.indices where tree.nodes[node] != before.nodes[node] { changed[node] = clock }
  }

  /// Makes a move unless it would take a label's last right customer.
  private mutating func take(_ split: GrownTree.Split, at node: Int, for own: ArraySlice<UInt32>) -> Bool {
    guard case .split(let old) = tree.nodes[node] else { return false }
    let rows = rows
    let ranks = rows.table.ranks.span
    walk.replace(node, by: split)
    let steps = walk.heights[node]
    var after = rightOfLabel
    var moved: [(row: Int, label: Int32)] = []
    for row in own {
      let row = Int(row)
      let new = walk.label(of: row, from: node, steps: steps, ranks: ranks)
      guard new != predicted[row] else { continue }
      let label = rows.labels[row]
      moved.append((row, new))
      if predicted[row] == label { after[Int(label)] -= rows.table.weights[row] }
      if new == label { after[Int(label)] += rows.table.weights[row] }
    }
    guard zip(rightOfLabel, after).allSatisfy({ $0 == 0 || $1 > 0 }) else {
      walk.replace(node, by: old)
      return false
    }
    rightOfLabel = after
    tree.nodes[node] = .split(split)
    for (row, label) in moved { predicted[row] = label }
    return true
  }
}
