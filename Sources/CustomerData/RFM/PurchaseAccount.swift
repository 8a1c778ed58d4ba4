/// The whole log, added up: one entry a customer, in byte order of the ids.
struct PurchaseAccount: Sendable, Equatable {
  /// A customer with at least one purchase.
  struct Customer: Sendable, Equatable {
    var id: String
    var firstPurchase: Int
    var lastPurchase: Int
    var orders: Int
    /// `nil` where the log has no amounts.
    var money: ExactAmount?
  }

  var customers: [Customer]
  /// Rows of these customers.
  var rowsUsed: Int
  /// First and last day of these rows; `nil` where there is no customer.
  var days: ClosedRange<Int>?
  /// Ids with only returns or rejected rows.
  var customersWithoutPurchase: Int
  /// Rows of these that are returns.
  var rowsWithoutPurchase: Int
  /// Rows dated on or after the analysis day, and the latest day of them.
  var laterRows: Int
  var latestDay: Int?
  /// Returns, in the sense of the policy.
  var returnRows: Int
}

extension PurchaseAccount {
  /// Makes the account of a log whose orders are all counted.
  ///
  /// - Parameter hasAmounts: Whether the log has amounts.
  init(_ sum: LedgerSum, orders counting: OrderCounting, hasAmounts: Bool) {
    customers = []
    customers.reserveCapacity(sum.totals.count)
    rowsUsed = 0
    rowsWithoutPurchase = 0
    customersWithoutPurchase = 0
    var (first, last) = (Int32.max, Int32.min)
    for number in sum.ids.numbersInByteOrder {
      let totals = sum.totals[number]
      guard totals.hasPurchase else {
        if totals.hasOtherRows {
          customersWithoutPurchase += 1
          rowsWithoutPurchase += Int(totals.rows)
        }
        continue
      }
      rowsUsed += Int(totals.rows)
      first = min(first, totals.firstDay)
      last = max(last, totals.lastDay)
      customers.append(
        Customer(
          id: sum.ids.text(number), firstPurchase: Int(totals.firstPurchase),
          lastPurchase: Int(totals.lastPurchase),
          orders: Int(counting == .rows ? totals.purchaseRows : totals.orders),
          money: hasAmounts ? ExactAmount(units: totals.money, exponent: sum.unit) : nil))
    }
    days = first <= last ? Int(first)...Int(last) : nil
    laterRows = sum.laterRows
    latestDay = sum.latestDay.map(Int.init)
    returnRows = sum.returnRows
  }
}
