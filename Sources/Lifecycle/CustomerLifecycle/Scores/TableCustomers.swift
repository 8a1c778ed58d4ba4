internal import PurchaseLogs

/// Customers of whom a table says how long ago they bought last, how often and for how much; those without any order
/// stand apart, as they do in a log.
package struct TableCustomers: Sendable, Equatable {
  /// Places in the table of those with an order, ascending.
  package let rows: [Int]
  /// Days since the last purchase, one a place of `rows`.
  package let recency: [Int]
  /// Their orders, at least 1.
  package let orders: [Int]
  /// Their money, in units of 10^`unit`.
  package let units: [Int128]
  /// The exponent of the unit of money.
  package let unit: Int
  /// How many have no order.
  package let withoutPurchase: Int
  /// The money of those.
  package let idleUnits: Int128

  /// Takes three columns of a table, as long as each other.
  ///
  /// Between two whole numbers, as the median that fills a gap may be, the worse one holds: more days, fewer orders.
  ///
  /// - Returns: `nil` where a number is so large that sums of such numbers could not be exact.
  package init?(recency: [Double], orders: [Double], monetary: [Double]) {
    guard (recency + orders).allSatisfy({ $0.magnitude <= Self.mostCounted }),
      monetary.allSatisfy({ $0.magnitude <= Self.mostMoney })
    else { return nil }
    let money = monetary.map(Self.exact)
    let unit = max(Self.leastExponent, money.map(\.exponent).min() ?? 0)
    let rows = orders.indices.filter { orders[$0] >= 1 }
    self.rows = rows
    self.recency = rows.map { Int(recency[$0].rounded(.up)) }
    self.orders = rows.map { Int(orders[$0].rounded(.down)) }
    units = rows.map { money[$0].roundedUp(in: unit) }
    self.unit = unit
    withoutPurchase = orders.count - rows.count
    idleUnits = money.reduce(0) { $0 &+ $1.roundedUp(in: unit) } &- units.reduce(0, &+)
  }

  /// A group a customer with an order, for whatever is told of customers by sums.
  package var groups: [SummedTrade.Group] {
    rows.indices.map {
      SummedTrade.Group(
        recency: recency[$0], orders: orders[$0], units: units[$0], customers: 1, recencySum: recency[$0],
        orderSum: orders[$0], unitSum: units[$0])
    }
  }

  /// The decimal number that a file most likely has: the shortest that reads back to the same double.
  private static func exact(_ value: Double) -> ExactMoney {
    if let money = ExactMoney(value.description.hasSuffix(".0") ? "\(Int128(value))" : value.description) {
      return money
    }
    // Written with an exponent: beyond 2^53 a whole number, below 0.0001 less than the least unit can tell.
    return value.magnitude >= 1
      ? ExactMoney(units: Int128(value), exponent: 0)
      : ExactMoney(units: Int128((value * 1e12).rounded()), exponent: leastExponent)
  }

  private static let mostCounted = 1e12
  /// Sums of 10^12 such numbers stay below 2^127 in the least unit.
  private static let mostMoney = 1e14
  private static let leastExponent = -12
}
