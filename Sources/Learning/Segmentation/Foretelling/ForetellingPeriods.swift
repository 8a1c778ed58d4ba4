public import PurchaseLogs
public import Wording

/// The days at which it is learned and judged what segments tell of the next period.
///
/// Three days, one horizon apart: what is learned from the period after the first is judged on the period after the
/// second, which taught nothing; the third is the analysis day.
public struct ForetellingPeriods: Sendable, Equatable {
  /// Days of a period.
  public let horizon: Int
  /// The first day: two horizons before the analysis day.
  public let learnedAt: CalendarDay
  /// The second day: one horizon before the analysis day.
  public let judgedAt: CalendarDay
  /// The analysis day.
  public let asOf: CalendarDay

  /// The periods of a horizon.
  init(horizon: Int, asOf: CalendarDay) {
    self.horizon = horizon
    self.asOf = asOf
    learnedAt = CalendarDay(daysSince1970: asOf.daysSince1970 - 2 * horizon)
    judgedAt = CalendarDay(daysSince1970: asOf.daysSince1970 - horizon)
  }

  /// The periods of a log; `nil` where it is too short for any.
  ///
  /// The horizon is the shortest of 90, 180 and 365 days in which at least a fifth of the customers bought, and of which
  /// the log holds four; without such a one the longest of which it holds four, else the longest of 60, 30, 14 and 7.
  ///
  /// - Parameters:
  ///   - firstDay: The log's first day.
  ///   - horizon: What a person chose; it holds where the log holds four of it.
  /// - Complexity: O(customers' days) for each horizon that is tried.
  public init?(of log: PurchaseLog, firstDay: CalendarDay, asOf: CalendarDay, horizon: Int? = nil) {
    self.init(firstDay: firstDay, asOf: asOf, horizon: horizon) {
      log.buysAgain(before: asOf.daysSince1970, within: $0)
    }
  }

  /// The same where somebody else says whether at least a fifth of those who had bought before the last days of a horizon
  /// bought in it.
  package init?(firstDay: CalendarDay, asOf: CalendarDay, horizon: Int?, buysAgain: (Int) -> Bool) {
    let span = asOf.daysSince1970 - firstDay.daysSince1970
    if let horizon {
      guard 4 * horizon <= span else { return nil }
      self.init(horizon: horizon, asOf: asOf)
      return
    }
    let possible = Self.horizons.filter { 4 * $0 <= span }
    let chosen =
      possible.first { buysAgain($0) } ?? possible.last
      ?? Self.shortHorizons.first { 4 * $0 <= span }
    guard let chosen else { return nil }
    self.init(horizon: chosen, asOf: asOf)
  }

  private static let horizons = [90, 180, 365]
  private static let shortHorizons = [60, 30, 14, 7]
}

extension PurchaseLog {
  /// Whether at least a fifth of those who had bought before the last `horizon` days bought in them.
  fileprivate func buysAgain(before end: Int, within horizon: Int) -> Bool {
    var (customers, buyers) = (0, 0)
    for customer in 0..<customerCount {
      let before = totals(of: customer, before: end - horizon)
      guard before.purchases != nil else { continue }
      customers += 1
      if totals(of: customer, before: end).orders > before.orders { buyers += 1 }
    }
    return customers > 0 && 5 * buyers >= customers
  }
}
