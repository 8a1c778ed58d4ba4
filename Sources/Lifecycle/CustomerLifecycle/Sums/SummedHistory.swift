internal import PurchaseLogs
package import Wording

/// What somebody else added up of a log over time: enough for cohorts and retention, and no customer alone.
///
/// Periods and steps are numbers, so that two neighbours differ by one.
package struct SummedHistory: Sendable {
  /// Customers of one cohort in one calendar period.
  package struct Period: Sendable {
    /// The period of their first purchase; `nil` for those without one.
    package var cohort: Int?
    package var period: Int
    /// Periods since they were last active, 3 standing for more, 0 for never; `nil` where they are not active in it.
    package var gap: Int?
    package var customers: Int
    /// Their purchase days in it, their orders that begin in it, and their money of it.
    package var days, orders: Int
    package var units: Int128

    /// Describes them.
    package init(
      cohort: Int?, period: Int, gap: Int?, customers: Int, days: Int, orders: Int, units: Int128
    ) {
      (self.cohort, self.period, self.gap, self.customers) = (cohort, period, gap, customers)
      (self.days, self.orders, self.units) = (days, orders, units)
    }
  }

  /// Purchase days of one place among their customers' purchase days.
  package struct Wait: Sendable {
    /// From 1; 8 stands for more.
    package var number: Int
    /// Days since the one before; `nil` at the first.
    package var days: Int?
    /// Days from the first, where it is the only one, to the end of the log; else `nil`.
    package var watched: Int?
    package var count: Int

    /// Describes them.
    package init(number: Int, days: Int?, watched: Int?, count: Int) {
      (self.number, self.days, self.watched, self.count) = (number, days, watched, count)
    }
  }

  /// Customers in one step of 30 days, counted back from the analysis day.
  package struct Step: Sendable {
    package var step: Int
    /// Steps since the next later one in which they were active, 24 standing for more, 0 for none; `nil` where they are
    /// not active in it.
    package var gap: Int?
    /// The step of their last purchase where both are within 360 days; else `nil`.
    package var last: Int?
    package var customers: Int
    package var units: Int128

    /// Describes them.
    package init(step: Int, gap: Int?, last: Int?, customers: Int, units: Int128) {
      (self.step, self.gap, self.last, self.customers, self.units) = (step, gap, last, customers, units)
    }
  }

  /// Customers by how long ago their first purchase was, and their money by how long after it.
  package struct Age: Sendable {
    /// How many of the ages that are told lie at or before both; see ``SummedHistory/ages``.
    package var age, tenure: Int
    /// Those whose first day it is, and those of them who ever paid.
    package var customers, paying: Int
    package var units: Int128

    /// Describes them.
    package init(age: Int, tenure: Int, customers: Int, paying: Int, units: Int128) {
      (self.age, self.tenure, self.customers, self.paying, self.units) = (
        age, tenure, customers, paying, units
      )
    }
  }

  /// The day of the first row that counts, and the analysis day.
  package var firstDay, asOf: CalendarDay
  /// The exponent of the unit of money; `nil` without amounts.
  package var unit: Int?
  /// What a cohort is.
  package var period: CalendarPeriod
  /// By the cohorts' kind of period.
  package var cohorts: [Period] = []
  /// By month.
  package var months: [Period] = []
  /// Intervals between purchase days.
  package var waits: [Wait] = []
  /// Activity by step.
  package var steps: [Step] = []
  /// Money by age.
  package var ages: [Age] = []

  /// - Parameter period: `nil` means months, or weeks where the log has fewer than 90 days.
  package init(firstDay: CalendarDay, asOf: CalendarDay, unit: Int?, period: CalendarPeriod?) {
    (self.firstDay, self.asOf, self.unit) = (firstDay, asOf, unit)
    self.period = period ?? (asOf.daysSince1970 - firstDay.daysSince1970 < 90 ? .week : .month)
  }

  var historyDays: Int { asOf.daysSince1970 - firstDay.daysSince1970 }

  func money(_ units: Int128) -> ExactMoney { ExactMoney(units: units, exponent: unit ?? 0) }

  /// The ends of steps and ages, as numbers of days.
  package static let stepDays = 30
  /// See `stepDays`.
  package static let ages = [30, 90, 180, 365]
}

extension CalendarPeriod {
  /// The number of the period of the first day, and the last day of it and of each further one up to the day before the end.
  package func ends(from first: CalendarDay, before end: CalendarDay) -> (first: Int, days: [Int]) {
    let start = number(of: first.daysSince1970)
    let last = max(start, number(of: end.daysSince1970 - 1))
    return (start, (start...last).map { firstDay(of: $0 + 1) - 1 })
  }
}
