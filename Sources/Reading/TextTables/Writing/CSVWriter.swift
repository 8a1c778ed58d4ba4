/// Writes rows as RFC 4180 says: commas, quotes only where a cell needs them, quotes inside them doubled.
///
/// Without a guard against formulas, ``Table`` reads what it writes back as the same cells. A row of one empty cell is
/// written as `""`, since an empty line would be no row.
package struct CSVWriter: Sendable {
  /// What ends a row.
  package enum LineEnd: Sendable {
    /// As RFC 4180 has it.
    case crlf
    /// As programs of this system expect it.
    case lf
  }

  /// The bytes written so far; whoever sends them on may take them.
  package private(set) var bytes: [UInt8] = []

  private let lineEnd: LineEnd
  private let guardsFormulas: Bool
  /// Cells of the row that is being written, and where it began.
  private var cells = 0
  private var rowStart = 0

  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let blank = UInt8(ascii: " ")

  /// Begins an empty text.
  ///
  /// - Parameter guardsFormulas: Whether text cells that a spreadsheet would take for a formula get an apostrophe at
  ///   their beginning (``FormulaGuard``).
  package init(lineEnd: LineEnd = .crlf, guardsFormulas: Bool = false) {
    self.lineEnd = lineEnd
    self.guardsFormulas = guardsFormulas
  }

  /// Writes one row.
  package mutating func write(_ cells: some Sequence<String>) {
    for cell in cells { add(cell) }
    endRow()
  }

  /// Writes one row of a table as it stands.
  package mutating func write(_ row: borrowing TableRow) {
    for column in 0..<row.count { add(row[column].bytes) }
    endRow()
  }

  /// Takes the bytes written so far, which end a row, and begins anew.
  package mutating func take() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: true)
      rowStart = 0
    }
    return bytes
  }

  /// Makes room for so many bytes.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a cell of text to the row.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Adds a cell that was written before, by a writer like this one and alone.
  package mutating func add(written cell: [UInt8]) {
    addEmpty()
    bytes.append(contentsOf: cell)
  }

  /// Ends the row.
  package mutating func endRow() {
    if cells == 1, bytes.count == rowStart { bytes.append(contentsOf: [Self.quote, Self.quote]) }
    if lineEnd == .crlf { bytes.append(Self.carriageReturn) }
    bytes.append(Self.lineFeed)
    cells = 0
    rowStart = bytes.count
  }

  private mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    let isFormula = guardsFormulas && FormulaGuard.isNeeded(cell)
    let needsQuotes = Self.needsQuotes(cell)
    // At worst every byte is a quote, and there are two around them, an apostrophe and a comma.
    add(atMost: 2 * cell.count + 4) { output in
      if needsQuotes { output.append(Self.quote) }
      if isFormula { output.append(FormulaGuard.apostrophe) }
      for byte in cell {
        if byte == Self.quote { output.append(Self.quote) }
        output.append(byte)
      }
      if needsQuotes { output.append(Self.quote) }
    }
  }

  /// Adds a cell that needs neither quotes nor a guard.
  mutating func add(plain text: String) {
    addEmpty()
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a cell without content.
  mutating func addEmpty() {
    if cells > 0 { bytes.append(Self.comma) }
    cells += 1
  }

  /// Adds a cell of at most so many bytes, the comma before it included.
  @inline(__always)
  mutating func add(atMost count: Int, _ cell: (inout OutputSpan<UInt8>) -> Void) {
    let isFirst = cells == 0
    cells += 1
    bytes.append(addingCapacity: count) { output in
      if !isFirst { output.append(Self.comma) }
      cell(&output)
    }
  }

  private static func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in cell {
      switch byte {
      case comma, quote, lineFeed, carriageReturn: return true
      default: continue
      }
    }
    return cell.first == blank || cell.last == blank
  }
}
