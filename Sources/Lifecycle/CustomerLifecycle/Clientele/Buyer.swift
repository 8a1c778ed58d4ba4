internal import PurchaseLogs
internal import Wording

/// A customer with at least one purchase before the analysis day.
///
/// A log of a gigabyte has over a million of them: 48 bytes each.
struct Buyer: Sendable {
  private let place: Int32
  private let firstDay: Int32
  private let lastDay: Int32
  private let days: Int32
  let orders: Int
  /// Money, returns subtracted, in the log's unit.
  let units: Int128

  init(number: Int, first: Int, last: Int, purchaseDays: Int, orders: Int, units: Int128) {
    (place, days) = (Int32(clamping: number), Int32(clamping: purchaseDays))
    (firstDay, lastDay) = (Int32(clamping: first), Int32(clamping: last))
    self.orders = orders
    self.units = units
  }

  /// The customer's place in the log.
  var number: Int { Int(place) }
  /// The first and the last day of a purchase, as days since 1970.
  var first: Int { Int(firstDay) }
  var last: Int { Int(lastDay) }
  /// Days with a purchase.
  var purchaseDays: Int { Int(days) }
}

extension Sequence<Buyer> {
  /// Their money together, returns subtracted, in the log's unit.
  var units: Int128 { reduce(0) { $0 &+ $1.units } }
}

/// What the days of one customer add up to, while they are gone through.
struct BuyerFold {
  private(set) var purchaseDays = 0
  private var first = 0
  private var last = 0
  private var orders = 0
  private(set) var units: Int128 = 0

  /// Adds the next day.
  ///
  /// - Parameter counts: Whether its orders and its money count.
  mutating func add(_ next: PurchaseDay, counts: Bool) {
    if next.isPurchase {
      let day = next.day.daysSince1970
      if purchaseDays == 0 { first = day }
      last = day
      purchaseDays += 1
    }
    guard counts else { return }
    orders += next.orders
    units &+= next.units
  }

  /// The customer; `nil` without a purchase.
  func buyer(_ number: Int) -> Buyer? {
    guard purchaseDays > 0 else { return nil }
    return Buyer(
      number: number, first: first, last: last, purchaseDays: purchaseDays, orders: orders, units: units)
  }
}
