/// What the rows of one customer add up to.
///
/// One of these is touched for every row, at a random place: they are kept within 64 bytes, a cache line.
struct CustomerTotals: Sendable, Equatable {
  /// The sum in the ledger's unit.
  var money: Int128 = 0
  /// The order last logged, so that the lines of one order are logged once; means nothing before the first purchase.
  var lastOrder: UInt64 = 0
  /// First and last day of a purchase, as days since 1970; first > last where there is none.
  var firstPurchase = Int32.max
  var lastPurchase = Int32.min
  /// First and last day of any row used, returns included.
  var firstDay = Int32.max
  var lastDay = Int32.min
  /// Rows used; a customer of more than 2^32 rows is beyond any file.
  var rows: UInt32 = 0
  /// Purchases that were rows; distinct orders are counted by ``OrderLog``.
  var purchaseRows: UInt32 = 0
  /// Whether rows are returns or were rejected.
  var hasOtherRows = false

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
    rows &+= other.rows
    purchaseRows &+= other.purchaseRows
    hasOtherRows = hasOtherRows || other.hasOtherRows
    let (sum, overflow) = money.addingReportingOverflow(units)
    money = sum
    return !overflow
  }
}
