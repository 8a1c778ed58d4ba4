/// Counts the distinct orders of one customer as their rows come.
///
/// Orders mostly come in ascending or descending order: one beyond all others is new.
struct OrderCounter {
  private var lowest: UInt64 = 0
  private var highest: UInt64 = 0
  private var hasCome = false
  /// Whether an order came that lies between others: whether it is new takes a list of all to tell.
  private(set) var isMixed = false

  /// Whether the order has not come before; means nothing once orders are mixed.
  @inline(__always)
  mutating func isNew(_ order: UInt64) -> Bool {
    if !hasCome {
      (lowest, highest, hasCome) = (order, order, true)
      return true
    }
    if order > highest {
      highest = order
      return true
    }
    if order < lowest {
      lowest = order
      return true
    }
    if order != highest, order != lowest { isMixed = true }
    return false
  }
}

/// An order and a day of it.
struct DatedOrder: Equatable {
  var key: UInt64
  var day: Int32

  /// Each order once, with its first day; by day, then by key.
  static func first(of orders: inout [DatedOrder]) -> [DatedOrder] {
    orders.sort { ($0.key, $0.day) < ($1.key, $1.day) }
    var first: [DatedOrder] = []
    for order in orders where order.key != first.last?.key { first.append(order) }
    first.sort { ($0.day, $0.key) < ($1.day, $1.key) }
    return first
  }
}
