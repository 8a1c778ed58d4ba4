/// What the rows of one customer add up to.
///
/// One of these is touched for every row, at a random place: they are kept within 64 bytes, a cache line.
struct CustomerTotals: Sendable, Equatable {
  /// The sum in the ledger's unit.
  var money: Int128 = 0
  /// The lowest and highest key of an order; mean nothing before the first purchase.
  var lowestOrder: UInt64 = 0
  var highestOrder: UInt64 = 0
  /// First and last day of a purchase, as days since 1970; first > last where there is none.
  var firstPurchase = Int32.max
  var lastPurchase = Int32.min
  /// First and last day of any row used, returns included.
  var firstDay = Int32.max
  var lastDay = Int32.min
  /// Rows used; a customer of more than 2^32 rows is beyond any file.
  var rows: UInt32 = 0
  /// Purchases that were rows.
  var purchaseRows: UInt32 = 0
  /// Distinct orders, unless they came in no order.
  var orders: UInt32 = 0
  /// Whether an order came that lies between others: whether it is new takes a list of all to tell.
  var hasMixedOrders = false
  /// Whether rows are returns or were rejected.
  var hasOtherRows = false

  /// Whether there is a purchase, and so a segment.
  var hasPurchase: Bool { firstPurchase <= lastPurchase }
}

extension CustomerTotals {
  /// Counts a row, but for its money.
  @inline(__always)
  mutating func count(day: Int32, isPurchase: Bool, order: UInt64) {
    rows &+= 1
    firstDay = min(firstDay, day)
    lastDay = max(lastDay, day)
    guard isPurchase else {
      hasOtherRows = true
      return
    }
    count(order: order)
    purchaseRows &+= 1
    firstPurchase = min(firstPurchase, day)
    lastPurchase = max(lastPurchase, day)
  }

  /// Orders mostly come in ascending or descending order: one beyond all others is new.
  @inline(__always)
  private mutating func count(order: UInt64) {
    if purchaseRows == 0 {
      lowestOrder = order
      highestOrder = order
      orders = 1
    } else if order > highestOrder {
      highestOrder = order
      orders &+= 1
    } else if order < lowestOrder {
      lowestOrder = order
      orders &+= 1
    } else if order != highestOrder, order != lowestOrder {
      hasMixedOrders = true
    }
  }

  /// Adds what another part of the log says; sums of money must be in one unit.
  ///
  /// - Returns: Whether the sum of money fits.
  mutating func add(_ other: CustomerTotals, money units: Int128) -> Bool {
    addOrders(other)
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

  private mutating func addOrders(_ other: CustomerTotals) {
    guard other.purchaseRows > 0 else { return }
    guard purchaseRows > 0 else {
      lowestOrder = other.lowestOrder
      highestOrder = other.highestOrder
      orders = other.orders
      hasMixedOrders = other.hasMixedOrders
      return
    }
    let (isAfter, isBefore) = (other.lowestOrder >= highestOrder, other.highestOrder <= lowestOrder)
    let isShared = isAfter ? other.lowestOrder == highestOrder : other.highestOrder == lowestOrder
    hasMixedOrders = hasMixedOrders || other.hasMixedOrders || !(isAfter || isBefore)
    orders = orders &+ other.orders &- (isShared ? 1 : 0)
    lowestOrder = min(lowestOrder, other.lowestOrder)
    highestOrder = max(highestOrder, other.highestOrder)
  }
}
