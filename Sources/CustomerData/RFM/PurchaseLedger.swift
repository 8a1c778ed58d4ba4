/// The running account of every customer in a part of a transaction log.
///
/// Sums are whole numbers and the rest are minima, maxima and counts, so that neither the order of the rows nor
/// the division into parts can matter.
struct PurchaseLedger: Sendable {
  /// How rows are counted.
  struct Policy: Sendable {
    var orders: OrderCounting
    var returns: ReturnsPolicy
    /// Rows dated on or after this day, counted from 1970, are left out.
    var asOf: Int32?
  }

  let policy: Policy
  private(set) var ids = CellIndex()
  private(set) var totals: [CustomerTotals] = []
  private(set) var orders = OrderLog()

  /// Sums of money count units of 10^`unit`.
  private(set) var unit = 0
  /// Whether some sum did not fit its 128 bits.
  private(set) var hasOverflowed = false

  /// Rows dated on or after the analysis day.
  private(set) var laterRows = 0
  /// The latest day of these.
  private(set) var latestDay: Int32?
  /// Returns, in the sense of the policy.
  private(set) var returnRows = 0

  init(policy: Policy) { self.policy = policy }

  /// The number of a customer; rows of a customer who has none so far make a new one.
  mutating func customer(_ id: Cell) -> Int {
    let number = ids.number(of: id)
    if number == totals.count { totals.append(CustomerTotals()) }
    return number
  }

  /// Counts a row that could not be used, of a customer who is known.
  mutating func reject(customer: Int) { totals[customer].hasOtherRows = true }

  /// Counts a row.
  ///
  /// - Parameters:
  ///   - amount: `nil` where the log has no amounts.
  ///   - order: What tells this order from the customer's others.
  mutating func add(customer: Int, day: Int32, amount: ExactAmount?, order: UInt64) {
    if let asOf = policy.asOf, day >= asOf {
      laterRows += 1
      latestDay = max(latestDay ?? day, day)
      return
    }
    var isPurchase = true
    if let amount {
      switch policy.returns {
      case .subtract: isPurchase = amount.units >= 0
      case .drop:
        guard amount.units > 0 else {
          returnRows += 1
          totals[customer].hasOtherRows = true
          return
        }
      case .ignore: break
      }
      sum(amount, customer)
    }
    let isNewOrder = totals[customer].count(day: day, isPurchase: isPurchase, order: order)
    if !isPurchase { returnRows += 1 }
    if isNewOrder, policy.orders == .auto { orders.append(customer: customer, key: order) }
  }

  private mutating func sum(_ amount: ExactAmount, _ customer: Int) {
    if amount.exponent < unit, amount.units != 0 { refine(to: amount.exponent) }
    guard let units = amount.units(in: unit) else {
      hasOverflowed = true
      return
    }
    let (sum, overflow) = totals[customer].money.addingReportingOverflow(units)
    totals[customer].money = sum
    if overflow { hasOverflowed = true }
  }

  /// Counts all sums in a smaller unit from here on.
  private mutating func refine(to smaller: Int) {
    for i in totals.indices {
      guard let money = ExactAmount(units: totals[i].money, exponent: unit).units(in: smaller) else {
        hasOverflowed = true
        continue
      }
      totals[i].money = money
    }
    unit = smaller
  }
}

extension CustomerTotals {
  /// Counts a row, but for its money.
  ///
  /// - Returns: Whether it is a purchase of another order than the one before.
  mutating func count(day: Int32, isPurchase: Bool, order: UInt64) -> Bool {
    rows &+= 1
    firstDay = min(firstDay, day)
    lastDay = max(lastDay, day)
    guard isPurchase else {
      hasOtherRows = true
      return false
    }
    let isNewOrder = purchaseRows == 0 || lastOrder != order
    purchaseRows &+= 1
    lastOrder = order
    firstPurchase = min(firstPurchase, day)
    lastPurchase = max(lastPurchase, day)
    return isNewOrder
  }
}
