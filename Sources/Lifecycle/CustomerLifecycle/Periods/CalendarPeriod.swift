internal import Wording

/// A kind of calendar period by which time is told.
///
/// The raw values are keys in files and never change.
public enum CalendarPeriod: String, Sendable, Codable, CaseIterable {
  /// `2011-02`.
  case month
  /// Of ISO 8601, from Monday: `2011-W05`.
  case week
  /// `2011-Q1`.
  case quarter
}

extension CalendarPeriod {
  /// The number of the period of a day; the next period has the next number.
  ///
  /// - Parameter day: Days since 1970.
  func number(of day: Int) -> Int {
    // 1970-01-01 was a Thursday.
    if self == .week { return (day + 3) >= 0 ? (day + 3) / 7 : (day - 3) / 7 }
    let civil = CalendarDay(daysSince1970: day).civil
    return self == .month ? civil.year * 12 + civil.month - 1 : civil.year * 4 + (civil.month - 1) / 3
  }

  /// The first day of a period, as days since 1970.
  func firstDay(of number: Int) -> Int {
    switch self {
    case .week: number * 7 - 3
    case .month: Self.firstDay(year: number / 12, month: number % 12 + 1)
    case .quarter: Self.firstDay(year: number / 4, month: number % 4 * 3 + 1)
    }
  }

  private static func firstDay(year: Int, month: Int) -> Int {
    CalendarDay(year: year, month: month, day: 1)?.daysSince1970 ?? 0
  }

  /// Such as `2011-02`.
  func label(of number: Int) -> String {
    let first = CalendarDay(daysSince1970: firstDay(of: number))
    switch self {
    case .month: return String(first.description.prefix(7))
    case .quarter: return "\(first.description.prefix(4))-Q\(number % 4 + 1)"
    case .week:
      // A week belongs to the year of its Thursday.
      let thursday = CalendarDay(daysSince1970: firstDay(of: number) + 3)
      let yearDay = thursday.daysSince1970 - Self.firstDay(year: thursday.civil.year, month: 1)
      let week = String(yearDay / 7 + 1)
      return "\(thursday.description.prefix(4))-W\(week.count < 2 ? "0" : "")\(week)"
    }
  }
}

/// The numbers of the periods of many days, looked up.
struct PeriodNumbers: Sendable {
  let period: CalendarPeriod
  private let start: Int
  private let numbers: [Int32]

  /// - Parameter days: All days that will come.
  /// - Complexity: O(days).
  init(_ period: CalendarPeriod, days: ClosedRange<Int>) {
    self.period = period
    start = days.lowerBound
    var numbers: [Int32] = []
    numbers.reserveCapacity(days.count)
    var number = period.number(of: days.lowerBound)
    var next = period.firstDay(of: number + 1)
    for day in days {
      if day == next {
        number += 1
        next = period.firstDay(of: number + 1)
      }
      numbers.append(Int32(truncatingIfNeeded: number))
    }
    self.numbers = numbers
  }

  func callAsFunction(_ day: Int) -> Int { Int(numbers[day - start]) }
}

extension Clientele {
  /// The numbers of the periods of all days of the log.
  func numbers(of period: CalendarPeriod) -> PeriodNumbers {
    PeriodNumbers(period, days: firstDay...asOf)
  }
}
