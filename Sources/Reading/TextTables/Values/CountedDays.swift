internal import Wording

/// What numbers count that stand for days: days since the first of a spreadsheet, or time since 1970.
struct CountedDays: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let excel = CountedDays(rawValue: 1)
  static let seconds = CountedDays(rawValue: 2)
  static let milliseconds = CountedDays(rawValue: 4)
  static let microseconds = CountedDays(rawValue: 8)

  private static let named: [(CountedDays, name: String)] = [
    (.excel, "excel"), (.seconds, "unix"), (.milliseconds, "unix-ms"), (.microseconds, "unix-us"),
  ]

  /// The names of what is counted, as a person gives them.
  var names: [String] { CountedDays.named.filter { contains($0.0) }.map(\.name) }
}

extension CountedDays {
  init?(named name: String) {
    guard let found = CountedDays.named.first(where: { $0.name == (name == "unix-s" ? "unix" : name) }) else {
      return nil
    }
    self = found.0
  }

  /// What a number of this time counts: days of a spreadsheet (1954 to 2119), or seconds, milliseconds or microseconds
  /// (1973 to 2100); `nil` for any other number.
  init?(_ number: Double) {
    switch number {
    case 20_000..<80_500: self = .excel
    case 1e8..<4.2e9: self = .seconds
    case 1e11..<4.2e12: self = .milliseconds
    case 1e14..<4.2e15: self = .microseconds
    default: return nil
    }
  }

  /// The day of a number; where numbers count several things, its size says which.
  func day(_ number: Double) -> CalendarDay? {
    let kind = [.excel, .seconds, .milliseconds, .microseconds].contains(self) ? self : CountedDays(number)
    guard let kind, contains(kind) else { return nil }
    let days =
      switch kind {
      case .seconds: number / 86_400
      case .milliseconds: number / 86_400_000
      case .microseconds: number / 86_400_000_000
      default: number - CountedDays.excelEpoch
      }
    guard abs(days) < 1e6 else { return nil }
    return CalendarDay(daysSince1970: Int(days.rounded(.down)))
  }

  /// The serial number that spreadsheets give to 1970-01-01.
  private static let excelEpoch = 25_569.0
}
