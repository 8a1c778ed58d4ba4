/// Customers in the order of their ranks in a column.
struct CustomerLadder {
  /// The lowest rank that a customer has.
  private let lowest: Int
  /// For each rank from the lowest to the highest, the customers at it or below.
  private var upTo: [Int]

  /// - Parameters:
  ///   - rows: Some of a table, at least one.
  ///   - ranks: The rank of each.
  ///   - weights: Those of the table.
  /// - Complexity: O(rows + ranks between the lowest and the highest).
  init(rows: [UInt32], ranks: [UInt32], weights: RowWeights) {
    let lowest = Int(ranks.min() ?? 0)
    let highest = Int(ranks.max() ?? 0)
    self.lowest = lowest
    upTo = Array(repeating: 0, count: highest - lowest + 1)
    for (row, rank) in zip(rows, ranks) { upTo[Int(rank) - lowest] += weights[Int(row)] }
    for place in upTo.indices.dropFirst() { upTo[place] += upTo[place - 1] }
  }

  /// Number of customers.
  var customers: Int { upTo[upTo.count - 1] }

  /// Customers whose rank is below `rank`.
  func customers(below rank: UInt32) -> Int {
    let ranks = min(Int(rank) - lowest, upTo.count)
    return ranks > 0 ? upTo[ranks - 1] : 0
  }

  /// The rank of a customer, numbered from 0 in ascending order of rank.
  ///
  /// - Complexity: O(log ranks).
  func rank(ofCustomer number: Int) -> UInt32 {
    UInt32(lowest + upTo.firstPlace { $0 > number })
  }
}
