internal import Wording

/// Days that programs write where there is no date.
package struct EmptyDays: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }
}

extension EmptyDays {
  /// By bit: the first day of .NET and 1C, of Windows, of SQL Server, of spreadsheets and Access, of Unix in the
  /// zones of the world; the last day of SAP and DB2.
  private static let days = [
    (1, 1, 1), (1601, 1, 1), (1753, 1, 1), (1899, 12, 30), (1899, 12, 31), (1900, 1, 1), (1969, 12, 31),
    (1970, 1, 1), (9999, 12, 31),
  ].map { CalendarDay(year: $0.0, month: $0.1, day: $0.2)?.daysSince1970 ?? 0 }

  /// All of them, as sets of one.
  static let each = days.indices.map { EmptyDays(rawValue: 1 << UInt16($0)) }

  /// Those that are no date whatever stands beside them.
  package static let usual = EmptyDays(each).subtracting([each[6], each[7]])

  /// The set of one that a day is; `nil` for an ordinary day.
  static func containing(_ day: CalendarDay) -> EmptyDays? {
    guard !isOrdinary(day) else { return nil }
    return days.firstIndex(of: day.daysSince1970).map { each[$0] }
  }

  /// Whether a day lies after all first days and before the last: what almost every day does.
  @inline(__always)
  static func isOrdinary(_ day: CalendarDay) -> Bool { 1..<lastDay ~= day.daysSince1970 }

  /// 9999-12-31.
  private static var lastDay: Int { 2_932_896 }

  /// Those that lie far from a column's other days; of Unix's first days only where there are others.
  ///
  /// - Parameter span: The other days, as days since 1970.
  static func refused(beside span: ClosedRange<Int>?) -> EmptyDays {
    EmptyDays(
      each.indices.filter { place in
        guard let span else { return usual.contains(each[place]) }
        return days[place] < span.lowerBound - nearDays || days[place] > span.upperBound + nearDays
      }.map { each[$0] })
  }

  /// About two years.
  private static let nearDays = 730
}
