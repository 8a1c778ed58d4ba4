public import ParallelWork
public import PurchaseLogs
public import Wording

/// Whether customers stay: month by month, over a window that fits the trade, and from each purchase to the next.
///
/// Everything about time counts purchase days: two invoices of one day are no return visit. Rates are shares of 0...1.
public struct Retention: Sendable, Equatable {
  /// Customers with a purchase.
  public let customers: Int
  /// From the log's first month to its last, months without purchases too.
  public let months: [MonthlyActivity]
  /// Days between neighbouring purchase days.
  public let intervals: PurchaseIntervals
  /// The newest first; empty where the log is shorter than two windows or nobody bought twice.
  public let windows: [RetentionWindow]
  /// Why there are no windows; `nil` where there are.
  public let windowsRefusal: LifecycleRefusal?
  /// From each purchase day to the next.
  public let ladder: PurchaseLadder
  /// Customers with two purchase days or more.
  public let repeatCustomers: Int
  /// The mean of last − first purchase day of repeat customers: a lower bound, for they go on. `nil` without any.
  public let observedLifetimeDays: Double?
  /// Money of all customers with a purchase.
  public let revenue: ExactMoney
  /// At 30, 90, 180 and 365 days.
  public let valueAtAge: [LifetimeValue]
  /// How many are still active; `nil` without intervals.
  public let status: Status?
  /// How often those who buy do so.
  public let stickiness: Stickiness
  /// Customers with money in some row; `nil` without amounts.
  public let payingCustomers: Int?
  /// Money of those who bought in the last W days, in these days.
  let recentRevenue: ExactMoney

  /// Customers by their silence.
  public struct Status: Sendable, Equatable {
    /// At most W days.
    public let active: Int
    /// At most 2W.
    public let sleeping: Int
    /// Longer.
    public let gone: Int
  }

  /// - Parameter asOf: The analysis day; rows dated on or after it are left out.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day.
  /// - Complexity: O(days), on `workers`.
  public init(
    of log: PurchaseLog, asOf: CalendarDay, workers: Workers = Workers()
  ) throws(PurchaseLogError) {
    self.init(of: try Clientele(of: log, asOf: asOf, workers: workers))
  }

  package init(of clientele: Clientele) {
    let buyers = clientele.buyers
    let intervals = PurchaseIntervals(of: clientele)
    customers = buyers.count
    months = MonthlyActivity.all(of: clientele)
    self.intervals = intervals
    windows = intervals.window.map { RetentionWindow.all(of: clientele, length: $0) } ?? []
    windowsRefusal = clientele.windowsRefusal(intervals.window)
    ladder = PurchaseLadder(of: clientele)
    repeatCustomers = buyers.count { $0.purchaseDays > 1 }
    let lifetimes = buyers.reduce(0) { $0 + ($1.purchaseDays > 1 ? $1.last - $1.first : 0) }
    observedLifetimeDays = repeatCustomers > 0 ? Double(lifetimes) / Double(repeatCustomers) : nil
    revenue = clientele.log.exactMoney(buyers.units)
    valueAtAge = LifetimeValue.all(of: clientele)[0]
    status = intervals.window.map { Status(of: clientele, window: $0) }
    stickiness = Stickiness(
      of: months, isDaily: intervals.histogram.quantile(percent: 50).map { $0 <= 7 } ?? false)
    payingCustomers = clientele.hasAmounts ? clientele.payingCustomers : nil
    recentRevenue = clientele.log.exactMoney(
      intervals.window.map { clientele.units(ofLast: $0) } ?? 0)
  }
}

extension Retention {
  /// W, in days; `nil` where nobody bought twice.
  public var window: Int? { intervals.window }
  /// Of those active in the window before the last, the share that bought in the last.
  public var retentionRate: Double? { windows.first?.retentionRate }
  /// 1 − `retentionRate`.
  public var churnRate: Double? { windows.first?.churnRate }
  /// W / churn rate; `nil` where nobody left.
  public var averageLifetimeDays: Double? {
    guard let window, let newest = windows.first, newest.kept < newest.active, let churnRate else {
      return nil
    }
    return Double(window) / churnRate
  }
  /// The share of customers with two purchase days or more.
  public var repeatPurchaseRate: Double { Double(repeatCustomers) / Double(customers) }
  /// Money per customer so far.
  public var historicValue: Double { revenue.nearestDouble / Double(customers) }
  /// Money per active customer of the last W days over the churn rate; `nil` where nobody left.
  public var simpleLifetimeValue: Double? {
    guard let newest = windows.first, newest.activeNow > 0, newest.kept < newest.active, let churnRate
    else { return nil }
    return recentRevenue.nearestDouble / Double(newest.activeNow) / churnRate
  }
}

extension Retention.Status {
  fileprivate init(of clientele: Clientele, window: Int) {
    let recencies = clientele.buyers.map { clientele.asOf - $0.last }
    active = recencies.count { $0 <= window }
    sleeping = recencies.count { $0 > window && $0 <= 2 * window }
    gone = recencies.count - active - sleeping
  }
}

extension Clientele {
  /// Why there are no windows of a length; `nil` where there are.
  fileprivate func windowsRefusal(_ length: Int?) -> LifecycleRefusal? {
    guard let length else { return .noRepeatPurchases }
    return historyDays < 2 * length ? .shortLog(days: historyDays, needed: 2 * length) : nil
  }

  /// Customers with money above 0 in some row.
  fileprivate var payingCustomers: Int {
    map { block in
      buyers[block].count { buyer in
        log.places(of: buyer.number, before: asOf).contains { place in
          let day = log[day: place]
          return day.units > 0 || (day.isPurchase && day.units > log.negativeUnits(at: place))
        }
      }
    }.reduce(0, +)
  }

  /// The money of those who bought in the last days, in these days.
  fileprivate func units(ofLast days: Int) -> Int128 {
    map { block in
      buyers[block].reduce(Int128(0)) { sum, buyer in
        guard buyer.last >= asOf - days else { return sum }
        var own: Int128 = 0
        forEachDay(of: buyer.number) { if $0.day.daysSince1970 >= asOf - days { own &+= $0.units } }
        return sum &+ own
      }
    }.reduce(0, &+)
  }
}
