internal import Wording

/// The three numbers of a date in the order in which they stand.
struct WrittenDate {
  var family: DateFamily
  var first: Int
  var second: Int
  var third: Int
  /// Whether the day was not written: the week stands for its Monday.
  var isWeek = false

  var hasShortYear: Bool { family.hasShortYear }

  /// The day, where the calendar has it.
  func day(_ order: DateOrder) -> CalendarDay? {
    switch family.kind {
    case .yearFirst, .yearName, .compact, .characters: CalendarDay(year: first, month: second, day: third)
    case .dayName: CalendarDay(year: third, month: second, day: first)
    case .nameDay: CalendarDay(year: third, month: first, day: second)
    case .week: CalendarDay(year: first, week: second, weekday: third)
    case .yearLast:
      switch order {
      case .monthDayYear: CalendarDay(year: third, month: first, day: second)
      case .dayMonthYear: CalendarDay(year: third, month: second, day: first)
      case .yearMonthDay:
        hasShortYear
          ? CalendarDay(year: WrittenDate.fullYear(first), month: second, day: third % 100) : nil
      }
    }
  }

  /// Whether the calendar has the day in some order.
  var isDay: Bool { (day(.dayMonthYear) ?? day(.monthDayYear) ?? day(.yearMonthDay)) != nil }

  /// Whether the day or the month is zero, as programs write a date that is not there: 00.00.0000, 1900-01-00.
  var isZero: Bool {
    switch family.kind {
    case .yearFirst, .yearName, .compact, .characters: second == 0 || third == 0
    case .yearLast, .dayName, .nameDay: first == 0 || second == 0
    case .week: false
    }
  }
}

extension CalendarDay {
  /// A day by its week of ISO 8601; `nil` where the year has no such week.
  fileprivate init?(year: Int, week: Int, weekday: Int) {
    guard 1...53 ~= week, 1...7 ~= weekday, let fourth = CalendarDay(year: year, month: 1, day: 4) else {
      return nil
    }
    // 1970-01-01 was a Thursday; the fourth of January is in the first week.
    let weekdayOfFourth = ((fourth.daysSince1970 + 3) % 7 + 7) % 7
    let monday = fourth.daysSince1970 - weekdayOfFourth + (week - 1) * 7
    guard CalendarDay(daysSince1970: monday + 3).civil.year == year else { return nil }
    self.init(daysSince1970: monday + weekday - 1)
  }
}

extension Cell {
  /// Reads a date and the time beside it; `nil` where the cell is not made like one. Whether the calendar has the day is
  /// for ``WrittenDate/day(_:)`` to say.
  func writtenDate() -> WrittenDate? {
    guard 6...120 ~= count else { return nil }
    return withValue { start, end in
      guard end - start >= 6 else { return nil }
      var text = DateText(start, end)
      let isAmbiguous = text.isAtTime || !text.isAtDigit && text.isAtAmbiguousWord
      if let date = text.date(skippingWeekday: !isAmbiguous) { return date }
      guard isAmbiguous else { return nil }
      var other = DateText(start, end)
      return other.date(skippingWeekday: true)
    }
  }

  /// Whether the cell names a month and a year, or a quarter, and no day.
  func namesMonth() -> Bool {
    guard 6...32 ~= count else { return false }
    return withValue { start, end in
      var text = DateText(start, end)
      return text.isMonth()
    } ?? false
  }
}

extension Cell {
  /// Whether a text names a month and a year, or a quarter, and no day.
  static func namesMonth(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.baseAddress.map { Cell(start: $0, count: bytes.count, isQuoted: false).namesMonth() } ?? false
    }
  }
}

extension DateText {
  /// The date that the whole text is.
  ///
  /// - Parameter skippingWeekday: Whether a word before the date that names a day of the week does; else a month.
  fileprivate mutating func date(skippingWeekday: Bool) -> WrittenDate? {
    var hasTime = false
    if !isAtDigit {
      if skippingWeekday { skipWordsBeforeDate() }
    } else if isAtTime {
      guard time(), zone() else { return nil }
      hasTime = true
      if byte == UInt8(ascii: ",") { advance() }
      skipBlanks()
      if skippingWeekday || !isAtAmbiguousWord { skipWordsBeforeDate() }
    }
    let isQuoted = skipQuote(0xAB)
    guard let first = part() else { return nil }
    if isQuoted, !skipQuote(0xBB) { return nil }
    if case .number(let value, let digits) = first {
      if digits >= 8 { return hasTime ? nil : compactDate(value, digits: digits) }
      if digits == 4, let date = dateOfCharacters(year: value) ?? weekDate(year: value) {
        return hasTime || endsWithTime() ? date : nil
      }
    }
    guard let mark = separator() ?? joint(behind: first), let second = part() else { return nil }
    guard let other = separator() ?? (isAtDigit ? joint(behind: second) : nil) else { return nil }
    // "Jan 20 14:02:11 UTC 2023"
    if !hasTime, other == 32, isAtTime {
      guard time(), zone() else { return nil }
      hasTime = true
    }
    guard let third = part() else { return nil }
    skipYearWord()
    guard hasTime ? endsWithZone() : endsWithTime() else { return nil }
    return WrittenDate(first, mark, second, other, third)
  }

