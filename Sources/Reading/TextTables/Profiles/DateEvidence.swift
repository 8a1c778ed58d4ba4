internal import Wording

/// How many cells of a column are written as which kind of date.
struct DateEvidence: Sendable {
  private var iso = 0
  private var families: [(family: DateFamily, counts: DateCounts)] = []
  /// Eight, twelve or fourteen digits that are a day of this time.
  private(set) var compact = 0
  /// Days that may stand for "no date", and how many cells hold each; they are counted nowhere else.
  private(set) var empty: [EmptyDays: Int] = [:]
  /// Dates whose day or month is zero.
  private(set) var zeros = 0
  /// The earliest and the latest of the other days, those that read both ways with the day first.
  private var earliest = Int.max
  private var latest = Int.min
  /// Cells that name a week and no day of it, and a month; and one of each.
  private(set) var weeks = 0
  private(set) var weekExample: String?
  private(set) var months = 0
  private(set) var monthExample: String?
  /// Numbers that count days or time of this time, by what they count, and zeros; only where the column's name says
  /// that it holds days.
  private(set) var counted: [CountedDays: Int] = [:]
  private(set) var countedZeros = 0

  private static let isoFamily = DateFamily(
    kind: .yearFirst, separator: UInt8(ascii: "-"), hasShortYear: false)
  static let compactFamily = DateFamily(kind: .compact, separator: 0, hasShortYear: false)

  /// The other days, as days since 1970.
  var span: ClosedRange<Int>? { earliest <= latest ? earliest...latest : nil }

  /// Counts yyyy-mm-dd and nothing else, which is what most dates are.
  @inline(__always)
  mutating func addISO(_ cell: Cell) -> Bool {
    guard cell.count == 10, cell.start[4] == UInt8(ascii: "-"),
      let day = DateReader.isoDay(cell, UInt8(ascii: "-"))
    else { return false }
    if note(day) { iso += 1 }
    return true
  }

  /// Counts digits that are a day of this time.
  mutating func addCompact(_ cell: Cell) {
    func number(_ places: Range<Int>) -> Int { places.reduce(0) { $0 * 10 + Int(cell.start[$1] &- 48) } }
    guard cell.start.pointee &- 48 <= 2, 1900...2100 ~= number(0..<4), 1...12 ~= number(4..<6),
      let day = cell.writtenDate()?.day(.yearMonthDay)
    else { return }
    if note(day) { compact += 1 }
  }

  /// Counts a number of a column whose name says that it holds days.
  mutating func addNumber(_ number: Double, of cell: Cell) {
    if number == 0 {
      countedZeros += 1
    } else if let kind = CountedDays(number), let day = kind.day(number) {
      counted[kind, default: 0] += 1
      _ = note(day)
    } else if cell.count >= 6, 190_001...210_012 ~= number || number < 13,
      cell.namesMonth() || cell.isYearMonth
    {
      addMonth(cell)
    }
  }

  /// Counts a cell that is neither a number nor a day, where it names a month.
  mutating func addMonth(_ cell: Cell) {
    months += 1
    if monthExample == nil { monthExample = cell.excerpt }
  }

  /// Counts a date; false where the calendar does not have it.
  mutating func add(_ date: WrittenDate, of cell: Cell) -> Bool {
    if date.isZero {
      zeros += 1
      return true
    }
    let dayFirst = date.day(.dayMonthYear)
    let monthFirst = date.day(.monthDayYear)
    guard let day = dayFirst ?? monthFirst ?? date.day(.yearMonthDay) else { return false }
    guard note(day) else { return true }
    if date.isWeek {
      weeks += 1
      if weekExample == nil { weekExample = cell.excerpt }
    }
    var index = families.firstIndex { $0.family == date.family }
    if index == nil {
      // Texts that look like dates by chance must not make a long list.
      guard families.count < 32 else { return true }
      families.append((date.family, DateCounts()))
      index = families.count - 1
    }
    if let index { families[index].counts.add(date, dayFirst: dayFirst, monthFirst: monthFirst) }
    return true
  }

  /// Whether a day is one of the ordinary ones; the others are counted here.
  @inline(__always)
  private mutating func note(_ day: CalendarDay) -> Bool {
    if !EmptyDays.isOrdinary(day), let kind = EmptyDays.containing(day) {
      empty[kind, default: 0] += 1
      return false
    }
    earliest = min(earliest, day.daysSince1970)
    latest = max(latest, day.daysSince1970)
    return true
  }

  mutating func merge(_ later: DateEvidence) {
    iso += later.iso
    compact += later.compact
    empty.merge(later.empty, uniquingKeysWith: +)
    zeros += later.zeros
    earliest = min(earliest, later.earliest)
    latest = max(latest, later.latest)
    weeks += later.weeks
    weekExample = weekExample ?? later.weekExample
    months += later.months
    monthExample = monthExample ?? later.monthExample
    counted.merge(later.counted, uniquingKeysWith: +)
    countedZeros += later.countedZeros
    for (family, counts) in later.families {
      if let index = families.firstIndex(where: { $0.family == family }) {
        families[index].counts.merge(counts)
      } else {
        families.append((family, counts))
      }
    }
  }

  /// Every family seen but plain digits, with its counts, those with the most dates first.
  var all: [(family: DateFamily, counts: DateCounts)] {
    var all = families
    if iso > 0 {
      let counts = DateCounts(same: iso)
      if let index = all.firstIndex(where: { $0.family == DateEvidence.isoFamily }) {
        all[index].counts.merge(counts)
      } else {
        all.append((DateEvidence.isoFamily, counts))
      }
    }
    // The bit decides between equals, so that the order of the rows cannot.
    return all.sorted { ($0.counts.total, $1.family.bit) > ($1.counts.total, $0.family.bit) }
  }
}

extension Cell {
  /// Whether the cell is six digits that are a year and a month.
  fileprivate var isYearMonth: Bool {
    guard count == 6, let number = NumberFormat(decimalMark: .point).reader.readPlain(self) else {
      return false
    }
    return number.exponent == 0 && 1...12 ~= number.mantissa % 100
  }
}
