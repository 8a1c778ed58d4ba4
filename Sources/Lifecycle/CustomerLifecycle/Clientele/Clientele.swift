package import ParallelWork
package import PurchaseLogs
package import Wording

/// Who has bought before an analysis day, and what: what every analysis of a log begins with.
///
/// A purchase day is a day with at least one row that is no return. The first and the last of them and the days between
/// are all that time is told by; orders count in frequency alone.
package struct Clientele: Sendable {
  let log: PurchaseLog
  /// The analysis day, as days since 1970; rows dated on or after it are left out.
  let asOf: Int
  /// Days up to the analysis day whose orders and money count; `nil` means all. First and last purchases and the days
  /// between are those of the whole log.
  let window: Int?
  /// In the order of the log: byte order of their ids.
  let buyers: [Buyer]
  /// Customers with rows, none of which is a purchase, and their money.
  let withoutPurchase: (customers: Int, units: Int128)
  /// The day of the first row that counts.
  let firstDay: Int
  let workers: Workers

  /// Goes through the log once.
  ///
  /// - Throws: `PurchaseLogError` where nobody has bought before the day.
  /// - Complexity: O(customers' days), on `workers`.
  package init(
    of log: PurchaseLog, asOf day: CalendarDay, window: Int? = nil, workers: Workers = Workers()
  ) throws(PurchaseLogError) {
    let asOf = day.daysSince1970
    let ranges = (0..<log.customerCount).blocks(of: 1 << 14)
    let blocks = workers.map(ranges.count) { block in
      ClienteleBlock(log, ranges[block], before: asOf, since: window.map { asOf - $0 } ?? .min)
    }
    guard let firstDay = blocks.compactMap(\.firstDay).min(), blocks.contains(where: { !$0.buyers.isEmpty })
    else {
      throw log.refusal(before: day)
    }
    self.log = log
    self.asOf = asOf
    self.window = window
    self.firstDay = firstDay
    self.workers = workers
    buyers = workers.joined(blocks.map(\.buyers))
    withoutPurchase = blocks.reduce((0, 0)) { ($0.0 + $1.others, $0.1 &+ $1.units) }
  }

  /// Whether there is money to be told.
  var hasAmounts: Bool { log.columns.amount != nil }

  /// Pieces of the buyers that are worth a job each.
  var blocks: [Range<Int>] { buyers.indices.blocks(of: 1 << 13) }

  /// One of `parts` consecutive parts of the buyers, of nearly one size: for sums of which each thread has its own.
  func part(_ part: Int, of parts: Int) -> Range<Int> {
    (buyers.count * part / parts)..<(buyers.count * (part + 1) / parts)
  }

  /// Days from the first row that counts to the analysis day.
  package var historyDays: Int { asOf - firstDay }

  /// Days whose orders and money count.
  var windowDays: Int { window ?? historyDays }
}

extension Clientele {
  /// Goes through the days of a customer before the analysis day, in order of time.
  @inline(__always)
  func forEachDay(of customer: Int, _ body: (PurchaseDay) -> Void) {
    for place in log.places(of: customer, before: asOf) { body(log[day: place]) }
  }

  /// The same for the days with a purchase, as days since 1970.
  @inline(__always)
  func forEachPurchaseDay(of buyer: Buyer, _ body: (Int) -> Void) {
    forEachDay(of: buyer.number) { if $0.isPurchase { body($0.day.daysSince1970) } }
  }

  /// What blocks of buyers give, in their order.
  func map<Value: Sendable>(_ transform: @Sendable (Range<Int>) -> Value) -> [Value] {
    let blocks = blocks
    return workers.map(blocks.count) { transform(blocks[$0]) }
  }
}

extension PurchaseLog {
  /// Whether somebody without a purchase before a day stands in the log all the same: by a return, or by a row that
  /// cannot be used.
  func isSeen(_ customer: Int, before day: Int) -> Bool {
    !places(of: customer, before: day).isEmpty || hasRejected(customer)
  }

  /// Why there is nobody who bought before a day.
  fileprivate func refusal(before day: CalendarDay) -> PurchaseLogError {
    let latest = (0..<customerCount).compactMap { places(of: $0).last.map { self[day: $0].day } }
      .filter { $0 >= day }.max()
    if let latest { return .nothingBefore(day: day, lastDay: latest) }
    return .noCustomers(rowsRead: rowsRead, first: rejections.first)
  }
}

/// Some of the customers.
private struct ClienteleBlock: Sendable {
  var buyers: [Buyer] = []
  var others = 0
  var units: Int128 = 0
  var firstDay: Int?

  init(_ log: PurchaseLog, _ range: Range<Int>, before asOf: Int, since start: Int) {
    buyers.reserveCapacity(range.count)
    let countsReturns = log.columns.returns != .drop
    for customer in range {
      var fold = BuyerFold()
      for place in log.places(of: customer, before: asOf) {
        let day = log[day: place]
        if day.isPurchase || countsReturns {
          firstDay = min(firstDay ?? .max, day.day.daysSince1970)
        }
        fold.add(day, counts: day.day.daysSince1970 >= start)
      }
      if let buyer = fold.buyer(customer) {
        buyers.append(buyer)
      } else if log.isSeen(customer, before: asOf) {
        others += 1
        units &+= fold.units
      }
    }
  }
}
