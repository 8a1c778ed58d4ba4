import PurchaseLogs
import TestSupport

/// The definitions, word by word, as loops over all rows.
struct LogOracle {
  let log: MadeUpLog
  let columns: PurchaseColumns

  /// What one customer did on one day; money in billionths.
  struct Day: Equatable {
    var day: Int
    var orders: Int
    var purchaseRows: Int
    var returnRows: Int
    var money: Int128
  }

  /// What one customer's purchases before some day add up to.
  struct Customer: Equatable {
    var id: String
    var firstPurchase: Int
    var lastPurchase: Int
    var orders: Int
    var money: Int128
  }

  /// What a log says as of one day.
  struct Account: Equatable {
    var customers: [Customer] = []
    var rowsUsed = 0
    var days: ClosedRange<Int>?
    var customersWithoutPurchase = 0
    var rowsWithoutPurchase = 0
    var laterRows = 0
    var latestDay: Int?
    var returnRows = 0
  }

  var readable: [MadeUpLog.Row] { log.rows.filter(\.isReadable) }

  /// The ids of all rows that have one, in byte order.
  var ids: [String] {
    Set(log.rows.map(\.customer)).subtracting([""]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func isReturn(_ row: MadeUpLog.Row) -> Bool {
    switch columns.returns {
    case .subtract: (row.units ?? 0) < 0
    case .drop: (row.units ?? 0) <= 0
    case .ignore: false
    }
  }

  /// Whether a row counts for money and days.
  func counts(_ row: MadeUpLog.Row) -> Bool { columns.returns != .drop || !isReturn(row) }

  /// How many orders the purchases among rows are.
  func orders(_ rows: [MadeUpLog.Row]) -> Int {
    let purchases = rows.filter { !isReturn($0) }
    guard columns.orders == .auto else { return purchases.count }
    let keys = purchases.map { row in
      columns.order == nil || row.order.isEmpty ? "day \(row.day ?? 0)" : "number \(row.order)"
    }
    return Set(keys).count
  }

  /// The days of each customer.
  func days(of id: String) -> [Day] {
    let own = readable.filter { $0.customer == id }
    return Set(own.compactMap(\.day)).sorted().map { day in
      let rows = own.filter { $0.day == day }
      func before(_ day: Int) -> [MadeUpLog.Row] { own.filter { ($0.day ?? 0) < day } }
      return Day(
        day: day, orders: orders(before(day + 1)) - orders(before(day)),
        purchaseRows: rows.count { !isReturn($0) }, returnRows: rows.count(where: isReturn),
        money: rows.filter(counts).reduce(0) { $0 + $1.billionths })
    }
  }

  /// What the negative amounts that count add up to on each day of a customer.
  func negativeMoney(of id: String) -> [Int128] {
    days(of: id).map { day in
      readable.filter { $0.customer == id && $0.day == day.day && counts($0) }
        .reduce(0) { $0 + min(0, $1.billionths) }
    }
  }

  /// What the rows before a day say; `nil` means all rows.
  func account(before cut: Int?) -> Account {
    let kept = readable.filter { row in cut.map { (row.day ?? 0) < $0 } ?? true }
    let later = readable.filter { row in cut.map { (row.day ?? 0) >= $0 } ?? false }
    var account = Account()
    var used: [MadeUpLog.Row] = []
    for id in ids {
      let own = kept.filter { $0.customer == id }
      let purchases = own.filter { !isReturn($0) }
      guard let first = purchases.compactMap(\.day).min(), let last = purchases.compactMap(\.day).max()
      else {
        let hasOtherRows = !own.isEmpty || log.rows.contains { $0.customer == id && !$0.isReadable }
        account.customersWithoutPurchase += hasOtherRows ? 1 : 0
        account.rowsWithoutPurchase += own.count(where: counts)
        continue
      }
      used += own.filter(counts)
      account.customers.append(
        Customer(
          id: id, firstPurchase: first, lastPurchase: last, orders: orders(own),
          money: own.filter(counts).reduce(0) { $0 + $1.billionths }))
    }
    account.rowsUsed = used.count
    if let first = used.compactMap(\.day).min(), let last = used.compactMap(\.day).max() {
      account.days = first...last
    }
    account.laterRows = later.count
    account.latestDay = later.compactMap(\.day).max()
    account.returnRows = kept.count(where: isReturn)
    return account
  }
}
