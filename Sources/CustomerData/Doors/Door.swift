internal import Foundation

/// Leads from a file that is no text table to the text table behind it.
///
/// Compressed text is unpacked, a spreadsheet or a database is written out as CSV, and what DuckDB reads better is
/// handed to the user's own `duckdb`.
struct Door {
  /// The file's name, for messages.
  let name: String
  /// Where the file is; `nil` for bytes that came from elsewhere.
  let file: URL?
  let options: ReadingOptions

  /// The text behind `region`, and what was done to reach it.
  ///
  /// - Throws: ``TableError``.
  func open(_ region: ByteRegion) throws(TableError) -> (text: ByteRegion, notes: [ReadingNote]) {
    let limit = options.unpackedLimit(ofPacked: region.bytes.count)
    switch FileKind(region.bytes) {
    case .gzip:
      return try openUnpacked("gzip") { () throws(DecompressionError) in
        try Decompression.inflate(region.bytes, wrapping: .gzip, limit: limit)
      }
    case .zstandard:
      return try openUnpacked("Zstandard") { () throws(DecompressionError) in
        try Decompression.zstandard(region.bytes, limit: limit)
      }
    case .workbook:
      return try workbook(Array(region.bytes), limit)
    case .sqlite:
      return try database(limit)
    case .parquet:
      return try duckDB(function: "read_parquet", kind: "a Parquet file", limit)
    case .jsonLines:
      return try duckDB(function: "read_json_auto", kind: "a JSON file", limit)
    case .other(let kind, let advice):
      throw .notText(file: name, kind: kind, advice: advice)
    case nil:
      return (region, [])
    }
  }

  /// Unpacks, and goes through the next door: a compressed spreadsheet is a spreadsheet too.
  private func openUnpacked(
    _ format: String, _ unpack: () throws(DecompressionError) -> [UInt8]
  ) throws(TableError) -> (text: ByteRegion, notes: [ReadingNote]) {
    let unpacked: ByteRegion
    do {
      unpacked = ByteRegion(try unpack())
    } catch {
      switch error {
      case .damaged:
        throw .damaged(file: name, reason: "the \(format) data breaks off or contradicts its checksum")
      case .tooLarge(let limit):
        throw .tooMuchInside(file: name, what: "the \(format) data", limit: limit)
      }
    }
    switch FileKind(unpacked.bytes) {
    case .gzip, .zstandard:
      throw .notText(file: name, kind: "a file compressed twice", advice: "unpack it once")
    case .sqlite, .parquet, .jsonLines:
      throw .notText(file: name, kind: "a compressed database", advice: "unpack it first")
    case .workbook, .other, nil:
      let (text, notes) = try Door(name: name, file: nil, options: options).open(unpacked)
      return (
        text,
        [
          ReadingNote(
            isWarning: false,
            text: LocalizedText(en: "unpacked from \(format)", ru: "распаковано из \(format)"))
        ] + notes
      )
    }
  }

  private func workbook(
    _ bytes: [UInt8], _ limit: Int
  ) throws(TableError) -> (text: ByteRegion, notes: [ReadingNote]) {
    do {
      let workbook = try Workbook(bytes, partLimit: limit)
      let sheet = options.sheet ?? workbook.sheetNames.first ?? ""
      let others = workbook.sheetNames.filter { $0 != sheet }
      let read = LocalizedText(
        en: "read from sheet '\(sheet)' of a workbook", ru: "прочитан лист «\(sheet)» книги")
      let list = others.joined(separator: ", ")
      let note =
        others.isEmpty
        ? read
        : read.adding(en: "; --sheet chooses another: \(list)", ru: "; другой выбирает --sheet: \(list)")
      let cells = try workbook.cells(ofSheet: options.sheet)
      return (try csv(cells, limit), [ReadingNote(isWarning: false, text: note)])
    } catch WorkbookError.noSheet(let wanted, let available) {
      throw .notText(
        file: name, kind: "a workbook without a sheet '\(wanted)'",
        advice: "--sheet takes one of \(available.joined(separator: ", "))")
    } catch WorkbookError.tooLarge(let part, let limit) {
      throw .tooMuchInside(file: name, what: "the part \(part) of the workbook", limit: limit)
    } catch WorkbookError.damaged(let part) {
      throw .damaged(file: name, reason: "\(part) of the workbook cannot be read")
    } catch let error as TableError {
      throw error
    } catch {
      throw .damaged(file: name, reason: "\(error)")
    }
  }

