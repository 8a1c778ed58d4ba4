internal import TextTables

/// What a row of an order is told from others by, and where it stands.
struct RowPrint: Sendable {
  /// See ``OrderKey``.
  let order: UInt64
  /// Of all cells.
  let digest: UInt64
  let place: RowPlace

  init(_ row: borrowing TableRow, order: UInt64) {
    self.order = order
    var digest: UInt64 = 0
    for column in 0..<row.count {
      digest = (digest ^ row[column].digest) &* 0x9E37_79B9_7F4A_7C15
    }
    self.digest = digest
    place = RowPlace(file: row.file, line: row.line)
  }
}

/// Where a row begins.
struct RowPlace: Sendable, Hashable, Comparable {
  let file: Int
  let line: Int

  static func < (a: RowPlace, b: RowPlace) -> Bool { (a.file, a.line) < (b.file, b.line) }
}

/// Whole orders of a log: all, or one of two to the power of `depth` shares, whatever the order of the rows.
struct OrderSample: Sendable {
  let depth: Int
  let share: Int

  /// Shares with about so many rows of a table.
  static func shares(of table: Table, rows: Int) -> (depth: Int, count: Int) {
    var depth = 0
    while (table.byteCount / leastRowBytes) >> depth > rows { depth += 1 }
    return (depth, 1 << depth)
  }

  /// A row of a log with order numbers has hardly less.
  private static let leastRowBytes = 32

  @inline(__always)
  func holds(_ order: UInt64) -> Bool {
    let hash = order &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (hash >> 1) >> UInt64(63 - depth)) == share
  }
}
