internal import AtomicFiles
internal import CSQLite

/// Why a database could not be read.
enum SQLiteError: Error, Equatable {
  /// The file cannot be opened or read; SQLite's own words.
  case cannotRead(reason: String)
  /// The file is no database, or a broken one; SQLite's own words.
  case damaged(reason: String)
  /// The statement makes no sense to this database; SQLite's own words.
  case cannotAnswer(reason: String)
  /// The statement would change the database.
  case notReadOnly
  /// There are several tables or none, and none was named.
  case severalTables([String])
  /// There is no table of that name.
  case noTable(name: String, available: [String])
  /// The query is empty, or more than one statement.
  case notOneStatement
  /// A row, or a cell of it, is too long.
  case longRow(Int, limit: Int)
  /// The statement took more steps than an answer takes: it may have no end.
  case endless
  /// There is no room for the answer.
  case noRoom(RoomError)
}

/// A SQLite file, opened so that nothing in it can change, and that nothing in it runs for ever.
final class SQLiteDatabase {
  private let handle: OpaquePointer
  private let limits: Limits
  private let steps: Steps

  /// What a database made to do harm may take.
  struct Limits {
    /// Bytes of a row.
    var rowBytes: Int
    /// Millions of steps of SQLite's own machine in one statement.
    var megasteps: Int

    /// - Parameter fileBytes: Reading a table takes some steps a cell: views that look at it again and again take more.
    init(rowBytes: Int, fileBytes: Int) {
      self.rowBytes = min(rowBytes, 1 << 30)
      megasteps = 1000 + fileBytes / 10_000
    }
  }

  /// Counts the steps of a statement.
  private final class Steps {
    static let million: Int32 = 1_000_000
    var millions = 0
    let most: Int

    init(most: Int) { self.most = most }
  }

  /// Opens the file at `path`.
  ///
  /// - Throws: ``SQLiteError``.
  init(path: String, limits: Limits = Limits(rowBytes: 16 << 20, fileBytes: 0)) throws(SQLiteError) {
    self.limits = limits
    steps = Steps(most: limits.megasteps)
    var handle: OpaquePointer?
    let status = sqlite3_open_v2(
      Self.address(of: path), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nil)
    guard let handle else { throw .cannotRead(reason: "out of memory") }
    guard status == SQLITE_OK else {
      let failure = Self.failure(status, of: handle)
      sqlite3_close(handle)
      throw failure
    }
    self.handle = handle
    csqlite_suspect(handle, Int32(clamping: limits.rowBytes))
    sqlite3_progress_handler(
      handle, Steps.million,
      { steps in
        guard let steps else { return 0 }
        let counted = Unmanaged<Steps>.fromOpaque(steps).takeUnretainedValue()
        counted.millions += 1
        return counted.millions > counted.most ? 1 : 0
      }, Unmanaged.passUnretained(steps).toOpaque())
  }

  deinit { sqlite3_close(handle) }

  /// The path as SQLite's URI.
  ///
  /// A database that keeps a log of its writes gets two files beside it by being read. Where there is no such log, all
  /// is in the file itself, and SQLite is told that nothing else will change it.
  private static func address(of path: String) -> String {
    var address = "file:"
    for byte in PathText.bytes(of: path) {
      let letter = Character(UnicodeScalar(byte))
      let isPlain = letter.isASCII && (letter.isLetter || letter.isNumber || "/.-_".contains(letter))
      address += isPlain ? String(letter) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    let hasLog = ["-wal", "-journal"].contains { FilePlace(path + $0) != .nothing }
    return address + (hasLog ? "" : "?immutable=1")
  }

  /// The tables and views, in order of their names.
  ///
  /// - Throws: ``SQLiteError``.
  func tableNames() throws(SQLiteError) -> [String] {
    let listing =
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name"
    var names: [String] = []
    try read(listing) { row in names += row.map(\.text) }
    return Array(names.dropFirst())
  }

  /// All of a table as CSV: its column names, then its rows.
  ///
  /// - Parameters:
  ///   - name: The table; `nil` takes the only one.
  ///   - limit: The most bytes.
  /// - Throws: ``SQLiteError``.
  func csv(ofTable name: String?, limit: Int) throws(SQLiteError) -> ByteRegion {
    let names = try tableNames()
    guard let table = name ?? (names.count == 1 ? names.first : nil) else { throw .severalTables(names) }
    guard names.contains(where: { $0.lowercased() == table.lowercased() }) else {
      throw .noTable(name: table, available: names)
    }
    let quoted = table.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    return try csv(of: "SELECT * FROM \"\(quoted)\"", limit: limit)
  }

  /// What one reading statement gives, as CSV: the names of its columns, then its rows as text.
  ///
  /// - Throws: ``SQLiteError``; a statement that would write is refused before it runs.
  func csv(of query: String, limit: Int) throws(SQLiteError) -> ByteRegion {
    var rows = RowCollector(limit: limit)
    try read(query) { row throws(SQLiteError) in
      do throws(RoomError) { try rows.append(row) } catch { throw .noRoom(error) }
    }
    do throws(RoomError) { return try rows.take() } catch { throw .noRoom(error) }
  }

  private func read(_ query: String, _ visit: ([DatabaseCell]) throws(SQLiteError) -> Void)
    throws(SQLiteError)
  {
    var statement: OpaquePointer?
    let (status, rest): (Int32, String) = query.withCString { text in
      var tail: UnsafePointer<CChar>?
      let status = sqlite3_prepare_v2(handle, text, -1, &statement, &tail)
      return (status, tail.map { String(cString: $0) } ?? "")
    }
    guard status == SQLITE_OK else { throw Self.failure(status, of: handle) }
    defer { sqlite3_finalize(statement) }
    guard let statement, !rest.contains(where: { !$0.isWhitespace && $0 != ";" }) else {
      throw .notOneStatement
    }
    guard sqlite3_stmt_readonly(statement) != 0 else { throw .notReadOnly }
    steps.millions = 0
    let columns = sqlite3_column_count(statement)
    var rows = 0
    try visit(
      (0..<columns).map { column in
        DatabaseCell(text: sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "")
      })
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rows += 1
        try visit((0..<columns).map { column in cell(of: statement, column) })
      case SQLITE_DONE:
        return
      case SQLITE_TOOBIG:
        throw .longRow(rows + 1, limit: limits.rowBytes)
      case let status:
        throw Self.failure(status, of: handle)
      }
    }
  }

  private static func failure(_ status: Int32, of handle: OpaquePointer) -> SQLiteError {
    let reason = String(cString: sqlite3_errmsg(handle))
    // The low byte of an extended code is the code itself.
    return switch status & 0xff {
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: .damaged(reason: reason)
    case SQLITE_INTERRUPT: .endless
    case SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_MISMATCH: .cannotAnswer(reason: reason)
    default: .cannotRead(reason: reason)
    }
  }

  /// A cell as text: NULL is empty, and a BLOB is read as UTF-8.
  private func cell(of statement: OpaquePointer, _ column: Int32) -> DatabaseCell {
    let type = sqlite3_column_type(statement, column)
    if type == SQLITE_FLOAT {
      // SQLite's own text keeps 15 digits; the shortest one that reads back keeps the number.
      return DatabaseCell(text: "\(sqlite3_column_double(statement, column))", isText: false)
    }
    guard let bytes = sqlite3_column_blob(statement, column) else { return DatabaseCell(text: "") }
    let count = Int(sqlite3_column_bytes(statement, column))
    let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    return DatabaseCell(text: text, isText: type != SQLITE_INTEGER)
  }
}
