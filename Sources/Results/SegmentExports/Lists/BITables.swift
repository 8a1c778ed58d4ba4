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
  /// Why the customers are not written as Parquet too; `nil` where they are, or where DuckDB is not here.
  package let warning: LocalizedText?
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
  ///   - duckDB: Where the person's own DuckDB is: it writes the customers as Parquet too.
  /// - Throws: ``ExportError``, `TableError`.
  package init(
    customers: String, segments: String, asOf: CalendarDay?, days: Int?, duckDB: String? = nil,
    workers: Workers
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
    let people = try Self.customers(list, asOf: asOf)
    var made = [("customers.csv", people.made), ("segments.csv", try Self.plain(about))]
    if let asOf, let days { made.append(("calendar.csv", Self.calendar(to: asOf, days: days))) }
    var warning: LocalizedText?
    if let duckDB {
      do throws(DuckDBError) {
        let bytes = try DuckDBProgram(path: duckDB).parquet(of: people.made.bytes, types: people.types)
        made.append((Self.parquet, (bytes, people.made.rows)))
      } catch {
        warning = LocalizedText(
          en: "\(Self.parquet) is not written: \(error.sentence.en)",
          ru: "\(Self.parquet) не записан: \(error.sentence.ru)")
      }
    }
    self.warning = warning
    files = made.map { ($0.0, $0.1.bytes) }
    rows = made.map(\.1.rows)
  }

  private static let parquet = "customers.parquet"

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

  /// The customers, with the day of their last purchase, which joins them with the calendar, and the columns' types.
  private static func customers(
    _ list: ResultList, asOf: CalendarDay?
  ) throws -> (made: Made, types: [ParquetType]) {
    let table = list.table
    let recency = asOf == nil ? nil : list.features.first { table.header[$0] == "recency" }
    let cells = try KeptRows(of: table, columns: Array(table.header.indices)) { cell, _ in
      ResultList.content(cell)
    }
    let header = table.header + (recency == nil ? [] : ["lastPurchase"])
    var columns = BIColumns(header: header, features: list.features)
    var writer = CSVWriter(lineEnd: .lf)
    writer.write(header)
    for row in 0..<cells.count {
      var values = (0..<cells.width).map { cells[row, $0] }
      if let asOf, let recency {
        let day = Int(values[recency]).map { CalendarDay(daysSince1970: asOf.daysSince1970 - $0) }
        values.append(day?.description ?? "")
      }
      columns.add(values)
      writer.write(values)
    }
    return ((writer.bytes, cells.count), columns.types)
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
      "customers": rows.first, "written": rows.first,
      "warnings": warning.map { [$0.en] } ?? [],
    ]
    try folder.write(
      files + [
        (HowTo.fileName, Array((steps[language] + "\n").utf8)),
        (ExportRecord.fileName, Array(record.lines.utf8)),
      ])
  }

  private var steps: LocalizedText {
    func has(_ name: String) -> Bool { files.contains { $0.name == name } }
    return BIWords.steps(hasCalendar: has("calendar.csv"), hasParquet: has(Self.parquet))
  }

  /// What is in the folder, a line each.
  package func text(folder: String, _ language: Language) -> String {
    let numerals = Numerals(language, spacing: .text)
    return zip(files, rows).map { "\(folder)/\($0.name)  " + numerals.count($1, .rows) + "\n" }.joined()
  }
}
