public import TextTables

/// The columns of a transaction log, by name, and how its rows are counted.
public struct PurchaseColumns: Sendable, Equatable {
  /// The column that names the customer.
  public var customerID: String
  /// The column of the purchase day.
  public var date: String
  /// The column of the amount; `nil` where the log has none, which leaves days and orders.
  public var amount: String?
  /// The column that multiplies a unit price; `nil` where `amount` is a line's total.
  public var quantity: String?
  /// The column of the order number; `nil` counts purchase days.
  public var order: String?
  /// What one order is.
  public var orders: OrderCounting
  /// What a negative amount means.
  public var returns: ReturnsPolicy
  /// Columns that say which rows are no purchases, or returns.
  public var statuses: [StatusColumn] = []
  /// Only rows that pass all of these count.
  public var filters: [RowFilter] = []
  /// What an amount is the sum of.
  public var amountScope: AmountScope = .row
  /// The column of money given back, which is taken off the amount.
  public var refund: String?
  /// The discount on a unit price times a quantity.
  public var discount: LineDiscount?
  /// Whether purchases are written with a minus, as in exports of banks.
  public var isNegated = false
  /// How days are written where the column's own evidence leaves it open.
  public var dateFormat: DateFormat?
  /// See `dateFormat`.
  public var amountFormat: NumberFormat?
  /// See `dateFormat`.
  public var quantityFormat: NumberFormat?

  /// Names the columns; the rest has the defaults of a careful analyst.
  public init(
    customerID: String, date: String, amount: String? = nil, quantity: String? = nil, order: String? = nil,
    orders: OrderCounting = .auto, returns: ReturnsPolicy = .subtract
  ) {
    self.customerID = customerID
    self.date = date
    self.amount = amount
    self.quantity = quantity
    self.order = order
    self.orders = orders
    self.returns = returns
  }
}

/// What counts as one order.
public enum OrderCounting: String, Sendable, Codable, CaseIterable {
  /// A distinct order number where there is one, else a distinct purchase day (Fader and Hardie's convention).
  case auto
  /// Every row.
  case rows
}

/// What a negative amount means.
public enum ReturnsPolicy: String, Sendable, Codable, CaseIterable {
  /// It lowers monetary and is neither an order nor a last purchase.
  case subtract
  /// Every row whose amount is not positive is left out.
  case drop
  /// It is an ordinary row.
  case ignore
}
