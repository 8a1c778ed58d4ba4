package import Wording

/// How one column writes its days, such as "yyyy-mm-dd", "dd.mm.yyyy", "d-mmm-yy", "excel", "unix"; in several ways
/// where they are divided by bars, as "yyyy-mm-dd | dd.mm.yyyy".
///
/// A time of day, its zone and the day of the week are read over: the day is the one that is written. Days and months may
/// have one digit or two whatever the pattern says.
public struct DateFormat: Sendable, Equatable, Hashable, Codable {
  /// The pattern, in the form that people give it in.
  public var pattern: String
  /// Days of the column that stand for "no date".
  package var emptyDays = EmptyDays.usual

  private enum CodingKeys: CodingKey { case pattern }

  /// Names a pattern; ``Table`` refuses one that it does not know.
  public init(pattern: String) { self.pattern = pattern }
}

extension DateFormat {
  /// The format made ready for reading many cells; `nil` where the pattern is not one of a date.
  package var reader: DateReader? {
    var reader = DateReader(pattern)
    reader?.emptyDays = emptyDays
    return reader
  }
}

extension Cell {
  /// The day in this cell; `nil` where the cell is missing, not a day in that format, or says that there is none.
  @inline(__always)
  package func day(in reader: DateReader) -> CalendarDay? { reader.day(self) }

  /// The day in this cell. In a loop over rows, make the format's ``DateFormat/reader`` once instead.
  package func day(in format: DateFormat) -> CalendarDay? { format.reader?.day(self) }
}
