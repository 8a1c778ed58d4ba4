/// Writes rows as RFC 4180 says: commas, CR LF, quotes only where a cell needs them, quotes inside them doubled.
///
/// What it writes, ``Table`` reads back as the same cells. A row of one empty cell is written as `""`, since an empty
/// line would be no row.
package struct CSVWriter {
  /// The bytes written so far; whoever sends them on may take them.
  package private(set) var bytes: [UInt8] = []

  /// Begins an empty text.
  package init() {}

  /// Writes one row.
  package mutating func write(_ cells: some Sequence<String>) {
    var count = 0
    var isEmpty = true
    for cell in cells {
      if count > 0 { bytes.append(UInt8(ascii: ",")) }
      var cell = cell
      isEmpty = cell.withUTF8 { text in
        append(text)
        return text.isEmpty
      }
      count += 1
    }
    end(count: count, isEmpty: isEmpty)
  }

  /// Writes one row of a table as it stands.
  package mutating func write(_ row: borrowing TableRow) {
    for column in 0..<row.count {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      append(row[column].bytes)
    }
    end(count: row.count, isEmpty: row.count > 0 && row[row.count - 1].count == 0)
  }

  /// Takes the bytes written so far and begins anew.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func end(count: Int, isEmpty: Bool) {
    if count == 1, isEmpty { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(13)
    bytes.append(10)
  }

  private mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes =
      cell.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 10 || $0 == 13 }
      || cell.first == 32 || cell.last == 32
    guard needsQuotes else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(quote)
    for byte in cell {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
