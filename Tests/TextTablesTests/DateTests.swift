import TestSupport
import Testing
@testable import TextTables
@testable import Wording

struct DateTests {
  private func day(_ text: String, _ pattern: String) -> String? {
    var copy = text
    return copy.withUTF8 { bytes in
      bytes.baseAddress.flatMap {
        Cell(start: $0, count: bytes.count, isQuoted: false).day(in: DateFormat(pattern: pattern))?
          .description
      }
    }
  }

  private func profile(_ values: [String], name: String = "x", format: String? = nil) throws -> ColumnProfile
  {
    var options = ReadingOptions()
    options.dateFormat = format
    let table = try Table("id;\(name)\n" + values.map { "k;\($0)\n" }.joined(), options: options)
    return try table.profiles()[1]
  }

  @Test func `a day is the same wherever it comes again, and what is none stays none`() throws {
    let reader = try #require(DateReader("yyyy-mm-dd"))
    var repeated = RepeatedDay()
    let texts = [
      String(repeating: "\0", count: 10), "2024-02-29", "2024-02-29", "2023-02-29", "2023-02-29",
      "2024-02-29",
      "2024-02-28", "2024-02-2", "2024/02/28", "2024-02-28", "",
    ]
    for var text in texts {
      let (found, expected) = text.withUTF8 { bytes in
        let cell = bytes.baseAddress.map { Cell(start: $0, count: bytes.count, isQuoted: false) }
        return (
          cell.map { repeated.read($0, in: reader) }, cell.map { reader.readISO($0, UInt8(ascii: "-")) }
        )
      }
      #expect(found == expected, "\(text)")
    }
  }

