/// What the rows of one customer add up to.
struct CustomerTotals: Sendable, Equatable {
  /// First and last day of a purchase, as days since 1970; first > last where there is none.
  var firstPurchase = Int32.max
  var lastPurchase = Int32.min
  /// First and last day of any row used, returns included.
  var firstDay = Int32.max
  var lastDay = Int32.min
  /// Rows used.
  var rows = 0
  /// Purchases that were rows; distinct orders are counted by ``OrderLog``.
  var purchaseRows = 0
  /// Rows left out because they are dated on or after the analysis day.
  var hasLaterRows = false
  /// Rows that are returns or were rejected.
  var hasOtherRows = false
  /// The order last logged, so that the lines of one order are logged once.
  var lastOrder: UInt64?
  /// The sum in the ledger's unit.
  var money: Int128 = 0

  /// Whether there is a purchase, and so a segment.
  var hasPurchase: Bool { firstPurchase <= lastPurchase }

  /// Adds what another part of the log says; sums of money must be in one unit.
  ///
  /// - Returns: Whether the sum of money fits.
  mutating func add(_ other: CustomerTotals, money units: Int128) -> Bool {
    firstPurchase = min(firstPurchase, other.firstPurchase)
    lastPurchase = max(lastPurchase, other.lastPurchase)
    firstDay = min(firstDay, other.firstDay)
    lastDay = max(lastDay, other.lastDay)
    rows += other.rows
    purchaseRows += other.purchaseRows
    hasLaterRows = hasLaterRows || other.hasLaterRows
    hasOtherRows = hasOtherRows || other.hasOtherRows
    let (sum, overflow) = money.addingReportingOverflow(units)
    money = sum
    return !overflow
  }
}
