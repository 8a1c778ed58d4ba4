@testable internal import CustomerFeatures
internal import ParallelWork
@testable internal import TextTables

extension FuzzProperties {
  /// Any bytes are rows or a sentence; each row has as many cells as there are columns; the size of the chunks changes no
  /// row; cells that were written are read back as they were.
  ///
  /// The first two bytes choose how the rest is read.
  public static func reader(_ input: [UInt8]) throws {
    guard input.count >= 2 else { return }
    let bytes = Array(input.dropFirst(2))
    let chunkBytes = Int(input[0] & 63) + 1
    if input[0] & 64 != 0 { return try roundTrip(bytes, chunkBytes: chunkBytes) }
    let columns = Int(input[1] >> 3 & 3) + 1
    let file = DataFile(
      name: "x", region: ByteRegion(bytes), dataStart: 0, dataLine: 1, format: formats[Int(input[1] & 7)],
      limits: RowLimits(lineBytes: 120, cellBytes: 60, columns: 12), level: .supported, columnCount: columns,
      order: input[1] & 32 == 0 ? nil : (0..<columns).reversed(),
      columnKinds: Array([CellKind.text, .number, .date, .missing].prefix(columns)), header: nil)
    let whole = ScannedRows(file, chunkBytes: max(bytes.count, 1))
    try require(whole.cells.allSatisfy { $0.count == columns }, "each row has \(columns) cells")
    try require(
      whole.rowsRead == whole.cells.count + whole.rowsRejected + whole.rowsLeftOut.total,
      "rows are visited, rejected or left out")
    try require(
      whole == ScannedRows(file, chunkBytes: chunkBytes), "chunks of \(chunkBytes) give the same rows")
  }

  private static let formats: [RowFormat] = [
    RowFormat(delimiter: [UInt8(ascii: ",")], quote: UInt8(ascii: "\"")),
    RowFormat(delimiter: [UInt8(ascii: ";")], quote: UInt8(ascii: "\""), padsBefore: true, padsAfter: true),
    RowFormat(delimiter: Array("||".utf8), quote: UInt8(ascii: "\"")),
    .blankRuns(quote: UInt8(ascii: "\"")),
    RowFormat(delimiter: [9], quote: UInt8(ascii: "'"), escape: UInt8(ascii: "\"")),
    RowFormat(delimiter: [UInt8(ascii: ",")], quote: UInt8(ascii: "\""), escape: UInt8(ascii: "\\")),
    RowFormat(delimiter: Array("~|~".utf8), quote: nil),
    RowFormat(delimiter: [UInt8(ascii: ",")], quote: UInt8(ascii: "\""), padsAfter: true),
  ]

  /// Cells of `bytes`, divided by 0xFF and in rows by 0xFE, are what is read back of their CSV.
  private static func roundTrip(_ bytes: [UInt8], chunkBytes: Int) throws {
    let rows = bytes.split(separator: 0xFE, omittingEmptySubsequences: false).prefix(20).map { row in
      row.split(separator: 0xFF, omittingEmptySubsequences: false).prefix(20).map { cell in
        String(decoding: cell, as: UTF8.self)
      }
    }
    let columns = rows.map(\.count).max() ?? 1
    var writer = CSVWriter()
    // A row of blanks alone is no row, so each begins with something.
    let full = rows.map { row in
      columns == 1 ? row : ["k" + row[0]] + row.dropFirst() + repeatElement("", count: columns - row.count)
    }
    for row in full { writer.write(row) }
    let file = DataFile(
      name: "x", region: ByteRegion(writer.bytes), dataStart: 0, dataLine: 1, format: formats[0],
      limits: RowLimits(), level: .supported, columnCount: columns, order: nil,
      columnKinds: Array(repeating: .text, count: columns), header: nil)
    let result = ScannedRows(file, chunkBytes: chunkBytes, hasTotals: false)
    try require(result.cells == full.map { $0.map { Array($0.utf8) } }, "written cells read back")
    try require(result.rowsRejected == 0 && result.odd == [0, 0, 0], "no row of ours is odd")
  }
}

/// Everything that a scan of a file gives; only the sentence where a limit stopped it.
private struct ScannedRows: Equatable {
  var cells: [[[UInt8]]] = []
  var lines: [Int] = []
  var rowsRead = 0
  var rowsRejected = 0
  var rowsLeftOut: LeftOutRows = [:]
  var rejections: [Rejection] = []
  var odd = [0, 0, 0]
  var failure: TableError?

  init(_ file: DataFile, chunkBytes: Int, hasTotals: Bool = true) {
    var file = file
    let chunks = file.chunks(index: 0, size: chunkBytes, workers: Workers(1))
    if hasTotals { _ = file.findTotals(in: chunks) }
    for chunk in chunks {
      var scan = ChunkScan()
      var rows: [(line: Int, cells: [[UInt8]])] = []
      file.scan(chunk, rows: .data, into: &scan) { row in
        rows.append((row.line, (0..<row.count).map { Array(row[$0].bytes) }))
      }
      if let failure = scan.failure {
        (cells, lines, rejections, rowsRead, rowsRejected, rowsLeftOut) = ([], [], [], 0, 0, [:])
        odd = []
        self.failure = failure
        return
      }
      cells += rows.map(\.cells)
      lines += rows.map(\.line)
      rowsRead += scan.rowsRead
      rowsRejected += scan.rowsRejected
      rowsLeftOut = rowsLeftOut + scan.rowsLeftOut
      rejections += scan.rejections
      odd[0] += scan.padded.count
      odd[1] += scan.trimmed.count
      odd[2] += scan.strayQuotes.count
    }
  }
}
