/// A place to split a node, and how much purity that gains.
struct ScoredSplit: Sendable, Equatable {
  let feature: Int
  /// The rank of the largest value that goes to the lower side.
  let cut: UInt32
  let gain: Double
}

/// The split of a node that gains most purity; `nil` where its rows carry one label or cannot be told apart.
///
/// - Parameters:
///   - range: The node's place in each column's list.
///   - lists: Column after column, rows ascending by rank.
///   - counts: The node's rows of each label.
/// - Complexity: O(*d* · rows of the node).
func bestSplit(
  of range: Range<Int>, in lists: [UInt32], rows: LabelledRows, counts: [Int], by impurity: some Impurity
) -> ScoredSplit? {
  guard counts.count(where: { $0 > 0 }) > 1 else { return nil }
  let n = rows.count
  let sum = counts.reduce(0) { $0 + impurity.total($1) }
  let purity = impurity.purity(sum, of: range.count)
  var best: ScoredSplit?
  var bestPurity = -Double.infinity
  var below = counts
  var above = counts
  lists.withUnsafeBufferPointer { lists in
    rows.table.ranks.withUnsafeBufferPointer { ranks in
      rows.labels.withUnsafeBufferPointer { labels in
        for feature in 0..<rows.table.columns {
          let offset = feature &* n
          var rank = ranks[offset &+ Int(lists[offset &+ range.lowerBound])]
          guard rank != ranks[offset &+ Int(lists[offset &+ range.upperBound &- 1])] else { continue }
          for label in counts.indices {
            below[label] = 0
            above[label] = counts[label]
          }
          var sumBelow = 0
          var sumAbove = sum
          for place in range {
            let row = Int(lists[offset &+ place])
            let next = ranks[offset &+ row]
            if next != rank {
              let countBelow = place &- range.lowerBound
              let found =
                impurity.purity(sumBelow, of: countBelow)
                + impurity.purity(sumAbove, of: range.count &- countBelow)
              if found > bestPurity {
                bestPurity = found
                best = ScoredSplit(feature: feature, cut: rank, gain: found - purity)
              }
              rank = next
            }
            let label = Int(labels[row])
            sumBelow &+= impurity.increment(below[label])
            below[label] &+= 1
            above[label] &-= 1
            sumAbove &-= impurity.increment(above[label])
          }
        }
      }
    }
  }
  return best
}

/// Rows of each label among those of a node.
///
/// - Complexity: O(rows of the node).
func labelCounts(of range: Range<Int>, in lists: [UInt32], rows: LabelledRows) -> [Int] {
  var counts = Array(repeating: 0, count: rows.labelCount)
  for place in range { counts[Int(rows.labels[Int(lists[place])])] += 1 }
  return counts
}
