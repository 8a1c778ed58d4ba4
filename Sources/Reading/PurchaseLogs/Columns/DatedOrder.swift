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
