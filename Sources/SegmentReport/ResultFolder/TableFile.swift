package import CustomerData

/// A table as it was read, as plain RFC 4180 CSV in UTF-8: what `preview --print-table` prints.
///
/// Cells stand as they were written, without a guard for spreadsheets.
package struct TableFile {
  private let table: Table

  /// Takes the rows of `table`.
  package init(_ table: Table) { self.table = table }

  /// Hands the file's bytes to `append`, piece by piece.
  ///
  /// - Throws: `TableError`, and what `append` throws.
  package func write(_ append: ([UInt8]) throws -> Void) throws {
    if table.dialect.hasHeader { try append(Self.line(table.columnNames)) }
    let scan = try table.fold({ [UInt8]() }) { (bytes: inout [UInt8], row: borrowing TableRow) in
      for column in 0..<row.count {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.add(row[column].text, to: &bytes)
      }
      bytes.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
    }
    for part in scan.parts { try append(part) }
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(cell, to: &bytes)
    }
    return bytes + [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private static func add(_ cell: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = cell.utf8.contains { byte in
      byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
