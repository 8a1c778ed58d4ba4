import FileVocabulary
import TestSupport
@testable import TextTables
import Wording

/// A column of a made-up table, with what its profile says and how its cells are read by that.
struct ValueColumn {
  let profile: ColumnProfile
  private let table: Table

  init(_ values: [String], name: String = "x", options: ReadingOptions = ReadingOptions()) throws {
    var options = options
    options.delimiter = options.delimiter ?? "tab"
    table = try Table("id\t\(name)\n" + values.map { "k\t\($0)\n" }.joined(), options: options)
    profile = try table.profiles()[1]
  }

  /// The days of the cells, as the profile reads them.
  func days() throws -> [CalendarDay?] {
    guard let reader = profile.dateFormat?.reader else { return [] }
    return try table.fold({ [CalendarDay?]() }) { $0.append($1[1].day(in: reader)) }.parts.flatMap(\.self)
  }

  /// Which of the cells say that there is no date.
  func saysNoDate() throws -> [Bool] {
    guard let reader = profile.dateFormat?.reader else { return [] }
    return try table.fold({ [Bool]() }) { $0.append(reader.saysNoDate($1[1])) }.parts.flatMap(\.self)
  }

  /// The numbers of the cells, as the profile reads them.
  func numbers() throws -> [Double?] {
    guard let reader = profile.numberFormat?.reader else { return [] }
    return try table.fold({ [Double?]() }) { $0.append($1[1].number(in: reader)?.value) }.parts.flatMap(
      \.self)
  }
}

/// Ways of writing a day.
struct DayPrinter: Sendable {
  let name: String
  let print: @Sendable (CalendarDay) -> String

  static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func civil(_ day: CalendarDay) -> (year: String, month: String, day: String) {
    let (year, month, date) = day.civil
    return ("\(year)", digits(month), digits(date))
  }

  /// Without words.
  static let plain: [DayPrinter] = [
    DayPrinter(name: "ISO") { "\($0)" },
    DayPrinter(name: "ISO with zone") { "\($0)T08:05:59.123+03:00" },
    DayPrinter(name: "points") { day in
      let (year, month, date) = civil(day)
      return "\(date).\(month).\(year) 8:05"
    },
    DayPrinter(name: "slashed year first") { day in
      let (year, month, date) = civil(day)
      return "\(year)/\(month)/\(date)"
    },
    DayPrinter(name: "characters") { day in
      let (year, month, date) = day.civil
      return "\(year)年\(month)月\(date)日 14時02分"
    },
    DayPrinter(name: "Korean") { day in
      let (year, month, date) = day.civil
      return "\(year)년 \(month)월 \(date)일"
    },
    DayPrinter(name: "time first") { day in
      let (year, month, date) = civil(day)
      return "23:59:10 \(date).\(month).\(year)"
    },
    DayPrinter(name: "week") { day in
      let thursday = day.daysSince1970 - (day.daysSince1970 + 3) % 7 + 3
      let year = CalendarDay(daysSince1970: thursday).civil.year
      let first = CalendarDay(year: year, month: 1, day: 1)?.daysSince1970 ?? 0
      return "\(year)-W\(digits((thursday - first) / 7 + 1))-\((day.daysSince1970 + 3) % 7 + 1)"
    },
  ]

  /// With the words of a language.
  static func worded(_ words: LanguageWords, months names: [String], weekdays: [String]) -> [DayPrinter] {
    let connector = ["es": " de ", "pt": " de "][words.code] ?? " "
    func printer(
      _ name: String, _ print: @escaping @Sendable (Int, String, Int, String) -> String
    ) -> DayPrinter {
      DayPrinter(name: "\(words.code) \(name)") { day in
        let (year, month, date) = day.civil
        return print(year, names[month - 1], date, weekdays[(day.daysSince1970 + 3) % 7])
      }
    }
    return [
      printer("day month year") { year, month, day, _ in "\(day)\(connector)\(month)\(connector)\(year)" },
      printer("with points") { year, month, day, _ in "\(day). \(month). \(year), 14:02 Uhr" },
      printer("month first") { year, month, day, _ in "\(month) \(day), \(year), 2:02:11 p. m." },
      printer("weekday") { year, month, day, weekday in "\(weekday), \(day) \(month) \(year) 14:02:11 +0300"
      },
      printer("ctime") { year, month, day, weekday in "\(weekday) \(month) \(day) 14:02:11 \(year)" },
      printer("ctime with zone") { year, month, day, weekday in
        "\(weekday) \(month) \(day) 14:02:11 MSK \(year)"
      },
      printer("script") { year, month, day, weekday in
        "\(weekday) \(month) \(digits(day)) \(year) 14:02:11 GMT+0300 (Moscow Standard Time)"
      },
      printer("hyphens") { year, month, day, _ in "\(digits(day))-\(month)-\(digits(year % 100))" },
      printer("year first") { year, month, day, _ in "\(year) \(month) \(day)" },
      printer("year word") { year, month, day, _ in "\(day) \(month) \(year) г. в 14:02" },
      printer("weekday behind") { year, month, day, weekday in "\(day) \(month) \(year) (\(weekday))" },
    ]
  }
}
