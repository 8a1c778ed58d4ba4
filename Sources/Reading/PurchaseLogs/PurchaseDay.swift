public import Wording

/// What a customer did on one day: there is at least one row of that day.
public struct PurchaseDay: Sendable, Equatable {
  /// The day.
  public let day: CalendarDay
  /// Orders that began on this day: an order counts on the day of its first purchase row.
  public let orders: Int
  /// Rows that are purchases.
  public let purchaseRows: Int
  /// Rows that are returns in the sense of ``ReturnsPolicy``; with `drop` they count for nothing.
  public let returnRows: Int
  /// The sum of the rows that count, in units of 10^``PurchaseLog/unit``; 0 where the log has no amounts.
  public let units: Int128

  /// Describes a day.
  @inlinable
  public init(day: CalendarDay, orders: Int, purchaseRows: Int, returnRows: Int, units: Int128) {
    self.day = day
    self.orders = orders
    self.purchaseRows = purchaseRows
    self.returnRows = returnRows
    self.units = units
  }

  /// Whether something was bought on the day.
  @inlinable
  public var isPurchase: Bool { purchaseRows > 0 }
}
