/// A readable row of a log, but for its customer; small, as one is made of every row.
struct PurchaseRow: Sendable {
  /// Days since 1970.
  let day: Int32
  /// What tells this order from the customer's others; `nil` where it is the order of its day.
  let order: UInt64?
  private let units: Int128
  private let exponent: Int32

  /// - Parameter amount: Zero where the log has no amounts.
  @inline(__always)
  init(day: Int32, amount: ExactAmount, order: UInt64?) {
    self.day = day
    self.order = order
    units = amount.units
    exponent = Int32(truncatingIfNeeded: amount.exponent)
  }

  /// The same row as one that takes its amount back; `nil` where that changes nothing.
  func returned(_ reading: LogReading) -> PurchaseRow? {
    if units == 0, !reading.dropsReturns, !reading.takesReturnsAsRows { return nil }
    // The row's amount is counted already: its sign is not turned a second time.
    let taken = reading.dropsReturns ? 0 : units > 0 ? -units : units
    return PurchaseRow(day: day, amount: ExactAmount(units: taken, exponent: Int(exponent)), order: order)
  }

  @inline(__always)
  var amount: ExactAmount { ExactAmount(units: units, exponent: Int(exponent)) }
}
