internal import CSQLite
internal import Digests

/// A SQLite file. Opened for reading alone, everything is seen as it was when the first statement began.
final class SQLiteSession: EngineSession {
  private let handle: OpaquePointer
  private let options: EngineOptions
  private let watch = Watch()

  /// What a statement's lateness is looked up in, between its steps.
  private final class Watch {
    var deadline: Deadline?
  }

  var isSnapshot: Bool { true }

  init(file: String, _ options: EngineOptions, writes: Bool = false) throws(EngineError) {
    self.options = options
    var handle: OpaquePointer?
    let access = writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
    let status = sqlite3_open_v2(file, &handle, access | SQLITE_OPEN_NOMUTEX, nil)
    guard let handle else { throw .cannotConnect("SQLite", words: "out of memory") }
    self.handle = handle
    guard status == SQLITE_OK else {
      throw .cannotConnect("SQLite", words: String(cString: sqlite3_errmsg(handle)))
    }
    csqlite_suspect(handle, 1 << 24)
    sqlite3_progress_handler(
      handle, 1_000_000,
      { watch in
        guard let watch else { return 0 }
        let deadline = Unmanaged<Watch>.fromOpaque(watch).takeUnretainedValue().deadline
        return deadline.map { $0.isLate } ?? false ? 1 : 0
      }, Unmanaged.passUnretained(watch).toOpaque())
    sqlite3_create_function_v2(
      handle, "seg_hash", 3, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nil,
      { context, _, values in SQLiteSession.answerHash(context, values) }, nil, nil, nil)
    guard !writes else {
      // Somebody else may be writing.
      sqlite3_busy_timeout(handle, 10_000)
      return
    }
    // The first read begins the snapshot.
    try ask("BEGIN") { _ throws(EngineError) in }
    try ask("SELECT COUNT(*) FROM sqlite_master") { _ throws(EngineError) in }
  }

  deinit { sqlite3_close_v2(handle) }

  func ask(_ statement: SQL, _ visit: (ArraySlice<UInt8>) throws(EngineError) -> Void) throws(EngineError) {
    watch.deadline = Deadline(options)
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, statement.text, -1, &prepared, nil) == SQLITE_OK, let prepared else {
      throw failure()
    }
    defer { sqlite3_finalize(prepared) }
    let columns = sqlite3_column_count(prepared)
    while true {
      switch sqlite3_step(prepared) {
      case SQLITE_ROW:
        var line: [UInt8] = []
        for column in 0..<columns {
          if column > 0 { line.append(UInt8(ascii: ",")) }
          guard let text = sqlite3_column_text(prepared, column) else { continue }
          line += UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(prepared, column)))
        }
        try visit(line[...])
      case SQLITE_DONE: return
      default: throw failure()
      }
    }
  }

  /// `seg_hash(split, id, place)`: a word of the place of an id in a split, the higher one for 0; see
  /// `WarehouseDialect.hashWord(of:_:_:)`.
  private static func answerHash(_ context: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?) {
    func bytes(_ place: Int) -> UnsafeBufferPointer<UInt8>? {
      // The text before the length: asking for the one may change the other.
      guard let value = values?[place], let text = sqlite3_value_text(value) else { return nil }
      return UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
    }
    guard let split = bytes(0), let id = bytes(1), let last = values?[2] else {
      return sqlite3_result_null(context)
    }
    let position = HashSplit(name: String(decoding: split, as: UTF8.self)).position(of: id)
    let word = sqlite3_value_int(last) == 0 ? position >> 32 : position & 0xFFFF_FFFF
    sqlite3_result_int64(context, Int64(word))
  }

  private func failure() -> EngineError {
    let words = String(cString: sqlite3_errmsg(handle))
    return switch sqlite3_errcode(handle) & 0xFF {
    case SQLITE_INTERRUPT: .timedOut
    case SQLITE_READONLY: .target(.readOnly("SQLite", words: words))
    case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_PERM, SQLITE_AUTH, SQLITE_BUSY,
      SQLITE_LOCKED:
      .cannotConnect("SQLite", words: words)
    default: .failed("SQLite", words: words)
    }
  }
}
