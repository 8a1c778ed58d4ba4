/// Customers' money in descending order.
struct RevenueOrder: Sendable {
  /// The most first.
  private let descending: [Int128]
  /// The positive money of the first so many; one more than customers.
  private let sums: [Int128]

  /// - Complexity: O(*n* log *n*).
  init(_ units: [Int128]) {
    descending = units.sorted(by: >)
    sums = descending.reduce(into: [0]) { $0.append($0[$0.count - 1] &+ max(0, $1)) }
  }

  /// All positive money.
  var positive: Int128 { sums[descending.count] }

  /// So many per cent of customers, rounded up.
  func count(percent: Int) -> Int { (descending.count * percent + 99) / 100 }

  /// The positive money of the first so many.
  func revenue(ofFirst count: Int) -> Int128 { sums[count] }

  /// The customers with strictly more than some money, and their positive money.
  ///
  /// - Complexity: O(log *n*).
  func above(_ units: Int128) -> (customers: Int, units: Int128) {
    var (low, high) = (0, descending.count)
    while low < high {
      let middle = (low + high) / 2
      if descending[middle] > units { low = middle + 1 } else { high = middle }
    }
    return (low, sums[low])
  }

  /// The fewest that bring 80 % of positive money.
  var customersFor80: Int {
    sums.firstIndex { !$0.isBelow(80, percentOf: positive) } ?? descending.count
  }

  /// 2 Σ i·x / (n Σ x) − (n + 1) / n over ascending x = max(0, money), i from 1 (Gini 1912).
  var gini: Double {
    let n = descending.count
    // Σ i·x over ascending x is the sum of what each and all with more have: of all partial sums but the last zero.
    var weighted = 0.0
    for count in 1...n { weighted += Double(sums[count]) / Double(positive) }
    return 2 * weighted / Double(n) - Double(n + 1) / Double(n)
  }
}

extension Int128 {
  /// Whether it is less than so many per cent of a whole, exactly.
  func isBelow(_ percent: Int, percentOf whole: Int128) -> Bool {
    let own = multipliedFullWidth(by: 100)
    let other = whole.multipliedFullWidth(by: Int128(percent))
    return (own.high, own.low) < (other.high, other.low)
  }
}