  @Test func `days are read in the format that is named`() {
    let cases = [
      ("2024-02-29", "yyyy-mm-dd"), ("29.02.2024", "dd.mm.yyyy"), ("29.2.24", "dd.mm.yy"),
      ("2/29/2024", "mm/dd/yyyy"),
      ("29/02/24", "d/m/yy"), ("29-Feb-24", "d-mmm-yy"), ("Feb 29, 2024", "mmm d, yyyy"),
      ("20240229", "yyyymmdd"),
      ("29 февраля 2024 г.", "d mmm yyyy"), ("29-фев-24", "d-mmm-yy"), ("2024/02/29", "yyyy/mm/dd"),
      ("2024-02-29T23:59:59.123+03:00", "yyyy-mm-dd"), ("2024-02-29 08:26", "yyyy-mm-dd"),
      ("29.02.2024 8:05:00", "dd.mm.yyyy"), ("2/29/2024 11:59 PM", "mm/dd/yyyy"),
      ("2024-02-29 00:00 UTC", "yyyy-mm-dd"),
      ("Thu, 29 Feb 2024 10:00:00 +0000", "d mmm yyyy"), ("45351", "excel"), ("45351.75", "excel"),
      ("1709164800", "unix"), ("1709251199999", "unix-ms"), ("29.02.2024", "%d.%m.%Y"),
      ("29.02.2024", "DD.MM.YYYY"),
    ]
    for (text, pattern) in cases { #expect(day(text, pattern) == "2024-02-29", "\(text) as \(pattern)") }
  }

  @Test(arguments: ["30.02.2024", "29.02.2023", "00.01.2024", "2024-01-01", "1.1", "n/a", "", "29.02.2024x"])
  func `other text is no day in that format`(text: String) { #expect(day(text, "dd.mm.yyyy") == nil) }

  @Test func `one format a column by evidence`() throws {
    let cases: [([String], String)] = [
      (["2024-01-05", "2024-12-31"], "yyyy-mm-dd"), (["05/01/2024", "31/12/2024"], "dd/mm/yyyy"),
      (["01/05/2024", "12/31/2024"], "mm/dd/yyyy"), (["05.01.2024", "06.02.2024"], "dd.mm.yyyy"),
      (["05.01.24", "31.12.24"], "dd.mm.yy"), (["5-Jan-24", "31-Dec-24"], "d-mmm-yy"),
      (["20240105", "20241231"], "yyyymmdd"), (["Jan 5, 2024"], "mmm d, yyyy"),
      (["5 янв. 2024"], "d mmm yyyy"),
    ]
    for (values, pattern) in cases {
      let profile = try profile(values)
      #expect(profile.dateFormat?.pattern == pattern, "\(values)")
      #expect(profile.dates == values.count && profile.doubt == nil, "\(values)")
    }
  }

  @Test func `day or month first is in doubt until a day tells`() throws {
    let open = ["03/04/2024", "05/06/2024"]
    #expect(try profile(open).doubt?.choice == .dateFormat)
    #expect(try profile(open).doubt?.readings == ["dd/mm/yyyy", "mm/dd/yyyy"])
    #expect(try profile(open, format: "mm/dd/yyyy").doubt == nil)
    #expect(try profile(open + ["25/06/2024"]).dateFormat?.pattern == "dd/mm/yyyy")
    #expect(try profile(["03/03/2024"]).doubt == nil, "both readings are the same day")
    #expect(try profile(open + ["25/06/2024"]).readings == ["dd/mm/yyyy"])
    #expect(try profile(open, format: "mm/dd/yyyy").readings == ["dd/mm/yyyy", "mm/dd/yyyy"])
    #expect(try profile(["2024-03-04"]).readings == ["yyyy-mm-dd"])
  }

  @Test func `days that contradict each other are in doubt, impossible ones are only not read`() throws {
    let mixed = try profile(["25/06/2024", "26/06/2024", "06/25/2024", "06/26/2024"])
    #expect(mixed.doubt?.choice == .dateFormat)
    #expect(mixed.readings == ["dd/mm/yyyy", "mm/dd/yyyy"])
    let impossible = try profile(["25/06/2024", "26/06/2024", "31/02/2024", "99/99/2024"])
    #expect(impossible.doubt == nil && impossible.dates == 2)
  }

  @Test func `a long column whose first number never changes has the month first`() throws {
    let values = (0..<120).map { "12/0\($0 % 7 + 1)/2010 08:26" }
    #expect(try profile(values).dateFormat?.pattern == "mm/dd/yyyy")
    #expect(try profile(values).doubt == nil)
  }

  @Test func `that guess is told with its reason and what decides otherwise`() throws {
    let first = try profile((0..<120).map { "12/0\($0 % 7 + 1)/2010" }).warnings
    #expect(first.count == 1)
    let reason = "first number is taken for the month, since it is 12 in all 120"
    #expect(first.first?.text.en.contains(reason) == true)
    #expect(first.first?.text.choices == [.dateFormat])
    #expect(first.first?.text.en.hasSuffix("say so with “date format”") == true)
    let second = try profile((0..<120).map { "0\($0 % 7 + 1)/12/2010" })
    #expect(second.dateFormat?.pattern == "dd/mm/yyyy")
    #expect(second.warnings.first?.text.en.contains("second number is taken for the month") == true)
    #expect(try profile((0..<120).map { "12/0\($0 % 7 + 1)/2010" }, format: "mm/dd/yyyy").warnings.isEmpty)
    #expect(try profile((0..<120).map { "\($0 % 28 + 1)/12/2010" }).warnings.isEmpty)
  }

  @Test func `serial numbers are days only in a column that is called so`() throws {
    #expect(try profile(["45351", "45352.5"], name: "order date").dateFormat?.pattern == "excel")
    #expect(try profile(["1709164800", "1709251199"], name: "created_at").dateFormat?.pattern == "unix")
    #expect(try profile(["1709164800000"], name: "timestamp").dateFormat?.pattern == "unix-ms")
    #expect(try profile(["45351", "45352"], name: "amount").dateFormat == nil)
    #expect(try profile(["45351"], name: "amount", format: "excel").dates == 1)
  }

  @Test func `swapped days and months are noticed`() throws {
    let right = (0..<300).map { CalendarDay(daysSince1970: 15_550 + $0) }
    let swapped = right.map { day -> String in
      let (year, month, day) = day.civil
      return day <= 12 ? "\(year)-\(day)-\(month)" : "\(year)-\(month)-\(day)"
    }
    #expect(try profile(swapped).warnings.count == 1)
    #expect(try profile(right.map { "\($0) 00:00" }).warnings.isEmpty)
  }

  @Test func `an unknown format is refused with examples`() {
    #expect(throws: TableError.unknownDateFormat("soon")) { try profile(["2024-01-01"], format: "soon") }
  }

  @Test func `civil dates and day numbers agree through 800 years`() {
    for days in stride(from: -150_000, through: 150_000, by: 17) {
      let day = CalendarDay(daysSince1970: days)
      let (year, month, dayOfMonth) = day.civil
      #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == day)
    }
    #expect(CalendarDay(iso8601: "1970-01-01")?.daysSince1970 == 0)
    #expect(CalendarDay(iso8601: "2000-03-01")?.daysSince1970 == 11_017)
    #expect(CalendarDay(iso8601: "2024-02-30") == nil && CalendarDay(iso8601: "24-02-01") == nil)
    #expect(CalendarDay(daysSince1970: 19_782).description == "2024-02-29")
  }
}
