internal import PurchaseLogs
internal import Wording

extension Retention {
  /// The same of sums.
  package init(of history: SummedHistory) {
    var histogram = DayHistogram()
    var (repeaters, lifetimes) = (0, 0)
    for row in history.waits {
      if row.number == 2 { repeaters += row.count }
      guard let days = row.days else { continue }
      histogram.add(days, times: row.count)
      // A customer's waits together are the days from the first purchase to the last.
      lifetimes += days * row.count
    }
    let intervals = PurchaseIntervals(histogram)
    let sums = StepSums(history)
    let customers = history.ages.reduce(0) { $0 + $1.customers }
    let months = MonthlyActivity.all(of: history)
    let steps = intervals.window.map { $0 / SummedHistory.stepDays }
    let isShort = intervals.window.map { history.historyDays < 2 * $0 } ?? true
    self.customers = customers
    self.months = months
    self.intervals = intervals
    windows = isShort ? [] : intervals.window.map { sums.windows(length: $0) } ?? []
    windowsRefusal =
      if let window = intervals.window {
        isShort ? .shortLog(days: history.historyDays, needed: 2 * window) : nil
      } else {
        .noRepeatPurchases
      }
    ladder = PurchaseLadder(of: history)
    repeatCustomers = repeaters
    observedLifetimeDays = repeaters > 0 ? Double(lifetimes) / Double(repeaters) : nil
    revenue = history.money(history.ages.reduce(0) { $0 &+ $1.units })
    valueAtAge = LifetimeValue.all(of: history)
    status = steps.map { steps in
      let (active, seen) = (sums.active(from: 0, to: steps), sums.active(from: 0, to: 2 * steps))
      return Status(active: active, sleeping: seen - active, gone: customers - seen)
    }
    stickiness = Stickiness(
      of: months, isDaily: histogram.quantile(percent: 50).map { $0 <= 7 } ?? false)
    payingCustomers = history.unit == nil ? nil : history.ages.reduce(0) { $0 + $1.paying }
    recentRevenue = history.money(steps.map { sums.units(of: $0) } ?? 0)
  }
}

/// Activity by steps of 30 days before the analysis day.
private struct StepSums {
  private let history: SummedHistory
  /// Customers by step and by the steps to the next later one in which they bought.
  private var rows: [SummedHistory.Step]

  init(_ history: SummedHistory) {
    self.history = history
    rows = history.steps.filter { $0.gap != nil }
  }

  /// Customers with a purchase in a step of `start..<end`: each counted where it is the latest such step.
  func active(from start: Int, to end: Int) -> Int {
    rows.reduce(0) { sum, row in
      guard let gap = row.gap, row.step >= start, row.step < end else { return sum }
      // A gap of the longest kind is at least as long as any span.
      return gap == 0 || row.step - gap < start ? sum + row.customers : sum
    }
  }

  /// The money of those who bought in the last steps, in these steps.
  func units(of steps: Int) -> Int128 {
    history.steps.reduce(0) { sum, row in
      guard let last = row.last, last < steps, row.step < steps else { return sum }
      return sum &+ row.units
    }
  }

  func windows(length: Int) -> [RetentionWindow] {
    let (step, steps) = (SummedHistory.stepDays, length / SummedHistory.stepDays)
    let count = (history.historyDays - 2 * length) / step + 1
    return (0..<count).map { window in
      let now = active(from: window, to: window + steps)
      let before = active(from: window + steps, to: window + 2 * steps)
      return RetentionWindow(
        asOf: CalendarDay(daysSince1970: history.asOf.daysSince1970 - window * step), active: before,
        // Who bought in either, and in both.
        kept: now + before - active(from: window, to: window + 2 * steps), activeNow: now)
    }
  }
}
