package import Wording

extension CalendarDay {
  /// Reads a day as people write it, where only one day can be meant: 2023-01-14, 14.01.2023, "14 January 2023", but not
  /// 03/04/2023.
  package init?(undoubted text: String) {
    let days = CalendarDay.readings(of: text)
    guard days.count == 1 else { return nil }
    self = days[0]
  }

  /// The days that can be meant, ascending: none, one, or those of the orders in which day, month and year are written.
  package static func readings(of text: String) -> [CalendarDay] {
    var text = text
    let days = text.withUTF8 { bytes -> Set<CalendarDay> in
      guard let start = bytes.baseAddress, bytes.count <= 120 else { return [] }
      guard let written = Cell(start: start, count: bytes.count, isQuoted: false).writtenDate() else {
        return []
      }
      return Set(
        [written.day(.dayMonthYear), written.day(.monthDayYear), written.day(.yearMonthDay)].compactMap(
          \.self))
    }
    return days.sorted()
  }
}
