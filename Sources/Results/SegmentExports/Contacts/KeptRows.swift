internal import TextTables

/// Some cells of many rows, one behind the other.
struct KeptRows: Sendable {
  /// Cells of a row.
  let width: Int
  private var texts: [UInt8] = []
  /// Where each cell ends.
  private var ends: [Int] = []

  /// No rows yet.
  init(width: Int) { self.width = width }

  /// Joins parts in their order.
  init(width: Int, _ parts: [KeptRows]) {
    self.width = width
    for part in parts {
      ends.append(contentsOf: part.ends.map { $0 + texts.count })
      texts.append(contentsOf: part.texts)
    }
  }

  var count: Int { width == 0 ? 0 : ends.count / width }

  /// Adds the next cell; after the last one of a row comes the first of the next.
  mutating func add(_ cell: some Collection<UInt8>) {
    texts.append(contentsOf: cell)
    ends.append(texts.count)
  }

  /// The bytes of a cell.
  func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let place = row * width + column
    return texts[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }

  /// The text of a cell.
  subscript(row: Int, column: Int) -> String { String(decoding: bytes(row, column), as: UTF8.self) }

  /// Whether a column holds anything.
  func hasValues(_ column: Int) -> Bool { (0..<count).contains { !bytes($0, column).isEmpty } }
}

extension KeptRows {
  /// The cells of some columns of a table, rows in its order; those that say that nothing is known are empty.
  init(of table: Table, columns: [Int], keeping cell: @escaping @Sendable (Cell, Int) -> [UInt8]) throws {
    let width = columns.count
    let parts = try table.fold({ KeptRows(width: width) }, rows: .asWritten) { rows, row in
      for column in columns { rows.add(column < row.count ? cell(row[column], column) : []) }
    }.parts
    self.init(width: width, parts)
  }
}
