import CSQLite

/// A database of SQLite, in memory unless it is to lie somewhere.
final class Database {
  private var handle: OpaquePointer?

  /// What SQLite has against a statement.
  struct Refusal: Error, Equatable {
    var words: String
    var statement: String
  }

  init(at path: String = ":memory:") throws {
    guard sqlite3_open(path, &handle) == SQLITE_OK else {
      throw Refusal(words: "cannot open", statement: "")
    }
  }

  deinit { sqlite3_close(handle) }

  /// Runs statements, and gives back what the last of them that has rows answered.
  @discardableResult
  func run(_ statements: String) throws -> [[Value]] {
    var answer: [[Value]] = []
    var failure: Int32 = SQLITE_OK
    var text = statements
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes).bindMemory(to: CChar.self)[...]
      while !rest.isEmpty, failure == SQLITE_OK {
        let part = UnsafeBufferPointer(rebasing: rest)
        var statement: OpaquePointer?
        var tail: UnsafePointer<CChar>?
        failure = sqlite3_prepare_v2(handle, part.baseAddress, Int32(part.count), &statement, &tail)
        let read = tail.flatMap { end in part.baseAddress.map { end - $0 } } ?? part.count
        rest = rest.dropFirst(max(read, 1))
        guard failure == SQLITE_OK, let statement else { continue }
        var rows: [[Value]] = []
        var status = sqlite3_step(statement)
        while status == SQLITE_ROW {
          rows.append((0..<sqlite3_column_count(statement)).map { Value(statement, $0) })
          status = sqlite3_step(statement)
        }
        if status != SQLITE_DONE { failure = status }
        if sqlite3_column_count(statement) > 0 { answer = rows }
        sqlite3_finalize(statement)
      }
    }
    guard failure == SQLITE_OK else {
      throw Refusal(
        words: String(cString: sqlite3_errmsg(handle)), statement: String(statements.prefix(3000)))
    }
    return answer
  }
}

extension Value {
  fileprivate init(_ statement: OpaquePointer, _ column: Int32) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: self = .null
    case SQLITE_INTEGER: self = .whole(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: self = .double(sqlite3_column_double(statement, column))
    default:
      let count = Int(sqlite3_column_bytes(statement, column))
      let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: count)
      self = .text(String(decoding: bytes, as: UTF8.self))
    }
  }
}
