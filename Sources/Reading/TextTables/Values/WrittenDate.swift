internal import Wording

/// How a date is written, as far as its own characters tell.
struct DateFamily: Hashable, Sendable {
  enum Kind: UInt8, CaseIterable { case yearFirst, yearLast, dayName, nameDay, yearName, compact }
  var kind: Kind
  var separator: UInt8
  var hasShortYear: Bool

  /// The format of this family; the order matters where the year comes last and the month is a number.
  func kind(order: DateOrder) -> DateReader.Kind? {
    switch kind {
    case .yearFirst: .numeric(.yearMonthDay, separator: separator)
    case .yearLast: order == .yearMonthDay ? nil : .numeric(order, separator: separator)
    case .dayName: .named(.dayMonthYear, separator: separator)
    case .nameDay: .named(.monthDayYear, separator: separator)
    case .yearName: .named(.yearMonthDay, separator: separator)
    case .compact: .compact
    }
  }

  func reader(order: DateOrder) -> DateReader? {
    kind(order: order).map { DateReader($0, hasShortYear: hasShortYear) }
  }
}

/// The three numbers of a date in the order in which they stand.
struct WrittenDate {
  var family: DateFamily
  var first: Int
  var second: Int
  var third: Int

  var hasShortYear: Bool { family.hasShortYear }

  /// The day, where the calendar has it.
  func day(_ order: DateOrder) -> CalendarDay? {
    switch family.kind {
    case .yearFirst, .yearName, .compact: CalendarDay(year: first, month: second, day: third)
    case .dayName: CalendarDay(year: third, month: second, day: first)
    case .nameDay: CalendarDay(year: third, month: first, day: second)
    case .yearLast:
      order == .monthDayYear
        ? CalendarDay(year: third, month: first, day: second)
        : CalendarDay(year: third, month: second, day: first)
    }
  }
}

extension Cell {
  /// Reads a date and the time after it; `nil` where the cell is not made like one. Whether the calendar has the
  /// day is for ``WrittenDate/day(_:)`` to say.
  func writtenDate() -> WrittenDate? {
    guard 6...48 ~= count else { return nil }
    let cell = trimmed
    var text = DateText(cell.start, cell.start + cell.count)
    text.skipWeekday()
    guard let first = text.part() else { return nil }
    if case .number(let value, let digits) = first, digits == 8 || digits == 14 {
      guard digits == 14 || text.endsWithTime() else { return nil }
      let date = digits == 14 ? value / 1_000_000 : value
      guard digits == 8 || text.isAtEnd else { return nil }
      return WrittenDate(
        family: DateFamily(kind: .compact, separator: 0, hasShortYear: false), first: date / 10_000,
        second: date / 100 % 100, third: date % 100)
    }
    guard let separator = text.separator(), let second = text.part(), let other = text.separator(),
      let third = text.part()
    else { return nil }
    text.skipYearWord()
    guard text.endsWithTime() else { return nil }
    return WrittenDate(first, separator, second, other, third)
  }
}

extension WrittenDate {
  fileprivate init?(_ a: DateText.Part, _ mark: UInt8, _ b: DateText.Part, _ other: UInt8, _ c: DateText.Part)
  {
    switch (a, b, c) {
    case (.number(let x, let digits), .number(let y, 1...2), .number(let z, 1...2))
    where digits == 4 && mark == other:
      family = DateFamily(kind: .yearFirst, separator: mark, hasShortYear: false)
      (first, second, third) = (x, y, z)
    case (.number(let x, 1...2), .number(let y, 1...2), .number(let z, let digits))
    where (digits == 4 || digits == 2 && mark != 32) && mark == other:
      family = DateFamily(kind: .yearLast, separator: mark, hasShortYear: digits == 2)
      (first, second, third) = (x, y, digits == 2 ? WrittenDate.fullYear(z) : z)
    case (.number(let x, 1...2), .month(let month), .number(let z, let digits))
    where digits == 4 || digits == 2:
      family = DateFamily(kind: .dayName, separator: mark, hasShortYear: digits == 2)
      (first, second, third) = (x, month, digits == 2 ? WrittenDate.fullYear(z) : z)
    case (.month(let month), .number(let y, 1...2), .number(let z, let digits))
    where digits == 4 || digits == 2:
      family = DateFamily(kind: .nameDay, separator: mark, hasShortYear: digits == 2)
      (first, second, third) = (month, y, digits == 2 ? WrittenDate.fullYear(z) : z)
    case (.number(let x, 4), .month(let month), .number(let z, 1...2)):
      family = DateFamily(kind: .yearName, separator: mark, hasShortYear: false)
      (first, second, third) = (x, month, z)
    default: return nil
    }
  }

  /// Two digits mean 1969 to 2068, as in POSIX.
  static func fullYear(_ digits: Int) -> Int { digits < 69 ? 2000 + digits : 1900 + digits }
}
