public import Wording

/// How one column writes its days, such as "yyyy-mm-dd", "dd.mm.yyyy", "d-mmm-yy", "excel", "unix".
///
/// A time of day after the date, and its zone, are read over: the day is the one that is written. Days and months may
/// have one digit or two whatever the pattern says.
public struct DateFormat: Sendable, Equatable, Hashable, Codable {
  /// The pattern, in the form that people give it in.
  public var pattern: String

  /// Names a pattern; ``Table`` refuses one that it does not know.
  public init(pattern: String) { self.pattern = pattern }
}

extension DateFormat {
  /// The format made ready for reading many cells; `nil` where the pattern is not one of a date.
  package var reader: DateReader? { DateReader(pattern) }
}

/// The order of a date's parts.
enum DateOrder: Sendable { case yearMonthDay, dayMonthYear, monthDayYear }

/// A date format made ready for reading many cells.
@usableFromInline
package struct DateReader: Sendable, Equatable {
  enum Kind: Equatable {
    case numeric(DateOrder, separator: UInt8)
    case named(DateOrder, separator: UInt8)
    case compact
    case excel
    case unix(perSecond: Int)
  }

  /// Days written yyyy-mm-dd.
  package static let iso8601 = DateReader(.numeric(.yearMonthDay, separator: UInt8(ascii: "-")))

  let kind: Kind
  let hasShortYear: Bool

  init(_ kind: Kind, hasShortYear: Bool = false) {
    self.kind = kind
    self.hasShortYear = hasShortYear
  }

  /// Follows a pattern of d, m and y in any case and number, or of strptime's %d, %m, %y, %Y, %b, %B.
  init?(_ text: String) {
    var pattern = text.lowercased()
    switch pattern {
    case "excel": self.init(.excel)
    case "unix", "unix-s": self.init(.unix(perSecond: 1))
    case "unix-ms": self.init(.unix(perSecond: 1000))
    case "yyyymmdd": self.init(.compact)
    case "%y%m%d" where text.contains("%Y"): self.init(.compact)
    default:
      let strptime = [("%Y", "yyyy"), ("%y", "yy"), ("%b", "mmm"), ("%B", "mmm"), ("%m", "mm"), ("%d", "dd")]
      if text.contains("%") {
        pattern = strptime.reduce(text) { $0.replacing($1.0, with: $1.1) }.lowercased()
      }
      // A time of day may follow; it is read over in every format.
      pattern = String(pattern.prefix { !"h%".contains($0) })
      while let last = pattern.last, !"dmy".contains(last) { pattern.removeLast() }
      var runs: [(letter: Character, count: Int)] = []
      var separators: [Character] = []
      for character in pattern {
        if "dmy".contains(character) {
          if let last = runs.last, last.letter == character, separators.count < runs.count {
            runs[runs.count - 1].count += 1
          } else {
            runs.append((character, 1))
          }
        } else if separators.count < runs.count {
          separators.append(character)
        }
      }
      let letters = String(runs.map(\.letter))
      guard runs.count == 3, separators.count == 2, let separator = separators[0].asciiValue,
        let year = runs.first(where: { $0.letter == "y" }),
        let month = runs.first(where: { $0.letter == "m" }),
        let order = ["ymd": DateOrder.yearMonthDay, "dmy": .dayMonthYear, "mdy": .monthDayYear][letters]
      else { return nil }
      let kind: Kind =
        month.count >= 3
        ? .named(order, separator: separator) : .numeric(order, separator: separator)
      self.init(kind, hasShortYear: year.count <= 2)
    }
  }

  /// The pattern that names this format.
  var pattern: String {
    let year = hasShortYear ? "yy" : "yyyy"
    switch kind {
    case .excel: return "excel"
    case .unix(let perSecond): return perSecond == 1 ? "unix" : "unix-ms"
    case .compact: return "yyyymmdd"
    case .numeric(let order, let separator):
      let mark = String(UnicodeScalar(separator))
      switch order {
      case .yearMonthDay: return "\(year)\(mark)mm\(mark)dd"
      case .dayMonthYear: return "dd\(mark)mm\(mark)\(year)"
      case .monthDayYear: return "mm\(mark)dd\(mark)\(year)"
      }
    case .named(let order, let separator):
      let mark = String(UnicodeScalar(separator))
      switch order {
      case .yearMonthDay: return "\(year)\(mark)mmm\(mark)d"
      case .dayMonthYear: return "d\(mark)mmm\(mark)\(year)"
      case .monthDayYear: return mark == " " ? "mmm d, \(year)" : "mmm\(mark)d\(mark)\(year)"
      }
    }
  }

  /// The day in a cell.
  func day(_ cell: Cell) -> CalendarDay? {
    switch kind {
    case .numeric(.yearMonthDay, let separator) where !hasShortYear:
      if let day = readISO(cell, separator) { return day }
    case .excel, .unix: return numberedDay(cell)
    default: break
    }
    guard let written = cell.writtenDate() else { return nil }
    guard written.family.kind(order: order) == kind, written.hasShortYear == hasShortYear || isYearFirst
    else {
      return nil
    }
    return written.day(order)
  }

  private var isYearFirst: Bool { order == .yearMonthDay }

  private var order: DateOrder {
    switch kind {
    case .numeric(let order, _), .named(let order, _): order
    default: .yearMonthDay
    }
  }

  /// yyyy-mm-dd and nothing else; the rest is left to the long way.
  @inlinable
  package func readISO(_ cell: Cell, _ separator: UInt8) -> CalendarDay? {
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

  private func numberedDay(_ cell: Cell) -> CalendarDay? {
    let point = NumberFormat(decimalMark: .point).reader
    let comma = NumberFormat(decimalMark: .comma).reader
    guard let number = cell.number(in: point) ?? cell.number(in: comma) else { return nil }
    let days: Double
    switch kind {
    case .unix(let perSecond): days = number.value / Double(perSecond) / 86_400
    default: days = number.value - DateReader.excelEpoch
    }
    guard abs(days) < 1e6 else { return nil }
    return CalendarDay(daysSince1970: Int(days.rounded(.down)))
  }

  /// The serial number that spreadsheets give to 1970-01-01.
  static let excelEpoch = 25_569.0
}

extension Cell {
  /// The day in this cell; `nil` where the cell is missing or not a day in that format.
  @inline(__always)
  package func day(in reader: DateReader) -> CalendarDay? { reader.day(self) }

  /// The day in this cell. In a loop over rows, make the format's ``DateFormat/reader`` once instead.
  package func day(in format: DateFormat) -> CalendarDay? { format.reader?.day(self) }
}
