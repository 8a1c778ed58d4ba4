internal import Foundation
internal import Wording

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

  /// What is behind a door.
  struct Opened {
    /// The text, as it came or as RFC 4180 in UTF-8.
    let text: ByteRegion
    /// The workbook or database that was written out as RFC 4180; `nil` for text of unknown dialect.
    var writtenOut: FileKind?
    /// What was done to reach the text.
    var notes: [ReadingNote] = []
  }

  /// The text behind `region`, and what was done to reach it.
  ///
  /// - Throws: ``TableError``.
  func open(_ region: ByteRegion) throws(TableError) -> Opened {
    let limit = options.unpackedLimit(ofPacked: region.bytes.count)
    switch FileKind(region.bytes) {
    case .gzip:
      return try openUnpacked("gzip") { () throws(DecompressionError) in
        try Decompression.inflate(region, wrapping: .gzip, limit: limit)
      }
    case .zstandard:
      return try openUnpacked("Zstandard") { () throws(DecompressionError) in
        try Decompression.zstandard(region, limit: limit)
      }
    case .workbook:
      return try workbook(region, limit)
    case .sqlite:
      return try database(limit)
    case .parquet:
      return try duckDB(.parquet, limit)
    case .json:
      return try duckDB(.json, limit)
    case .other(let kind, let advice):
      throw .notText(file: name, kind: kind, advice: advice)
    case nil:
      return Opened(text: region)
    }
  }

  /// Unpacks, and goes through the next door: a compressed spreadsheet is a spreadsheet too.
  private func openUnpacked(
    _ format: String, _ unpack: () throws(DecompressionError) -> ByteRegion
  ) throws(TableError) -> Opened {
    let unpacked: ByteRegion
    do {
      unpacked = try unpack()
    } catch {
      switch error {
      case .damaged:
        throw .damaged(file: name, reason: "the \(format) data breaks off or contradicts its checksum")
      case .noRoom(let error):
        throw TableError(error, file: name, what: "the \(format) data")
      }
    }
    switch FileKind(unpacked.bytes) {
    case .gzip, .zstandard:
      throw .notText(file: name, kind: "a file compressed twice", advice: "unpack it once")
    case .workbook, .sqlite, .parquet, .json, .other, nil:
      var opened = try Door(name: name, file: nil, options: options).open(unpacked)
      opened.notes.insert(Self.note(en: "unpacked from \(format)", ru: "распаковано из \(format)"), at: 0)
      return opened
    }
  }

  /// What other programs and libraries read came packed or through a pipe.
  private func notAFile(_ kind: String) -> TableError {
    .notText(file: name, kind: kind, advice: "name a file of its own, neither packed nor through a pipe")
  }

  private static func note(en: String, ru: String) -> ReadingNote {
    ReadingNote(isWarning: false, text: LocalizedText(en: en, ru: ru))
  }

  private func workbook(_ region: ByteRegion, _ limit: Int) throws(TableError) -> Opened {
    do {
      let workbook = try Workbook(region, partLimit: limit)
      let sheet = options.sheet ?? workbook.sheetNames.first ?? ""
      let others = workbook.sheetNames.filter { $0 != sheet }.joined(separator: ", ")
      let cells = try workbook.cells(ofSheet: options.sheet)
      guard cells.columnCount > 0 || others.isEmpty || options.allowsEmpty else {
        throw TableError.cannotChoose(
          file: name, problem: "the sheet '\(sheet)' is empty", advice: "--sheet chooses another: \(others)")
      }
      let note = Self.note(
        en: "read from sheet '\(sheet)' of a workbook"
          + (others.isEmpty ? "" : "; --sheet chooses another: \(others)"),
        ru: "прочитан лист «\(sheet)» книги" + (others.isEmpty ? "" : "; другой выбирает --sheet: \(others)"))
      return Opened(text: try csv(cells, limit), writtenOut: .workbook, notes: [note])
    } catch WorkbookError.noSheet(let wanted, let available) {
      throw .cannotChoose(
        file: name, problem: "the workbook has no sheet '\(wanted)'",
        advice: "--sheet takes one of \(available.joined(separator: ", "))")
    } catch WorkbookError.noRoom(let part, let error) {
      throw TableError(error, file: name, what: "the part \(part) of the workbook")
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
    do {
      var rows = RowCollector(limit: limit)
      try cells.visitRows { row throws(RoomError) in try rows.append(row) }
      return try rows.take()
    } catch {
      throw TableError(error, file: name, what: "the sheet")
    }
  }

  private func database(_ limit: Int) throws(TableError) -> Opened {
    guard let file else { throw notAFile("an SQLite database") }
    do {
      let database = try SQLiteDatabase(path: file.path)
      if let query = options.query {
        return Opened(
          text: try database.csv(of: query, limit: limit), writtenOut: .sqlite,
          notes: [Self.note(en: "read by --query", ru: "прочитано запросом --query")])
      }
      return Opened(
        text: try database.csv(ofTable: options.databaseTable, limit: limit), writtenOut: .sqlite,
        notes: [Self.note(en: "read from an SQLite table", ru: "прочитана таблица SQLite")])
    } catch {
      throw tableError(error)
    }
  }

  private func tableError(_ error: SQLiteError) -> TableError {
    switch error {
    case .cannotRead(let reason): .cannotRead(file: name, reason: "SQLite says: \(reason)")
    case .damaged(let reason): .damaged(file: name, reason: "SQLite says: \(reason)")
    case .cannotAnswer(let reason) where options.query == nil:
      .damaged(file: name, reason: "SQLite says: \(reason)")
    case .cannotAnswer(let reason):
      .cannotChoose(
        file: name, problem: "SQLite says: \(reason)", advice: "--query takes a SELECT over its tables")
    case .notReadOnly:
      .cannotChoose(file: name, problem: "--query would change the database", advice: "give a SELECT")
    case .notOneStatement:
      .cannotChoose(
        file: name, problem: "--query is not one statement", advice: "give a SELECT, and nothing after it")
    case .severalTables([]):
      .cannotChoose(
        file: name, problem: "the database has no tables", advice: "hand in one with purchases or customers")
    case .severalTables(let tables):
      .cannotChoose(
        file: name, problem: "the database has \(tables.count) tables",
        advice: "choose with --table or --query: \(tables.joined(separator: ", "))")
    case .noTable(let wanted, let available):
      .cannotChoose(
        file: name, problem: "the database has no table '\(wanted)'",
        advice: "--table takes one of \(available.joined(separator: ", "))")
    case .noRoom(let error): TableError(error, file: name, what: "the answer of the database")
    }
  }

  private func duckDB(_ form: DuckDBProgram.Form, _ limit: Int) throws(TableError) -> Opened {
    let kind = form == .parquet ? "a Parquet file" : "a JSON file"
    guard let file else { throw notAFile(kind) }
    guard let program = options.duckDB else {
      throw .notText(
        file: name, kind: kind,
        advice: "with the program duckdb on the PATH a file of this kind is read directly; or save it as CSV")
    }
    do {
      let text = try DuckDBProgram(path: program).csv(of: file, form, limit: limit)
      return Opened(
        text: text, writtenOut: form == .parquet ? .parquet : .json,
        notes: [Self.note(en: "read through duckdb", ru: "прочитано программой duckdb")])
    } catch {
      switch error {
      case .notStarted(let reason):
        throw .cannotRead(file: name, reason: "duckdb cannot be started: \(reason)")
      case .failed(let reason): throw .damaged(file: name, reason: "duckdb says: \(reason)")
      case .noRoom(let error): throw TableError(error, file: name, what: "what duckdb printed")
      }
    }
  }
}
