/// A grown tree laid out for speed: walking it takes no branch that the processor could guess wrong.
///
/// Leaves lead to themselves, so every row takes as many steps as its subtree is high.
struct RankTree {
  /// One node; a leaf's cut is above all ranks and its lower child is the leaf itself.
  private struct Node {
    /// Where the column's ranks begin.
    var offset: Int
    var cut: UInt32
    var atMost: Int32
    var above: Int32
  }

  private var nodes: [Node]
  private var labels: [Int32]
  /// Steps to the deepest leaf below each node.
  private(set) var heights: [Int]
  /// n.
  private let rowCount: Int

  /// - Parameter rowCount: Rows of the tables it will be walked in.
  init(_ tree: GrownTree, rowCount: Int) {
    self.rowCount = rowCount
    nodes = []
    labels = Array(repeating: 0, count: tree.nodes.count)
    heights = Array(repeating: 0, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      switch node {
      case .leaf(let label):
        nodes.append(Node(offset: 0, cut: .max, atMost: Int32(index), above: Int32(index)))
        labels[index] = Int32(label)
      case .split(let split):
        nodes.append(
          Node(
            offset: split.feature * rowCount, cut: split.cut, atMost: Int32(split.atMost),
            above: Int32(split.above)))
      }
    }
    for (index, node) in tree.nodes.enumerated().reversed() {
      guard case .split(let split) = node else { continue }
      heights[index] = 1 + max(heights[split.atMost], heights[split.above])
    }
  }

  /// Gives a split another column and cut; its children stay.
  mutating func replace(_ node: Int, by split: GrownTree.Split) {
    nodes[node].offset = split.feature * rowCount
    nodes[node].cut = split.cut
  }

  /// The leaf that a row reaches from node `start`.
  @inline(__always)
  func leaf(of row: Int, from start: Int, ranks: borrowing Span<UInt32>) -> Int {
    leaf(of: row, from: start, steps: heights[start], nodes: nodes.span, ranks: ranks)
  }

  /// The label that a row gets from node `start`.
  @inline(__always)
  func label(of row: Int, from start: Int, ranks: borrowing Span<UInt32>) -> Int32 {
    label(of: row, from: start, steps: heights[start], ranks: ranks)
  }

  /// As the other `label`, in a loop that knows how high the subtree is.
  @inline(__always)
  func label(of row: Int, from start: Int, steps: Int, ranks: borrowing Span<UInt32>) -> Int32 {
    labels.span[unchecked: leaf(of: row, from: start, steps: steps, nodes: nodes.span, ranks: ranks)]
  }

  /// The leaf that each row reaches from the root.
  func leaves(ranks: borrowing Span<UInt32>) -> [Int32] {
    let nodes = nodes.span
    let steps = heights[0]
    return [Int32](unsafeUninitializedCapacity: rowCount) { leaves, count in
      for row in 0..<rowCount {
        let leaf = leaf(of: row, from: 0, steps: steps, nodes: nodes, ranks: ranks)
        leaves.initializeElement(at: row, to: Int32(truncatingIfNeeded: leaf))
      }
      count = rowCount
    }
  }

  /// Leaves lead to themselves, so more steps than the subtree is high change nothing.
  @inline(__always)
  private func leaf(
    of row: Int, from start: Int, steps: Int, nodes: borrowing Span<Node>, ranks: borrowing Span<UInt32>
  ) -> Int {
    var index = Int32(truncatingIfNeeded: start)
    for _ in 0..<steps {
      let node = nodes[unchecked: Int(index)]
      index = ranks[unchecked: node.offset &+ row] <= node.cut ? node.atMost : node.above
    }
    return Int(index)
  }
}
