import FileVocabulary
import Foundation
import TestSupport
import Testing

@testable import TextTables
@testable import Wording

/// Every way of writing a day that leaves no doubt is read, also several in one column.
@Suite struct `Forms of dates` {
  private static let spoken = LanguageWords.all.filter { !$0.weekdays.isEmpty }

  private func days(_ count: Int, _ generator: inout SeededGenerator) -> [CalendarDay] {
    (0..<count).map { _ in CalendarDay(daysSince1970: Int.random(in: 14_000...20_500, using: &generator)) }
  }

  @Test func `dates of statistics programs, of notaries and behind a time are read`() throws {
    let day = try #require(CalendarDay(year: 2023, month: 3, day: 14))
    let cells = [
      "14MAR2023", "14mar23", "14Mar2023 09:54", "«14» марта 2023 г.", "14/03/2023 - 09:54",
      "09:54:11 Mar 14, 2023 PST", "09:54 14 mars 2023", "10:11 mar 14 mar 2023",
    ]
    for text in cells { #expect(try ValueColumn([text]).days() == [day], "\(text)") }
    for text in ["14MARS45X", "«14 марта 2023", "14/03/2023 - 9", "ABC14MAR"] {
      #expect(try ValueColumn([text, text]).profile.dates == 0, "\(text)")
    }
  }

  @Test(arguments: spoken.map(\.code))
  func `every name of a month and of a weekday is read in every form`(language: String) throws {
    let words = try #require(Self.spoken.first { $0.code == language })
    var generator = SeededGenerator(seed: 7)
    let cases: [(String) -> String] = [
      { $0 }, { $0.uppercased() }, { $0.capitalized }, { $0.decomposedStringWithCanonicalMapping },
      { $0.folding(options: .diacriticInsensitive, locale: nil) },
    ]
    let most = words.months.map(\.count).max() ?? 0
    for way in 0..<most {
      for write in cases {
        let printers = DayPrinter.worded(
          words, months: words.months.map { write($0[way % $0.count]) },
          weekdays: words.weekdays.map { write($0[way % $0.count]) })
        for printer in printers {
          let days = days(12, &generator)
          let values = days.map(printer.print)
          let column = try ValueColumn(values)
          #expect(column.profile.doubt == nil, "\(printer.name)")
          #expect(try column.days() == days, "\(printer.name): \(values.prefix(3))")
        }
      }
    }
  }

  @Test func `several forms in one column are all read`() throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<100 {
      let words = try #require(Self.spoken.randomElement(using: &generator))
      let forms =
        DayPrinter.plain
        + DayPrinter.worded(
          words, months: words.months.map { $0.first ?? "" }, weekdays: words.weekdays.map { $0.last ?? "" })
      let chosen = (0..<Int.random(in: 1...4, using: &generator)).compactMap { _ in
        forms.randomElement(using: &generator)
      }
      let days = days(60, &generator)
      let values = days.map { day in (chosen.randomElement(using: &generator) ?? forms[0]).print(day) }
      let column = try ValueColumn(values)
      #expect(
        column.profile.doubt == nil && column.profile.dates == days.count, "\(round): \(chosen.map(\.name))")
      #expect(try column.days() == days, "\(round): \(chosen.map(\.name))")
      let pattern = try #require(column.profile.dateFormat?.pattern)
      #expect(DateReader(pattern)?.pattern == pattern)
    }
  }

  @Test(arguments: [
    "14th January 2023", "the 14th of January, 2023", "January 14th, 2023 at 2:02 PM", "14 Jan '23",
    "Sat Jan 14 14:02:11 +0000 2023", "le 14 janvier 2023", "14º de janeiro de 2023",
    "14-го января 2023 года", "14.01.2023 г. 14:02", "14.01.2023 (Сб) 14:02", "2023-01-14 Sat",
    "14 januari 2023", "14 ledna 2023", "14. tammikuuta 2023", "14 stycznia 2023 r.", "14 січня 2023 р.",
    "14 Ocak 2023 Cumartesi", "14.01.2023, 14.02 Uhr",
    "14/01/2023 14h02", "2:02 PM, 14 Jan 2023", "2023/01/14(土) 14:02",
    "2023-01-14T14:02:11+03:00[Europe/Moscow]",
    "'2023-01-14'", "'14.01.2023", "=\"14.01.2023\"", "\u{FEFF}2023-01-14\u{200B}", "14.\u{200E}01.2023",
    "２０２３-01-14",
    "sábado, 14 de enero de 2023", "20230114140211", "202301141402", "2023-W02-6", "2023W026",
    "2023. 1. 14.", "14.01.2023.", "Jan. 14, 2023", "14-Jan-2023 02.02.11 PM", "14/Jan/2023:13:02:11 +0300",
  ])
  func `people read this at once`(text: String) throws {
    let expected = CalendarDay(year: 2023, month: 1, day: 14)
    let column = try ValueColumn([text, text, "21.05.2023"], name: "date")
    #expect(
      try column.days().prefix(2) == [expected, expected],
      "\(text): \(column.profile.dateFormat?.pattern ?? "-")")
  }

  @Test(arguments: [
    "14 Smarch 2023", "31.02.2023", "2023-13-01", "14 January", "January 2023 or so", "12 50",
    "3 apples 2023",
    "2023-W54-1", "14 Jan 2023 soon", "1-2-3-4", "10:30", "mar", "2023年13月1日", "20231301",
    "version 1.2.2023a",
  ])
  func `this is no day`(text: String) throws {
    let column = try ValueColumn([text, "2023-05-21", "2023-05-22"])
    #expect(try column.days().first == .some(nil), "\(text)")
  }

  @Test func `serial numbers and seconds stand beside written dates`() throws {
    let column = try ValueColumn(
      ["44940", "14.01.2023", "1673697731", "1673697731000", "2023-01-14", "44940.58"], name: "Order date")
    #expect(try column.days().allSatisfy { $0?.description == "2023-01-14" })
    #expect(column.profile.dates == 6)
    let unnamed = try ValueColumn(["44940", "14.01.2023", "2023-01-14"])
    #expect(try unnamed.days().allSatisfy { $0?.description == "2023-01-14" })
    #expect(try ValueColumn(["44940", "45", "46"], name: "amount").profile.dateFormat == nil)
  }

  @Test func `one decision a column tells day from month, whatever else stands in it`() throws {
    let open = ["03/04/2024", "05/06/2024", "2024-03-04"]
    #expect(try ValueColumn(open).profile.doubt?.readings == ["dd/mm/yyyy", "mm/dd/yyyy"])
    #expect(try ValueColumn(open + ["13/04/2024"]).days().first??.description == "2024-04-03")
    #expect(try ValueColumn(open + ["04/13/24"]).days().first??.description == "2024-03-04")
    var options = ReadingOptions()
    options.dateFormat = "mm/dd/yyyy"
    let given = try ValueColumn(open, options: options)
    #expect(given.profile.doubt == nil && given.profile.dates == 3)
    #expect(try given.days().first??.description == "2024-03-04")
    for (format, value) in [
      ("yyyy-mm-dd", "2024-03-04"), ("d mmm yyyy", "4 March 2024"), ("mmm d, yyyy", "March 4, 2024"),
      ("yyyymmdd", "20240304"), ("yyyy/mm/dd", "2024/03/04 10:00"), ("yy-mm-dd", "24-03-04"),
      ("excel", "45355"),
      ("yyyy-mm-dd | dd/mm/yy", "04/03/24"),
    ] {
      options.dateFormat = format
      let days = try ValueColumn([value, value], options: options).days()
      #expect(days.map { $0?.description } == ["2024-03-04", "2024-03-04"], "\(format)")
    }
    let rare = try ValueColumn((1...60).map { "2024-05-\(DayPrinter.digits($0 % 28 + 1))" } + ["03/04/2024"])
    #expect(rare.profile.doubt == nil && rare.profile.dates == 60)
  }

  @Test func `years of two digits may come first`() throws {
    let days = (0..<60).map { CalendarDay(daysSince1970: 19_300 + $0 * 5) }
    let short = days.map { String("\($0)".dropFirst(2)) }
    let column = try ValueColumn(short)
    #expect(try column.days() == days)
    #expect(column.profile.dateFormat?.pattern == "yy-mm-dd")
    #expect(
      try ValueColumn(["23-01-05", "23-01-06", "23-02-07", "23-03-08"]).profile.doubt?.readings.count == 3)
    let usual = days.map { day in
      let (year, month, date) = day.civil
      return "\(DayPrinter.digits(date)).\(DayPrinter.digits(month)).\(year % 100)"
    }
    #expect(try ValueColumn(usual).days() == days)
  }

  @Test(arguments: [
    "2023-01", "01.2023", "01/2023", "January 2023", "янв 2023", "enero de 2023", "2023年1月", "Jan-23",
    "202301",
    "2023-Q1",
  ])
  func `a month without a day is no day, and is counted`(text: String) throws {
    let profile = try ValueColumn([text, text, text], name: "date").profile
    #expect(profile.monthsWithoutDay == 3 && profile.monthExample == text && profile.dates == 0, "\(text)")
  }

  @Test func `a week without a day is its Monday, and is told`() throws {
    let column = try ValueColumn(["2023-W03", "2023-W53", "2020-W53", "2023-W01"])
    #expect(try column.days().map { $0?.description } == ["2023-01-16", nil, "2020-12-28", "2023-01-02"])
    #expect(column.profile.warnings == [.weeks(3, example: "2023-W03")])
  }

  @Test(arguments: [
    "01.01.0001", "01.01.0001 0:00:00", "0001-01-01", "0001-01-01T00:00:00Z", "1753-01-01", "01.01.1900",
    "1900-01-00",
    "30.12.1899", "0000-00-00", "00.00.0000", "1970-01-01", "01.01.1970 03:00", "9999-12-31",
    "31 December 1899",
  ])
  func `a day that stands for no date is missing`(text: String) throws {
    let column = try ValueColumn([text, "2023-01-14", text, "21.05.2023", "2023-06-01"])
    #expect(
      column.profile.emptyDates == 2 && column.profile.missing == 2 && column.profile.dates == 3, "\(text)")
    #expect(try column.days().map { $0 == nil } == [true, false, true, false, false], "\(text)")
    #expect(try column.saysNoDate() == [true, false, true, false, false], "\(text)")
  }

  @Test func `such a day is a day where others are near it`() throws {
    let near = try ValueColumn(["1970-01-01", "1970-01-02", "1970-03-04", "1971-02-01"])
    #expect(near.profile.emptyDates == 0 && near.profile.dates == 4)
    #expect(try near.days().first??.description == "1970-01-01")
    let old = try ValueColumn(["1900-01-01", "1900-02-11", "1901-01-01"])
    #expect(try old.days().first??.description == "1900-01-01")
    #expect(old.profile.emptyDates == 0 && old.profile.dates == 3)
  }

  @Test func `chunks change nothing`() throws {
    let forms = [
      "2024-03-04", "14.03.2024", "14 марта 2024", "не указано", "01.01.0001", "2024-W03", "45351",
    ]
    let values = (0..<400).map { forms[$0 * 7919 % 7] }
    let whole = try ValueColumn(values, name: "date").profile
    for size in [40, 333, 2000] {
      var options = ReadingOptions()
      options.chunkBytes = size
      #expect(try ValueColumn(values, name: "date", options: options).profile == whole)
    }
  }
}