  /// «14» января
  private mutating func skipQuote(_ second: UInt8) -> Bool {
    guard end - p > 1, p[0] == 0xC2, p[1] == second else { return false }
    advance(2)
    return true
  }

  /// The hyphen that is not there in 11MAY2023, between a day and a month or behind the month.
  private func joint(behind part: Part) -> UInt8? {
    switch part {
    case .number(_, 1...2):
      var ahead = self
      return ahead.month() != nil && ahead.isAtDigit ? UInt8(ascii: "-") : nil
    case .month: return UInt8(ascii: "-")
    default: return nil
    }
  }

  /// "Mon, ", "the ", "am ": at most one day of the week, as "mar" may be the month that comes next.
  private mutating func skipWordsBeforeDate() {
    var hasWeekday = false
    for _ in 0..<3 {
      skipBlanks()
      if isAtDigit { return }
      if !hasWeekday, skipWeekday() {
        hasWeekday = true
      } else if !skip(DateWords.articles), !skip(DateWords.connectors) {
        return
      }
      while byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == 32 { advance() }
    }
  }

  /// 20230111, with a time behind it perhaps, or 20230111140211, or 202301111402.
  private mutating func compactDate(_ value: Int, digits: Int) -> WrittenDate? {
    let family = DateFamily(kind: .compact, separator: 0, hasShortYear: false)
    let date: Int
    switch digits {
    case 8:
      guard endsWithTime() else { return nil }
      date = value
    case 12, 14:
      guard endsWithZone() else { return nil }
      let time = digits == 14 ? value % 1_000_000 : value % 10_000 * 100
      guard time < 240_000, time / 100 % 100 < 60, time % 100 <= 60 else { return nil }
      date = value / (digits == 14 ? 1_000_000 : 10_000)
    default: return nil
    }
    return WrittenDate(family: family, first: date / 10_000, second: date / 100 % 100, third: date % 100)
  }

  /// 2023年1月11日, its year already read.
  private mutating func dateOfCharacters(year: Int) -> WrittenDate? {
    guard byte >= 0xE0, skip(oneOf: DateText.yearCharacters) else { return nil }
    skipBlanks()
    guard let month = number(), skip(oneOf: DateText.monthCharacters) else { return nil }
    skipBlanks()
    guard let day = number(), skip(oneOf: DateText.dayCharacters), month.digits <= 2, day.digits <= 2 else {
      return nil
    }
    return WrittenDate(
      family: DateFamily(kind: .characters, separator: 0, hasShortYear: false), first: year,
      second: month.value, third: day.value)
  }

  private static let yearCharacters = ["年", "년"].map { Array($0.utf8) }
  private static let monthCharacters = ["月", "월"].map { Array($0.utf8) }
  private static let dayCharacters = ["日", "일", "号", "號"].map { Array($0.utf8) }

  /// 2023-W03, 2023-W03-2, 2023W032, its year already read.
  private mutating func weekDate(year: Int) -> WrittenDate? {
    let start = p
    if byte == UInt8(ascii: "-") || byte == 32 { advance() }
    guard byte | 0x20 == UInt8(ascii: "w"), p + 1 < end, p[1] &- 48 <= 9 else {
      p = start
      return nil
    }
    advance()
    guard let (week, digits) = number(), 1...3 ~= digits else { return nil }
    let family = DateFamily(kind: .week, separator: 0, hasShortYear: false)
    if digits == 3 { return WrittenDate(family: family, first: year, second: week / 10, third: week % 10) }
    if byte == UInt8(ascii: "-"), end - p == 2 {
      advance()
      guard case (let day, 1)? = number() else { return nil }
      return WrittenDate(family: family, first: year, second: week, third: day)
    }
    return WrittenDate(family: family, first: year, second: week, third: 1, isWeek: true)
  }

  /// 2023-01, 01.2023, "January 2023", "Jan-23", 2023年1月, 2023-Q1.
  fileprivate mutating func isMonth() -> Bool {
    if byte | 0x20 == UInt8(ascii: "q"), end - p >= 6, p[1] &- 48 <= 9 { advance() }
    guard let first = part() else { return false }
    if case .number(let year, 4) = first, byte >= 0xE0, skip(oneOf: DateText.yearCharacters) {
      skipBlanks()
      return WrittenDate.isYear(year) && number() != nil && skip(oneOf: DateText.monthCharacters) && isAtEnd
    }
    guard separator() != nil else { return false }
    if byte | 0x20 == UInt8(ascii: "q") { advance() }
    guard let second = part() else { return false }
    skipYearWord()
    guard isAtEnd else { return false }
    return switch (first, second) {
    case (.number(let year, 4), .number(1...12, 1...2)), (.number(1...12, 1...2), .number(let year, 4)),
      (.month, .number(let year, 4)), (.number(let year, 4), .month):
      WrittenDate.isYear(year)
    case (.month, .number(_, 2)): true
    default: false
    }
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

  fileprivate static func isYear(_ number: Int) -> Bool { 1900...2100 ~= number }
}
