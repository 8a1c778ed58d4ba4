internal import AtomicFiles
internal import FoundationEssentials
internal import JSONDocuments
package import ParallelWork
internal import TextTables
package import Wording

/// A result as tables that programs of business intelligence join: customers by segment and by day.
///
/// Nothing in them is kept from being calculated in a spreadsheet, for no spreadsheet opens them; days are written
/// yyyy-mm-dd, and there is no mark at the beginning.
package struct BITables: Sendable {
  /// What is typed for them, and what their folder is called.
  package static let name = "bi"

  /// Names and bytes.
  package let files: [(name: String, bytes: [UInt8])]
  /// Rows of each file.
  private let rows: [Int]
  private let asOf: CalendarDay?

  /// Reads a result.
  ///
  /// - Parameters:
  ///   - customers: The path of customers.csv.
  ///   - segments: The path of segments.csv.
  ///   - asOf: The analysis day; without one there is no calendar.
  ///   - days: The days of history before it.
  /// - Throws: ``ExportError``, `TableError`.
  package init(
    customers: String, segments: String, asOf: CalendarDay?, days: Int?, workers: Workers
  ) throws {
    self.asOf = asOf
    let list = try ResultList(contentsOf: customers, workers: workers)
    if FilePlace(segments) != .file {
      throw ExportError.unreadableResult(file: PathText.shown(segments), reason: .noSuchFile)
    }
    var options = ReadingOptions()
    options.workers = workers
    options.delimiter = ","
    options.encoding = "utf-8"
    options.headerRow = 1
    let about = try Table(files: [URL(filePath: segments)], options: options)
    var made = [
      ("customers.csv", try Self.customers(list, asOf: asOf)), ("segments.csv", try Self.plain(about)),
    ]
    if let asOf, let days { made.append(("calendar.csv", Self.calendar(to: asOf, days: days))) }
    files = made.map { ($0.0, $0.1.bytes) }
    rows = made.map(\.1.rows)
  }

  /// A table and its rows.
  private typealias Made = (bytes: [UInt8], rows: Int)

  /// The table without apostrophes of ours.
  private static func plain(_ table: Table) throws -> Made {
    let cells = try KeptRows(of: table, columns: Array(table.header.indices)) { cell, _ in
      ResultList.content(cell)
    }
    var writer = CSVWriter(lineEnd: .lf)
    writer.write(table.header)
    for row in 0..<cells.count { writer.write((0..<cells.width).map { cells[row, $0] }) }
    return (writer.bytes, cells.count)
  }

  /// The customers, with the day of their last purchase, which joins them with the calendar.
  private static func customers(_ list: ResultList, asOf: CalendarDay?) throws -> Made {
    let table = list.table
    guard let asOf, let recency = list.features.first(where: { table.header[$0] == "recency" }) else {
      return try plain(table)
    }
    let cells = try KeptRows(of: table, columns: Array(table.header.indices)) { cell, _ in
      ResultList.content(cell)
    }
    var writer = CSVWriter(lineEnd: .lf)
    writer.write(table.header + ["lastPurchase"])
    for row in 0..<cells.count {
      let day = Int(cells[row, recency]).map {
        CalendarDay(daysSince1970: asOf.daysSince1970 - $0).description
      }
      writer.write((0..<cells.width).map { cells[row, $0] } + [day ?? ""])
    }
    return (writer.bytes, cells.count)
  }

  /// Every day of the history up to the one before the analysis day.
  private static func calendar(to asOf: CalendarDay, days: Int) -> Made {
    var writer = CSVWriter(lineEnd: .lf)
    writer.write(["date", "year", "quarter", "month", "day", "weekday", "daysAgo"])
    for ago in stride(from: days, to: 0, by: -1) {
      let day = CalendarDay(daysSince1970: asOf.daysSince1970 - ago)
      let (year, month, number) = day.civil
      // 1970-01-01 was a Thursday; 1 is Monday.
      let weekday = ((day.daysSince1970 + 3) % 7 + 7) % 7 + 1
      writer.write([day.description] + [year, (month + 2) / 3, month, number, weekday, ago].map(String.init))
    }
    return (writer.bytes, days)
  }

  /// Writes the tables into a folder, with the steps that follow and the record.
  package func write(to folder: ExportFolder, language: Language) throws {
    let record: JSONValue = [
      "profile": Self.name, "asOf": asOf?.description,
      "files": zip(files, rows).map { file, rows in
        ["name": file.name, "segment": JSONValue.null, "rows": rows, "bytes": file.bytes.count] as JSONValue
      },
      "customers": rows.first, "written": rows.first, "warnings": [String](),
    ]
    try folder.write(
      files + [
        (HowTo.fileName, Array((BIWords.steps(hasCalendar: files.count > 2)[language] + "\n").utf8)),
        (ExportRecord.fileName, Array(record.lines.utf8)),
      ])
  }

  /// What is in the folder, a line each.
  package func text(folder: String, _ language: Language) -> String {
    let numerals = Numerals(language, spacing: .text)
    return zip(files, rows).map { "\(folder)/\($0.name)  " + numerals.count($1, .rows) + "\n" }.joined()
  }
}
