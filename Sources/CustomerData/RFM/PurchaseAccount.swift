internal import LinearAlgebra

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
  /// Adds up the parts of a log.
  ///
  /// - Throws: ``FeatureError/moneyOverflow(column:)`` by the name of the amount column.
  init(
    _ parts: [PurchaseLedger], policy: PurchaseLedger.Policy, amountColumn: String?, workers: Workers
  ) throws(FeatureError) {
    var ids = parts.first?.ids ?? CellIndex()
    let unit = parts.map(\.unit).min() ?? 0
    var numbers: [[Int]] = []
    for (index, part) in parts.enumerated() {
      numbers.append(index == 0 ? Array(0..<part.ids.count) : ids.merge(part.ids))
    }
    var totals = [CustomerTotals](repeating: CustomerTotals(), count: ids.count)
    var isExact = !parts.contains(where: \.hasOverflowed)
    for (part, numbers) in zip(parts, numbers) {
      for (customer, number) in zip(part.totals, numbers) {
        let money = ExactAmount(units: customer.money, exponent: part.unit).units(in: unit)
        isExact = totals[number].add(customer, money: money ?? 0) && money != nil && isExact
      }
    }
    guard isExact else { throw .moneyOverflow(column: amountColumn ?? "") }

    let orders =
      policy.orders == .rows
      ? totals.map { Int($0.purchaseRows) }
      : OrderLog.distinctOrders(
        in: zip(parts, numbers).map { ($0.orders, $1) }, customers: ids.count, workers: workers)

    let bought = totals.indices.filter { totals[$0].hasPurchase }.map { (number: $0, id: ids.text($0)) }
    customers = bought.sorted { precedesInBytes($0.id, $1.id) }.map { number, id in
      Customer(
        id: id, firstPurchase: Int(totals[number].firstPurchase),
        lastPurchase: Int(totals[number].lastPurchase), orders: orders[number],
        money: amountColumn == nil ? nil : ExactAmount(units: totals[number].money, exponent: unit))
    }
    let buyers = totals.filter(\.hasPurchase)
    let others = totals.filter { !$0.hasPurchase && $0.hasOtherRows }
    rowsUsed = buyers.reduce(0) { $0 + Int($1.rows) }
    rowsWithoutPurchase = others.reduce(0) { $0 + Int($1.rows) }
    customersWithoutPurchase = others.count
    if let first = buyers.map(\.firstDay).min(), let last = buyers.map(\.lastDay).max() {
      days = Int(first)...Int(last)
    } else {
      days = nil
    }
    laterRows = parts.reduce(0) { $0 + $1.laterRows }
    latestDay = parts.compactMap(\.latestDay).max().map(Int.init)
    returnRows = parts.reduce(0) { $0 + $1.returnRows }
  }
}
