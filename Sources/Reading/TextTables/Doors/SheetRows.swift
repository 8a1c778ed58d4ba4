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

  /// The cells of the row that is being read, where they stand in `done`.
  private var pieces: [Piece] = []
  /// Where that row begins.
  private var rowStart = 0
  /// The last column of it so far.
  private var last = -1
  /// Whether a cell of it came behind one that stands after it.
  private var isOutOfOrder = false
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
    rowStart = done.count
  }

  /// Adds a cell to the row. Bytes come without quotes around them.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, column: Int, isText: Bool) {
    if column > last { separate(last, column) } else { isOutOfOrder = true }
    let start = done.count
    if isText { done.append(UInt8(ascii: "\"")) }
    done.append(contentsOf: text)
    if isText { done.append(UInt8(ascii: "\"")) }
    pieces.append(Piece(column: column, range: start..<done.count))
    last = max(last, column)
  }

  /// Goes on from one column to a later one.
  private mutating func separate(_ last: Int, _ column: Int) {
    for _ in max(last, 0)..<column { done.append(UInt8(ascii: ",")) }
  }

  /// Puts the cells of the row into the order of their columns; a cell that is there twice counts once.
  private mutating func sortRow() {
    let row = Array(done[rowStart...])
    done.removeLast(row.count)
    pieces.sort { ($0.column, $0.range.lowerBound) < ($1.column, $1.range.lowerBound) }
    var last = -1
    for piece in pieces where piece.column > last {
      separate(last, piece.column)
      done.append(contentsOf: row[(piece.range.lowerBound - rowStart)..<(piece.range.upperBound - rowStart)])
      last = piece.column
    }
    isOutOfOrder = false
  }

  /// Ends the row.
  mutating func finishRow() {
    guard !pieces.isEmpty else { return }
    if isOutOfOrder { sortRow() }
    if pieces.count > 1 {
      tableRows += 1
      if firstRow.isEmpty { firstRow = Array(done[rowStart...]) }
    }
    columnCount = max(columnCount, last + 1)
    endLine(columns: last + 1)
    rowCount += 1
    pieces.removeAll(keepingCapacity: true)
    last = -1
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
