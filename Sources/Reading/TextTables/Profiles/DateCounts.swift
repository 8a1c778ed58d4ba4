internal import Wording

/// How many dates that are written alike the calendar has in which order.
struct DateCounts: Sendable {
  /// Cells whose day the calendar has only with the day first, and only with the month first.
  var dayOnly = 0
  var monthOnly = 0
  /// Cells that read both ways as different days, and as the same day.
  var bothWays = 0
  var same = 0
  /// Cells with years of two digits that are days with the year first too, and those that are days only so.
  var yearFirst = 0
  var yearOnly = 0
  /// One of the dates that read both ways.
  var example = ""
  /// The numbers that stood first, second and third, a bit each; of years the last two digits.
  var firstNumbers: UInt128 = 0
  var secondNumbers: UInt128 = 0
  var thirdNumbers: UInt128 = 0
  var dayFirstSwaps = SwapEvidence()
  var monthFirstSwaps = SwapEvidence()

  var dayFirst: Int { dayOnly + bothWays + same }
  var monthFirst: Int { monthOnly + bothWays + same }
  var total: Int { dayOnly + monthOnly + bothWays + same + yearOnly }

  /// Cells that an order reads.
  func count(_ order: DateOrder) -> Int {
    switch order {
    case .dayMonthYear: dayFirst
    case .monthDayYear: monthFirst
    case .yearMonthDay: yearFirst
    }
  }

  mutating func add(_ date: WrittenDate, dayFirst: CalendarDay?, monthFirst: CalendarDay?) {
    firstNumbers |= 1 << UInt128(date.first & 127)
    secondNumbers |= 1 << UInt128(date.second & 127)
    if date.family.hasShortYear {
      thirdNumbers |= 1 << UInt128(date.third % 100)
      if date.day(.yearMonthDay) != nil { yearFirst += 1 }
    }
    if let dayFirst { dayFirstSwaps.add(dayFirst) }
    if let monthFirst, date.family.kind == .yearLast { monthFirstSwaps.add(monthFirst) }
    switch (dayFirst, monthFirst) {
    case (nil, nil): yearOnly += 1
    case (nil, _): monthOnly += 1
    case (_, nil): dayOnly += 1
    default:
      if dayFirst == monthFirst {
        same += 1
        return
      }
      bothWays += 1
      guard example.isEmpty else { return }
      let mark = String(UnicodeScalar(date.family.separator))
      let year =
        date.hasShortYear ? "\(date.third % 100 < 10 ? "0" : "")\(date.third % 100)" : "\(date.third)"
      example = "\(date.first)\(mark)\(date.second)\(mark)\(year)"
    }
  }

  mutating func merge(_ other: DateCounts) {
    dayOnly += other.dayOnly
    monthOnly += other.monthOnly
    bothWays += other.bothWays
    same += other.same
    yearFirst += other.yearFirst
    yearOnly += other.yearOnly
    if example.isEmpty { example = other.example }
    firstNumbers |= other.firstNumbers
    secondNumbers |= other.secondNumbers
    thirdNumbers |= other.thirdNumbers
    dayFirstSwaps.merge(other.dayFirstSwaps)
    monthFirstSwaps.merge(other.monthFirstSwaps)
  }
}
