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
///   - counts: The node's customers of each label.
/// - Complexity: O(*d* · rows of the node).
func bestSplit(
  of range: Range<Int>, in lists: [UInt32], rows: LabelledRows, counts: [Int], by impurity: some Impurity
) -> ScoredSplit? {
  guard counts.count(where: { $0 > 0 }) > 1 else { return nil }
  let weights = rows.table.weights
  return weights.areAllOne
    ? purestSplit(
      of: range, in: lists, rows: rows, weights: OneCustomerEach(), counts: counts, by: impurity)
    : purestSplit(of: range, in: lists, rows: rows, weights: weights, counts: counts, by: impurity)
}

private func purestSplit(
  of range: Range<Int>, in lists: [UInt32], rows: LabelledRows, weights: some CustomersOfRows, counts: [Int],
  by impurity: some Impurity
) -> ScoredSplit? {
  let n = rows.count
  let customers = counts.reduce(0, +)
  let sum = counts.reduce(0) { $0 + impurity.total($1) }
  let purity = impurity.purity(sum, of: customers)
  var best: ScoredSplit?
  var bestPurity = -Double.infinity
  var below = counts
  var above = counts
  let lists = lists.span
  let ranks = rows.table.ranks.span
  let labels = rows.labels.span
  for feature in 0..<rows.table.columns {
    let offset = feature &* n
    var rank = ranks[offset &+ Int(lists[offset &+ range.lowerBound])]
    guard rank != ranks[offset &+ Int(lists[offset &+ range.upperBound &- 1])] else { continue }
    for label in counts.indices {
      below[label] = 0
      above[label] = counts[label]
    }
    var below = below.mutableSpan
    var above = above.mutableSpan
    var countBelow = 0
    var sumBelow = 0
    var sumAbove = sum
    for place in range {
      let row = Int(lists[unchecked: offset &+ place])
      let next = ranks[unchecked: offset &+ row]
      if next != rank {
        let found =
          impurity.purity(sumBelow, of: countBelow)
          + impurity.purity(sumAbove, of: customers &- countBelow)
        if found > bestPurity {
          bestPurity = found
          best = ScoredSplit(feature: feature, cut: rank, gain: found - purity)
        }
        rank = next
      }
      let label = Int(labels[unchecked: row])
      let weight = weights[row]
      countBelow &+= weight
      sumBelow &+= impurity.increment(below[unchecked: label], by: weight)
      below[unchecked: label] &+= weight
      above[unchecked: label] &-= weight
      sumAbove &-= impurity.increment(above[unchecked: label], by: weight)
    }
  }
  return best
}

/// Customers of each label among those of a node.
///
/// - Complexity: O(rows of the node).
func labelCounts(of range: Range<Int>, in lists: [UInt32], rows: LabelledRows) -> [Int] {
  var counts = Array(repeating: 0, count: rows.labelCount)
  let weights = rows.table.weights
  for place in range {
    let row = Int(lists[place])
    counts[Int(rows.labels[row])] += weights[row]
  }
  return counts
}
