/// What the rows of some customers add up to.
struct FoldedCustomers: Sendable {
  /// See ``CustomerKeys``.
  private(set) var keys: [UInt64] = []
  /// Whether a row of the customer could not be used.
  private(set) var haveRejected: [Bool] = []
  /// The place of each customer's first day, and the count of all days.
  private(set) var starts = [0]
  var days: DayColumns
  /// The keys of the orders of each day, ascending; empty unless they are kept.
  var orderKeys: [UInt64] = []
  /// The place of each customer's first order key, and the count of all; empty unless they are kept.
  private(set) var orderStarts: [Int] = []
  /// Whether some sum of money did not fit 128 bits.
  var hasOverflowed = false

  init(_ rules: FoldingRules, rows: Int) {
    days = DayColumns(rule: rules.orders, hasAmounts: rules.hasAmounts)
    days.reserveCapacity(rows)
    if rules.keepsOrders { orderStarts = [0] }
  }

  /// Ends a customer.
  ///
  /// - Parameter more: Days up to the end of this customer that are still to be appended.
  mutating func end(_ key: UInt64, hasRejected: Bool, days more: Int) {
    keys.append(key)
    haveRejected.append(hasRejected)
    starts.append(days.count + more)
    if !orderStarts.isEmpty { orderStarts.append(orderKeys.count) }
  }
}

/// How the rows of a log are added up.
struct FoldingRules: Sendable {
  let orders: OrderRule
  let hasAmounts: Bool
  /// Rows with less money than this, in whole units, are returns.
  let leastPurchase: Int128
  /// Sums of money count units of 10^`unit`.
  let unit: Int
  /// Whether an amount is that of its order, on each row of it.
  let countsOrdersOnce: Bool
  /// Whether the keys of orders are kept, so that the log can be merged with others.
  let keepsOrders: Bool

  init(_ columns: PurchaseColumns, unit: Int, keepsOrders: Bool) {
    orders = columns.orders == .rows ? .rows : columns.order == nil ? .days : .numbers
    hasAmounts = columns.amount != nil
    leastPurchase =
      switch (hasAmounts, columns.returns) {
      case (true, .subtract): 0
      case (true, .drop): 1
      case (true, .ignore), (false, _): .min
      }
    self.unit = unit
    countsOrdersOnce = columns.amountScope == .order && columns.order != nil && columns.orders == .auto
    self.keepsOrders = keepsOrders && orders == .numbers
  }
}
