package import ParallelWork
internal import TextTables
package import Wording

/// What a log says as of one day: one entry a customer, in byte order of the ids.
package struct PurchaseAccount: Sendable, Equatable {
  /// A customer with at least one purchase.
  package struct Customer: Sendable, Equatable {
    /// The customer's place in the log.
    package var number: Int
    /// See ``CustomerTotals``; orders and money are those of the days that were asked for.
    package var firstPurchase: Int
    package var lastPurchase: Int
    package var orders: Int
    /// In the log's unit.
    package var units: Int128
  }

  package var customers: [Customer]
  /// Rows of these customers.
  package var rowsUsed: Int
  /// Rows of that one of them who has most.
  package var mostRows: Int
  /// First and last day of these rows.
  package var days: ClosedRange<Int>
  /// Ids with only returns or rejected rows.
  package var customersWithoutPurchase: Int
  /// Ids with nothing but rejected rows.
  package var customersLost: Int
  /// Rows of these that are returns.
  package var rowsWithoutPurchase: Int
  /// Rows dated on or after the analysis day, and the latest day of them.
  package var laterRows: Int
  package var latestDay: Int?
  /// Returns, in the sense of the policy.
  package var returnRows: Int
}

extension PurchaseLog {
  /// What the rows before a day say.
  ///
  /// - Parameters:
  ///   - day: `nil` means that all rows count.
  ///   - start: The first day whose orders and money count; `nil` means the first of the log. Who is a customer, and since
  ///     when, all days say.
  /// - Throws: ``PurchaseLogError`` where no customer has a purchase.
  /// - Complexity: O(customers' days), on `workers`.
  package func account(
    before day: CalendarDay?, since start: CalendarDay? = nil, workers: Workers
  ) throws(PurchaseLogError) -> PurchaseAccount {
    let ranges = (0..<customerCount).blocks(of: 1 << 14)
    let blocks = workers.map(ranges.count) { block in
      AccountBlock(self, ranges[block], before: day?.daysSince1970, since: start?.daysSince1970)
    }
    if let first = blocks.compactMap(\.days?.lowerBound).min(),
      let last = blocks.compactMap(\.days?.upperBound).max()
    {
      return PurchaseAccount(blocks, days: first...last, workers: workers)
    }
    if let day, let latest = blocks.compactMap(\.latestDay).max() {
      throw .nothingBefore(day: day, lastDay: CalendarDay(daysSince1970: latest))
    }
    throw .noCustomers(rowsRead: rowsRead, first: rejections.first)
  }
}

extension PurchaseAccount {
  fileprivate init(_ blocks: [AccountBlock], days: ClosedRange<Int>, workers: Workers) {
    self.days = days
    customers = workers.joined(blocks.map(\.customers))
    rowsUsed = blocks.reduce(0) { $0 + $1.rowsUsed }
    mostRows = blocks.map(\.mostRows).max() ?? 0
    rowsWithoutPurchase = blocks.reduce(0) { $0 + $1.rowsWithoutPurchase }
    customersWithoutPurchase = blocks.reduce(0) { $0 + $1.customersWithoutPurchase }
    customersLost = blocks.reduce(0) { $0 + $1.customersLost }
    laterRows = blocks.reduce(0) { $0 + $1.laterRows }
    latestDay = blocks.compactMap(\.latestDay).max()
    returnRows = blocks.reduce(0) { $0 + $1.returnRows }
  }
}

/// The account of some customers.
private struct AccountBlock: Sendable {
  var customers: [PurchaseAccount.Customer] = []
  var rowsUsed = 0
  var mostRows = 0
  var rowsWithoutPurchase = 0
  var customersWithoutPurchase = 0
  var customersLost = 0
  var days: ClosedRange<Int>?
  var laterRows = 0
  var latestDay: Int?
  var returnRows = 0

  init(_ log: PurchaseLog, _ range: Range<Int>, before day: Int?, since start: Int?) {
    customers.reserveCapacity(range.count)
    for customer in range {
      let totals = log.totals(of: customer, before: day)
      if let day { countLater(log, customer, from: day) }
      returnRows += totals.returnRows
      guard let purchases = totals.purchases, let own = totals.days else {
        if totals.returnRows > 0 || log.haveRejected[customer] {
          customersWithoutPurchase += 1
          if log.places(of: customer).isEmpty { customersLost += 1 }
          rowsWithoutPurchase += totals.rowsUsed
        }
        continue
      }
      rowsUsed += totals.rowsUsed
      mostRows = max(mostRows, totals.rowsUsed)
      let counted = start.map { log.totals(of: customer, before: day, since: $0) } ?? totals
      let known = days ?? own
      days = min(known.lowerBound, own.lowerBound)...max(known.upperBound, own.upperBound)
      customers.append(
        PurchaseAccount.Customer(
          number: customer, firstPurchase: purchases.lowerBound, lastPurchase: purchases.upperBound,
          orders: counted.orders, units: counted.units))
    }
  }

  private mutating func countLater(_ log: PurchaseLog, _ customer: Int, from day: Int) {
    let places = log.places(of: customer)
    let later = log.places(of: customer, before: day).upperBound..<places.upperBound
    guard let last = later.last else { return }
    laterRows += log.days.purchaseRows(on: later) + log.days.returnRows(on: later)
    latestDay = max(latestDay ?? .min, log.days.day(last))
  }
}
