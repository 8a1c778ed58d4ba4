internal import ParallelWork
internal import TextTables

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
  init(_ sum: LedgerSum, orders counting: OrderCounting, hasAmounts: Bool, workers: Workers = Workers(1)) {
    let numbers = sum.ids.numbersInByteOrder(workers: workers)
    let ranges = numbers.indices.blocks(of: 1 << 14)
    let blocks = workers.map(ranges.count) { block in
      AccountBlock(sum, numbers[ranges[block]], counting, hasAmounts: hasAmounts)
    }
    customers = workers.joined(blocks.map(\.customers))
    rowsUsed = blocks.reduce(0) { $0 + $1.rowsUsed }
    rowsWithoutPurchase = blocks.reduce(0) { $0 + $1.rowsWithoutPurchase }
    customersWithoutPurchase = blocks.reduce(0) { $0 + $1.customersWithoutPurchase }
    let first = blocks.map(\.firstDay).min() ?? .max
    let last = blocks.map(\.lastDay).max() ?? .min
    days = first <= last ? Int(first)...Int(last) : nil
    laterRows = sum.laterRows
    latestDay = sum.latestDay.map(Int.init)
    returnRows = sum.returnRows
  }
}

/// The account of some customers.
private struct AccountBlock: Sendable {
  var customers: [PurchaseAccount.Customer] = []
  var rowsUsed = 0
  var rowsWithoutPurchase = 0
  var customersWithoutPurchase = 0
  var firstDay = Int32.max
  var lastDay = Int32.min

  init(_ sum: LedgerSum, _ numbers: ArraySlice<Int>, _ counting: OrderCounting, hasAmounts: Bool) {
    customers.reserveCapacity(numbers.count)
    for number in numbers {
      let totals = sum.totals[number]
      guard totals.hasPurchase else {
        if totals.hasOtherRows {
          customersWithoutPurchase += 1
          rowsWithoutPurchase += Int(totals.rows)
        }
        continue
      }
      rowsUsed += Int(totals.rows)
      firstDay = min(firstDay, totals.firstDay)
      lastDay = max(lastDay, totals.lastDay)
      customers.append(
        PurchaseAccount.Customer(
          id: sum.ids.text(number), firstPurchase: Int(totals.firstPurchase),
          lastPurchase: Int(totals.lastPurchase),
          orders: Int(counting == .rows ? totals.purchaseRows : totals.orders),
          money: hasAmounts ? ExactAmount(units: totals.money, exponent: sum.unit) : nil))
    }
  }
}
