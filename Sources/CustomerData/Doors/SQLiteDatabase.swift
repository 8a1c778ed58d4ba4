internal import CSQLite

/// Why a database could not be read.
enum SQLiteError: Error, Equatable {
  /// SQLite's own words.
  case failed(reason: String)
  /// The statement would change the database.
  case notReadOnly
  /// There are several tables and none was named.
  case severalTables([String])
}

/// A SQLite file, opened so that nothing in it can change.
final class SQLiteDatabase {
  private let handle: OpaquePointer

  /// Opens the file at `path`.
  ///
  /// - Throws: ``SQLiteError``.
  init(path: String) throws(SQLiteError) {
    var handle: OpaquePointer?
    let status = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard let handle else { throw .failed(reason: "out of memory") }
    guard status == SQLITE_OK else {
      let reason = String(cString: sqlite3_errmsg(handle))
      sqlite3_close(handle)
      throw .failed(reason: reason)
    }
    self.handle = handle
  }

  deinit { sqlite3_close(handle) }

  /// The tables and views, in order of their names.
  ///
  /// - Throws: ``SQLiteError``.
  func tableNames() throws(SQLiteError) -> [String] {
    let listing =
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name"
    return try rows(of: listing).dropFirst().compactMap(\.first)
  }

  /// All of a table: its column names, then its rows.
  ///
  /// - Parameter name: The table; `nil` takes the only one.
  /// - Throws: ``SQLiteError``.
  func rows(ofTable name: String?) throws(SQLiteError) -> [[String]] {
    let names = try tableNames()
    guard let table = name ?? (names.count == 1 ? names.first : nil) else { throw .severalTables(names) }
    return try rows(
      of:
        "SELECT * FROM \"\(table.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    )
  }

  /// What one reading statement gives: the names of its columns, then its rows as text.
  ///
  /// - Throws: ``SQLiteError``; a statement that would write is refused before it runs.
  func rows(of query: String) throws(SQLiteError) -> [[String]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, query, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw .failed(reason: String(cString: sqlite3_errmsg(handle)))
    }
    defer { sqlite3_finalize(statement) }
    guard sqlite3_stmt_readonly(statement) != 0 else { throw .notReadOnly }
    let columns = sqlite3_column_count(statement)
    var rows = [(0..<columns).map { sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? "" }]
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rows.append((0..<columns).map { column in text(of: statement, column) })
      case SQLITE_DONE:
        return rows
      default:
        throw .failed(reason: String(cString: sqlite3_errmsg(handle)))
      }
    }
  }

  /// A cell as text: NULL is empty, and a BLOB is read as UTF-8.
  private func text(of statement: OpaquePointer, _ column: Int32) -> String {
    if sqlite3_column_type(statement, column) == SQLITE_FLOAT {
      // SQLite's own text keeps 15 digits; the shortest one that reads back keeps the number.
      return "\(sqlite3_column_double(statement, column))"
    }
    guard let bytes = sqlite3_column_blob(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
