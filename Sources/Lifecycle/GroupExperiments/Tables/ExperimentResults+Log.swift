public import PurchaseLogs
public import Wording

extension ExperimentResults {
  /// What customers bought within some days of a log, and what they had spent before.
  ///
  /// - Parameters:
  ///   - start: The first day of the experiment.
  ///   - end: The day after its last.
  /// - Complexity: O(customers' days).
  public init(of log: PurchaseLog, from start: CalendarDay, to end: CalendarDay) {
    var lastDay: CalendarDay?
    for customer in 0..<log.customerCount {
      var (units, before): (Int128, Int128) = (0, 0)
      var outcome = Outcome()
      outcome.isSeen = false
      for place in log.places(of: customer) {
        let day = log[day: place]
        lastDay = max(lastDay ?? day.day, day.day)
        if day.day < start {
          before += day.units
        } else if day.day < end {
          units += day.units
          outcome.isSeen = true
          if day.isPurchase { outcome.converted = true }
        }
      }
      guard outcome.isSeen || before != 0 else { continue }
      outcome.money = log.money(units)
      outcome.before = log.money(before)
      outcomes[log.id(of: customer)] = outcome
    }
    countsBuyers = true
    countsMoney = log.columns.amount != nil
    knowsBefore = countsMoney && outcomes.values.contains { $0.before != 0 }
    // A log that ends before the experiment has not seen the rest of it.
    let seen = lastDay.map { min($0.daysSince1970 + 1, end.daysSince1970) } ?? start.daysSince1970
    days = max(0, seen - start.daysSince1970)
  }
}
