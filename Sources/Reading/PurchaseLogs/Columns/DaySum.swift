/// What the rows of one customer and day add up to.
struct DaySum: Equatable {
  /// Days since 1970.
  var day: Int32
  /// Orders that begin on the day, where they have numbers.
  var orders: UInt32 = 0
  var purchaseRows: UInt32 = 0
  var returnRows: UInt32 = 0
  /// The sum of money in whole units.
  var units: Int128 = 0

  /// Counts each order on its first day.
  ///
  /// - Parameters:
  ///   - days: Those of one customer, ascending.
  ///   - orders: Each once; by day, each of which is one of the days.
  static func count(_ orders: [DatedOrder], on days: UnsafeMutableBufferPointer<DaySum>) {
    var counted = 0
    for place in days.indices {
      let before = counted
      while counted < orders.count, orders[counted].day == days[place].day { counted += 1 }
      days[place].orders = UInt32(clamping: counted - before)
    }
  }
}
