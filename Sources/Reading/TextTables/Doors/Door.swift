internal import FoundationEssentials
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
        try Decompression.gzip(region, limit: limit)
      }
    case .zstandard:
      return try openUnpacked("Zstandard") { () throws(DecompressionError) in
        try Decompression.zstandard(region, limit: limit)
      }
    case .workbook:
      return try workbook(region, limit)
    case .sqlite:
      return try database(limit, fileBytes: region.bytes.count)
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
        throw .damaged(
          file: name,
          reason: LocalizedText(
            en: "the \(format) data breaks off or contradicts its checksum",
            ru: "данные \(format) обрываются или не сходятся с контрольной суммой"))
      case .noRoom(let error):
        throw TableError(
          error, file: name, what: LocalizedText(en: "the \(format) data", ru: "данные \(format)"))
      }
    }
    switch FileKind(unpacked.bytes) {
    case .gzip, .zstandard:
      throw .notText(
        file: name, kind: LocalizedText(en: "a file compressed twice", ru: "дважды сжатый файл"),
        advice: LocalizedText(en: "unpack it once", ru: "распакуйте его один раз"))
    case .workbook, .sqlite, .parquet, .json, .other, nil:
      var opened = try Door(name: name, file: nil, options: options).open(unpacked)
      opened.notes.insert(.unpacked(format: format), at: 0)
      return opened
    }
  }

  /// What other programs and libraries read came packed or through a pipe.
  private func notAFile(_ kind: LocalizedText) -> TableError {
    .notText(
      file: name, kind: kind,
      advice: LocalizedText(
        en: "name a file of its own, neither packed nor through a pipe",
        ru: "укажите сам файл, не сжатый и не через канал"))
  }

  private func workbook(_ region: ByteRegion, _ limit: Int) throws(TableError) -> Opened {
    do {
      let workbook = try Workbook(region, limit: limit, options: options)
      let sheet = try options.sheet.map(workbook.sheet) ?? workbook.largestSheet()
      let others = workbook.sheetNames.filter { $0 != sheet.name }
      guard sheet.columnCount > 0 || others.isEmpty || options.allowsEmpty else {
        throw TableError.cannotChoose(file: name, .emptySheet(sheet.name, others: others))
      }
      let alike: [ReadingNote] = sheet.alike.isEmpty ? [] : [.sheetsAlike(sheet.alike, read: sheet.name)]
      return Opened(
        text: sheet.text, writtenOut: .workbook,
        notes: [.sheet(sheet.name, others: others, isLargest: sheet.isLargest)] + alike)
    } catch let error as WorkbookError {
      throw tableError(error)
    } catch let error as TableError {
      throw error
    } catch {
      throw .damaged(file: name, reason: LocalizedText { _ in "\(error)" })
    }
  }

  private func tableError(_ error: WorkbookError) -> TableError {
    switch error {
    case .noSheet(let wanted, let available):
      .cannotChoose(file: name, .noSheet(wanted, available: available))
    case .noRoom(let part, let error):
      TableError(
        error, file: name,
        what: LocalizedText(en: "the part \(part) of the workbook", ru: "часть книги \(part)"))
    case .declaresEntities: .declaresEntities(file: name)
    case .manyColumns: .limit(file: name, line: 1, .manySheetColumns, limit: options.maxColumns)
    case .damaged(let part):
      .damaged(
        file: name,
        reason: LocalizedText(
          en: "\(part) of the workbook cannot be read", ru: "не удалось прочитать часть книги \(part)"))
    }
  }

  private func database(_ limit: Int, fileBytes: Int) throws(TableError) -> Opened {
    guard let file else { throw notAFile(LocalizedText(en: "an SQLite database", ru: "база данных SQLite")) }
    do {
      let database = try SQLiteDatabase(
        path: file.path,
        limits: SQLiteDatabase.Limits(rowBytes: options.maxLineBytes, fileBytes: fileBytes))
      if let query = options.query {
        return Opened(
          text: try database.csv(of: query, limit: limit), writtenOut: .sqlite,
          notes: [.query])
      }
      return Opened(
        text: try database.csv(ofTable: options.databaseTable, limit: limit), writtenOut: .sqlite,
        notes: [.databaseTable])
    } catch {
      throw tableError(error)
    }
  }

  private func tableError(_ error: SQLiteError) -> TableError {
    func said(_ words: String) -> LocalizedText {
      LocalizedText(en: "SQLite says: \(words)", ru: "SQLite сообщает: \(words)")
    }
    return switch error {
    case .cannotRead(let words): .cannotRead(file: name, reason: said(words))
    case .damaged(let words): .damaged(file: name, reason: said(words))
    case .cannotAnswer(let words) where options.query == nil: .damaged(file: name, reason: said(words))
    case .cannotAnswer(let words): .cannotChoose(file: name, .cannotAnswer(words))
    case .longRow(let row, let limit): .limit(file: name, line: row + 1, .longLine, limit: limit)
    case .endless: .cannotChoose(file: name, .endless)
    case .notReadOnly: .cannotChoose(file: name, .queryWrites)
    case .notOneStatement: .cannotChoose(file: name, .notOneStatement)
    case .severalTables([]): .cannotChoose(file: name, .noTables)
    case .severalTables(let tables): .cannotChoose(file: name, .severalTables(tables))
    case .noTable(let wanted, let available):
      .cannotChoose(file: name, .noTable(wanted, available: available))
    case .noRoom(let error):
      TableError(
        error, file: name, what: LocalizedText(en: "the answer of the database", ru: "ответ базы данных"))
    }
  }

  private func duckDB(_ form: DuckDBProgram.Form, _ limit: Int) throws(TableError) -> Opened {
    let kind =
      form == .parquet
      ? LocalizedText(en: "a Parquet file", ru: "файл Parquet")
      : LocalizedText(en: "a JSON file", ru: "файл JSON")
    guard let file else { throw notAFile(kind) }
    guard let program = options.duckDB else { throw .duckDBNeeded(file: name, kind: kind) }
    do {
      let text = try DuckDBProgram(path: program).csv(of: file, form, limit: limit)
      return Opened(
        text: text, writtenOut: form == .parquet ? .parquet : .json,
        notes: [.duckDB])
    } catch {
      switch error {
      case .notStarted: throw .cannotRead(file: name, reason: error.sentence)
      case .failed: throw .damaged(file: name, reason: error.sentence)
      case .noRoom(let error):
        throw TableError(
          error, file: name, what: LocalizedText(en: "what duckdb printed", ru: "то, что напечатала duckdb"))
      }
    }
  }
}
