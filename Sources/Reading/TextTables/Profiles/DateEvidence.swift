internal import Wording

/// How many cells of a column are written as which kind of date.
struct DateEvidence: Sendable {
  struct Counts: Sendable {
    /// Cells whose day the calendar has only with the day first, and only with the month first.
    var dayOnly = 0
    var monthOnly = 0
    /// Cells that read both ways as different days, and as the same day.
    var bothWays = 0
    var same = 0
    var example = ""
    /// The numbers that stood first and second, a bit each.
    var firstNumbers: UInt32 = 0
    var secondNumbers: UInt32 = 0
    var dayFirstSwaps = SwapEvidence()
    var monthFirstSwaps = SwapEvidence()

    var dayFirst: Int { dayOnly + bothWays + same }
    var monthFirst: Int { monthOnly + bothWays + same }
    var total: Int { dayOnly + monthOnly + bothWays + same }

    mutating func merge(_ other: Counts) {
      dayOnly += other.dayOnly
      monthOnly += other.monthOnly
      bothWays += other.bothWays
      same += other.same
      if example.isEmpty { example = other.example }
      firstNumbers |= other.firstNumbers
      secondNumbers |= other.secondNumbers
      dayFirstSwaps.merge(other.dayFirstSwaps)
      monthFirstSwaps.merge(other.monthFirstSwaps)
    }
  }

  private var iso = 0
  private(set) var compact = 0
  private var families: [(family: DateFamily, counts: Counts)] = []

  private static let isoFamily = DateFamily(
    kind: .yearFirst, separator: UInt8(ascii: "-"), hasShortYear: false)

  /// Counts yyyy-mm-dd and nothing else, which is what most dates are.
  @inline(__always)
  mutating func addISO(_ cell: Cell) -> Bool {
    guard cell.count == 10, cell.start[4] == UInt8(ascii: "-"), DateEvidence.isoReader.day(cell) != nil else {
      return false
    }
    iso += 1
    return true
  }

  private static let isoReader = DateReader(.numeric(.yearMonthDay, separator: UInt8(ascii: "-")))

  /// Counts eight digits that are a day of this time.
  mutating func addCompact(_ cell: Cell) {
    var value = 0
    for byte in cell.bytes { value = value * 10 + Int(byte &- 48) }
    guard 1900_01_01...2100_12_31 ~= value, cell.start.pointee != UInt8(ascii: "-"),
      CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
    else { return }
    compact += 1
  }

  mutating func add(_ date: WrittenDate) {
    let dayFirst = date.day(.dayMonthYear)
    let monthFirst = date.day(.monthDayYear)
    guard dayFirst != nil || monthFirst != nil else { return }
    var index = families.firstIndex { $0.family == date.family }
    if index == nil {
      // Texts that look like dates by chance must not make a long list.
      guard families.count < 32 else { return }
      families.append((date.family, Counts()))
      index = families.count - 1
    }
    guard let index else { return }
    families[index].counts.firstNumbers |= 1 << UInt32(truncatingIfNeeded: date.first & 31)
    families[index].counts.secondNumbers |= 1 << UInt32(truncatingIfNeeded: date.second & 31)
    if let dayFirst { families[index].counts.dayFirstSwaps.add(dayFirst) }
    if let monthFirst, date.family.kind == .yearLast {
      families[index].counts.monthFirstSwaps.add(monthFirst)
    }
    switch (dayFirst, monthFirst) {
    case (nil, _): families[index].counts.monthOnly += 1
    case (_, nil): families[index].counts.dayOnly += 1
    default:
      if dayFirst == monthFirst {
        families[index].counts.same += 1
        return
      }
      families[index].counts.bothWays += 1
      if families[index].counts.example.isEmpty {
        let mark = String(UnicodeScalar(date.family.separator))
        families[index].counts.example = "\(date.first)\(mark)\(date.second)\(mark)\(date.third)"
      }
    }
  }

  mutating func merge(_ later: DateEvidence) {
    iso += later.iso
    compact += later.compact
    for (family, counts) in later.families {
      if let index = families.firstIndex(where: { $0.family == family }) {
        families[index].counts.merge(counts)
      } else {
        families.append((family, counts))
      }
    }
  }

  /// Every family seen, with its counts.
  var all: [(family: DateFamily, counts: Counts)] {
    guard iso > 0 else { return families }
    var all = families
    let counts = Counts(same: iso)
    if let index = all.firstIndex(where: { $0.family == DateEvidence.isoFamily }) {
      all[index].counts.merge(counts)
    } else {
      all.append((DateEvidence.isoFamily, counts))
    }
    return all
  }
}