  /// A sheet as a rectangle of CSV.
  private func csv(_ cells: WorksheetCells, _ limit: Int) throws(TableError) -> ByteRegion {
    guard cells.columnCount <= options.maxColumns else {
      throw .limit(
        file: name, line: 1, what: "the sheet has too many columns", limit: options.maxColumns,
        option: "--max-columns")
    }
    var writer = CSVWriter()
    try cells.visitRows { row throws(TableError) in
      writer.write(row)
      guard writer.bytes.count <= limit else {
        throw .tooMuchInside(file: name, what: "the sheet", limit: limit)
      }
    }
    return ByteRegion(writer.bytes)
  }

  private func database(_ limit: Int) throws(TableError) -> (text: ByteRegion, notes: [ReadingNote]) {
    guard let file else {
      throw .notText(
        file: name, kind: "an SQLite database on standard input", advice: "name its file instead")
    }
    do {
      let database = try SQLiteDatabase(path: file.path)
      if let query = options.query {
        return (
          ByteRegion(try database.csv(of: query, limit: limit)),
          [
            ReadingNote(
              isWarning: false, text: LocalizedText(en: "read by --query", ru: "прочитано запросом --query"))
          ]
        )
      }
      return (
        ByteRegion(try database.csv(ofTable: options.databaseTable, limit: limit)),
        [
          ReadingNote(
            isWarning: false,
            text: LocalizedText(en: "read from an SQLite table", ru: "прочитана таблица SQLite"))
        ]
      )
    } catch {
      switch error {
      case .failed(let reason):
        throw .cannotRead(file: name, reason: "SQLite says: \(reason)")
      case .notReadOnly:
        throw .notText(
          file: name, kind: "an SQLite database", advice: "--query would change it; give a SELECT")
      case .severalTables(let tables):
        throw .notText(
          file: name, kind: "an SQLite database with \(tables.count) tables",
          advice: "choose with --table or --query: \(tables.joined(separator: ", "))")
      case .noTable(let wanted, let available):
        throw .notText(
          file: name, kind: "an SQLite database without a table '\(wanted)'",
          advice: "--table takes one of \(available.joined(separator: ", "))")
      case .notOneStatement:
        throw .notText(
          file: name, kind: "an SQLite database", advice: "--query takes one statement, a SELECT")
      case .tooLarge(let limit):
        throw .tooMuchInside(file: name, what: "the answer of the database", limit: limit)
      }
    }
  }

  private func duckDB(
    function: String, kind: String, _ limit: Int
  ) throws(TableError) -> (text: ByteRegion, notes: [ReadingNote]) {
    guard let program = options.duckDB, let file else {
      throw .notText(
        file: name, kind: kind,
        advice: "with the program duckdb on the PATH a file of this kind is read directly; or save it as CSV")
    }
    do {
      let text = try DuckDBProgram(path: program).csv(of: file, function: function, limit: limit)
      return (
        ByteRegion(text),
        [
          ReadingNote(
            isWarning: false,
            text: LocalizedText(en: "read through duckdb", ru: "прочитано программой duckdb"))
        ]
      )
    } catch {
      switch error {
      case .failed(let reason): throw .cannotRead(file: name, reason: "duckdb says: \(reason)")
      case .tooLarge(let limit): throw .tooMuchInside(file: name, what: "what duckdb printed", limit: limit)
      }
    }
  }
}
