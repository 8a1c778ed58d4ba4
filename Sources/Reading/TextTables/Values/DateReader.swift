public import Wording

/// Ways of writing days made ready for reading many cells.
@usableFromInline
package struct DateReader: Sendable, Equatable {
  /// A bit for each family that is read, in its own order or with the day first; and with the month first. Not sets:
  /// threads that copy a reader would wait for one another at the count of its references.
  private var families: UInt64 = 0
  private var monthFirstFamilies: UInt64 = 0
  /// What numbers count, if they stand for days.
  private(set) var counts: CountedDays = []
  /// The mark of yyyy?mm?dd, where that is read; else 0.
  private var isoMark: UInt8 = 0
  /// Days that stand for "no date".
  var emptyDays = EmptyDays.usual

  /// Reads nothing.
  init() {}

  init(_ family: DateFamily, order: DateOrder) {
    insert(family, order: order)
  }

  init(_ counts: CountedDays) { self.counts = counts }

  /// Days written yyyy-mm-dd.
  package static let iso8601 = DateReader(
    DateFamily(kind: .yearFirst, separator: UInt8(ascii: "-"), hasShortYear: false), order: .yearMonthDay)

  /// Reads one more family.
  mutating func insert(_ family: DateFamily, order: DateOrder) {
    if family.kind == .yearLast, order == .monthDayYear {
      monthFirstFamilies |= family.bit
    } else {
      families |= family.bit
    }
    findISOMark()
  }

  /// Reads what another reads too.
  mutating func formUnion(_ other: DateReader) {
    families |= other.families
    monthFirstFamilies |= other.monthFirstFamilies
    counts.formUnion(other.counts)
    findISOMark()
  }

  private mutating func findISOMark() {
    let marks = [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), 32]
    isoMark =
      marks.first { mark in
        families & DateFamily(kind: .yearFirst, separator: mark, hasShortYear: false).bit != 0
      } ?? 0
  }

  /// The order in which a family is read; `nil` where it is not.
  func order(of family: DateFamily) -> DateOrder? {
    if families & family.bit != 0 { return family.ownOrder }
    if monthFirstFamilies & family.bit != 0 { return .monthDayYear }
    guard family.kind == .yearLast, family.hasShortYear else { return nil }
    let yearFirst = DateFamily(kind: .yearFirst, separator: family.separator, hasShortYear: true)
    return families & yearFirst.bit != 0 ? .yearMonthDay : nil
  }

  /// The order of dates with the year last that is read beside a mark, whatever the length of their years.
  func orderOfYearLast(separator: UInt8) -> DateOrder? {
    [false, true].lazy.compactMap {
      self.order(of: DateFamily(kind: .yearLast, separator: separator, hasShortYear: $0))
    }.first
  }

  /// Whether it reads nothing but serial numbers or seconds.
  var countsOnly: Bool { families | monthFirstFamilies == 0 }

  /// The day in a cell.
  func day(_ cell: Cell) -> CalendarDay? {
    if isoMark != 0, let day = readISO(cell, isoMark) { return day }
    guard let day = anyDay(cell) else { return nil }
    if let empty = EmptyDays.containing(day), emptyDays.contains(empty) { return nil }
    return day
  }

  private func anyDay(_ cell: Cell) -> CalendarDay? {
    if !countsOnly, let written = cell.writtenDate(), let order = order(of: written.family) {
      return written.day(order)
    }
    return counts.isEmpty ? nil : countedDay(cell)
  }

  /// Whether a cell is written as a day, but says that there is none: 0001-01-01, 00.00.0000.
  package func saysNoDate(_ cell: Cell) -> Bool {
    guard let written = cell.writtenDate() else {
      return anyDay(cell).flatMap(EmptyDays.containing).map(emptyDays.contains) ?? false
    }
    let day = written.day(order(of: written.family) ?? written.family.ownOrder)
    return written.isZero || day.flatMap(EmptyDays.containing).map(emptyDays.contains) ?? false
  }

  /// yyyy-mm-dd and nothing else, of a day that cannot stand for "no date"; the rest is left to the long way.
  @inlinable
  package func readISO(_ cell: Cell, _ separator: UInt8) -> CalendarDay? {
    guard let day = DateReader.isoDay(cell, separator), 1..<2_932_896 ~= day.daysSince1970 else { return nil }
    return day
  }

  /// yyyy-mm-dd and nothing else.
  @inlinable @inline(__always)
  static func isoDay(_ cell: Cell, _ separator: UInt8) -> CalendarDay? {
    let p = cell.start
    guard cell.count == 10, p[4] == separator, p[7] == separator else { return nil }
    @inline(__always) func digit(_ i: Int) -> Int { Int(p[i] &- 48) }
    let digits = (digit(0), digit(1), digit(2), digit(3), digit(5), digit(6), digit(8), digit(9))
    guard digits.0 <= 9, digits.1 <= 9, digits.2 <= 9, digits.3 <= 9, digits.4 <= 9, digits.5 <= 9,
      digits.6 <= 9,
      digits.7 <= 9
    else { return nil }
    return CalendarDay(
      year: digits.0 * 1000 + digits.1 * 100 + digits.2 * 10 + digits.3, month: digits.4 * 10 + digits.5,
      day: digits.6 * 10 + digits.7)
  }

  private func countedDay(_ cell: Cell) -> CalendarDay? {
    let point = NumberFormat(decimalMark: .point).reader
    let comma = NumberFormat(decimalMark: .comma).reader
    guard let number = cell.number(in: point) ?? cell.number(in: comma) else { return nil }
    return counts.day(number.value)
  }
}

extension DateFamily {
  /// The order that the family itself says; where the year comes last and months are numbers it says nothing.
  var ownOrder: DateOrder {
    switch kind {
    case .yearFirst, .yearName, .compact, .week, .characters: .yearMonthDay
    case .dayName, .yearLast: .dayMonthYear
    case .nameDay: .monthDayYear
    }
  }
}

extension DateReader {
  /// Follows a pattern of d, m and y in any case and number, or of strptime's %d, %m, %y, %Y, %b, %B; several are divided
  /// by bars.
  init?(_ text: String) {
    self.init()
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      guard let reader = DateReader(pattern: String(part)) else { return nil }
      formUnion(reader)
    }
  }

  private init?(pattern text: String) {
    let text = text.split(separator: " ").joined(separator: " ")
    var pattern = text.lowercased()
    if let counts = CountedDays(named: pattern) {
      self.init(counts)
      return
    }
    if text.contains("%") {
      let strptime = [("%Y", "yyyy"), ("%y", "yy"), ("%b", "mmm"), ("%B", "mmm"), ("%m", "mm"), ("%d", "dd")]
      pattern = strptime.reduce(text) { $0.replacing($1.0, with: $1.1) }.lowercased()
    }
    // A time of day may follow; it is read over in every format.
    pattern = String(pattern.prefix { !"h%".contains($0) })
    while let last = pattern.last, !"dmyw日".contains(last) { pattern.removeLast() }
    guard let (family, order) = DateFamily.named(pattern) else { return nil }
    self.init(family, order: order)
  }

  /// The pattern that names this format.
  var pattern: String {
    var patterns: [String] = []
    for place in 0..<64 {
      guard let family = DateFamily(place: place) else { continue }
      if families & 1 << UInt64(place) != 0 { patterns.append(family.pattern(family.ownOrder)) }
      if monthFirstFamilies & 1 << UInt64(place) != 0 { patterns.append(family.pattern(.monthDayYear)) }
    }
    return (patterns + counts.names).joined(separator: " | ")
  }
}
