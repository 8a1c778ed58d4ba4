internal import CustomerFeatures
internal import CustomerLifecycle
public import ParallelWork
public import PurchaseLogs
public import Wording

/// How the customers of a log stand against their own rhythm, in the order of the log's features.
public struct CustomerLateness: Sendable, Equatable {
  /// Whether each customer has been silent for at least his own late days.
  public let isLate: [Bool]
  /// The days within which nine of ten customers come back.
  public let usualGapDays: Int

  /// Learns the rhythm; `nil` where there is none to learn: under 30 days of history, fewer than 30 intervals or 10
  /// repeat buyers, or all customers equally long silent.
  ///
  /// - Parameters:
  ///   - asOf: The analysis day.
  ///   - firstDay: The log's first day.
  /// - Complexity: O(customers' days).
  public init?(of log: PurchaseLog, asOf: CalendarDay, firstDay: CalendarDay, workers: Workers = Workers()) {
    guard asOf.daysSince1970 - firstDay.daysSince1970 >= 30,
      let clientele = try? Clientele(of: log, asOf: asOf, workers: workers),
      let rhythm = try? Rhythm(of: clientele),
      let usualGap = PurchaseIntervals(of: clientele).quantiles.first(where: { $0.percent == 90 })?.days,
      let first = rhythm.customers.first,
      rhythm.customers.contains(where: { $0.recencyDays != first.recencyDays })
    else { return nil }
    isLate = rhythm.customers.map { $0.recencyDays >= $0.limits.lateDays }
    usualGapDays = usualGap
  }
}

extension CustomerLateness {
  /// The same of a log whose features were taken; `nil` without a log.
  init?(of log: PurchaseLog?, _ account: InputAccount, workers: Workers) {
    guard let log, let asOf = account.asOf, let days = account.days else { return nil }
    self.init(of: log, asOf: asOf, firstDay: days.lowerBound, workers: workers)
  }
}
