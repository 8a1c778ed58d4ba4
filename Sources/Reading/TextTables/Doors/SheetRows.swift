/// The cells of one sheet on their way to text: those of the row that is being read, and the rows that are done.
///
/// A cell of text stands in quotes, a number or day without: so the text itself says what each cell is. Every row of the
/// sheet is a line; one without cells is an empty line.
struct SheetRows: ~Copyable {
  /// Rows so far, from the first of the sheet to the last with a cell.
  private(set) var rowCount = 0
  /// Columns up to the last that holds something.
  private(set) var columnCount = 0
  /// Rows with two cells or more.
  private(set) var tableRows = 0
  /// The first of those, as text.
  private(set) var firstRow: [UInt8] = []
  /// Cells that go down over several rows.
  var merged: [MergedCells] = []

  private struct Piece {
    var column: Int
    var range: Range<Int>
  }

  private var pieces: [Piece] = []
  private var bytes: [UInt8] = []
  /// Rows that wait until it is known how many columns there are: where each ends, and its columns.
  private var waiting: [(end: Int, columns: Int)] = []
  private var isWaiting = true
  private var done: [UInt8] = []
  private var output: ByteCollector
  private(set) var failure: RoomError?

  private static let batch = 1 << 20

  init(limit: Int) { output = ByteCollector(limit: limit) }

  /// Goes on with a row, from 0: those between are empty.
  mutating func begin(row: Int) {
    finishRow()
    while rowCount < row {
      endLine(columns: 0)
      rowCount += 1
    }
  }

  /// Adds a cell to the row. Bytes come without quotes around them.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, column: Int, isText: Bool) {
    let start = bytes.count
    if isText { bytes.append(UInt8(ascii: "\"")) }
    bytes.append(contentsOf: text)
    if isText { bytes.append(UInt8(ascii: "\"")) }
    pieces.append(Piece(column: column, range: start..<bytes.count))
  }

  /// Ends the row.
  mutating func finishRow() {
    guard !pieces.isEmpty else { return }
    if zip(pieces, pieces.dropFirst()).contains(where: { $0.column >= $1.column }) {
      pieces.sort { ($0.column, $0.range.lowerBound) < ($1.column, $1.range.lowerBound) }
    }
    let begin = done.count
    // A cell that is there twice counts once.
    var (column, last) = (0, -1)
    for piece in pieces where piece.column > last {
      while column < piece.column {
        done.append(UInt8(ascii: ","))
        column += 1
      }
      done.append(contentsOf: bytes[piece.range])
      last = column
    }
    if pieces.count > 1 {
      tableRows += 1
      if firstRow.isEmpty { firstRow = Array(done[begin...]) }
    }
    columnCount = max(columnCount, column + 1)
    endLine(columns: column + 1)
    rowCount += 1
    pieces.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func endLine(columns: Int) {
    if isWaiting {
      waiting.append((done.count, columns))
      if done.count >= Self.batch || waiting.count >= 1 << 16 { squareUp() }
      return
    }
    pad(columns, to: columnCount)
    if done.count >= Self.batch { flush() }
  }

  /// Fills a row with empty cells and ends it.
  private mutating func pad(_ columns: Int, to all: Int) {
    if columns > 0, columns < all {
      done.append(contentsOf: repeatElement(UInt8(ascii: ","), count: all - columns))
    }
    done.append(13)
    done.append(10)
  }

  /// Makes the rows that waited as long as the longest.
  private mutating func squareUp() {
    isWaiting = false
    let rows = done
    done.removeAll(keepingCapacity: true)
    var start = 0
    for row in waiting {
      done.append(contentsOf: rows[start..<row.end])
      pad(row.columns, to: columnCount)
      start = row.end
      if done.count >= Self.batch { flush() }
    }
    waiting = []
  }

  private mutating func flush() {
    guard failure == nil else { return }
    do throws(RoomError) { try output.append(done) } catch { failure = error }
    done.removeAll(keepingCapacity: true)
  }

  /// Hands the text over.
  ///
  /// - Throws: ``RoomError``.
  mutating func take() throws(RoomError) -> ByteRegion {
    finishRow()
    if isWaiting { squareUp() }
    flush()
    if let failure { throw failure }
    return try output.take()
  }
}
