/// The rows of each node of a growing tree: column after column one list, ascending by rank within a node.
///
/// A split keeps the order of both sides, so that nothing is sorted again.
struct NodeLists {
  /// Column j's list begins at `j * rows`; a node's rows stand in the same range of every column's list.
  private(set) var lists: [UInt32]
  /// The range of each node.
  private(set) var ranges: [Range<Int>]

  private let table: RuleTable
  private var goesAbove: [Bool]
  private var spare: [UInt32]

  init(_ table: RuleTable) {
    self.table = table
    lists = table.orders
    ranges = [0..<table.rows]
    goesAbove = Array(repeating: false, count: table.rows)
    spare = Array(repeating: 0, count: table.rows)
  }

  /// Divides the rows of `node` between two new nodes, which take the next two places in `ranges`.
  ///
  /// - Complexity: O(*d* · rows of the node).
  mutating func split(_ node: Int, feature: Int, cut: UInt32) {
    let table = table
    let n = table.rows
    let range = ranges[node]
    var middle = range.lowerBound
    lists.withUnsafeMutableBufferPointer { lists in
      goesAbove.withUnsafeMutableBufferPointer { goesAbove in
        table.ranks.withUnsafeBufferPointer { ranks in
          for place in range {
            let row = Int(lists[feature &* n &+ place])
            let isAbove = ranks[feature &* n &+ row] > cut
            goesAbove[row] = isAbove
            if !isAbove { middle += 1 }
          }
        }
        spare.withUnsafeMutableBufferPointer { spare in
          for column in 0..<table.columns where column != feature {
            NodeLists.divide(
              lists: lists, offset: column &* n, range: range, goesAbove: goesAbove, spare: spare)
          }
        }
      }
    }
    ranges.append(range.lowerBound..<middle)
    ranges.append(middle..<range.upperBound)
  }

  /// Moves the rows that go above behind the others, both in the order they had; without a branch on the side.
  private static func divide(
    lists: UnsafeMutableBufferPointer<UInt32>, offset: Int, range: Range<Int>,
    goesAbove: UnsafeMutableBufferPointer<Bool>, spare: UnsafeMutableBufferPointer<UInt32>
  ) {
    var kept = offset &+ range.lowerBound
    var moved = 0
    for place in (offset &+ range.lowerBound)..<(offset &+ range.upperBound) {
      let row = lists[place]
      let isAbove = goesAbove[Int(row)] ? 1 : 0
      lists[kept] = row
      spare[moved] = row
      kept &+= 1 &- isAbove
      moved &+= isAbove
    }
    for place in 0..<moved { lists[kept &+ place] = spare[place] }
  }
}
