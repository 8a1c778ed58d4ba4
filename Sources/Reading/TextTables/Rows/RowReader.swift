internal import ParallelWork

/// Divides bytes into rows and cells, one row at a time, with nothing allocated but the list of cells.
///
/// It jumps from mark to mark: the bytes at which a cell can end, and quotes.
///
/// Quotes count only at the start of a cell; elsewhere they are literal. A quote inside quotes that is not followed
/// by a delimiter or a line end is literal too. Line ends are LF, CR LF and CR.
struct RowReader: ~Copyable {
  /// What is wrong with the row just read.
  enum Problem: Equatable {
    /// The quote opened on this line is never closed; reading goes on with the line after.
    case unclosedQuote
    case longLine, longCell, manyCells
  }

  var cells: UnsafeMutablePointer<Cell>
  var cellCount = 0
  private var capacity = 64

  /// The line on which the row just read begins (or the unclosed quote opens), from 1.
  var rowLine = 0
  private(set) var rowStart: UnsafePointer<UInt8>
  var problem: Problem?
  /// The quote that opens the first cell of the row with something odd about its quotes: another quote inside, or no
  /// end.
  var oddQuote: UnsafePointer<UInt8>?
  /// Whether a cell that does not stand in quotes has one in it.
  private(set) var hasInnerQuote = false
  /// Whether an empty line stands right before the row.
  private(set) var followsEmptyLine = false
  /// Delimiters with the blanks that the format says belong to them, and without.
  private(set) var pads = 0
  private(set) var missingPads = 0

  /// The line and the place where reading goes on.
  var line: Int
  var position: UnsafePointer<UInt8>

  private let end: UnsafePointer<UInt8>
  let limit: UnsafePointer<UInt8>
  let format: RowFormat
  let limits: RowLimits
  let stops: UnsafeMutablePointer<UInt8>
  let delimiter: UInt8
  let isSimple: Bool
  /// Whether a line with nothing on it is a row: so in a table of one column.
  private let keepsEmptyLines: Bool
  /// What the table's columns hold, where that is known.
  let kinds: [CellKind]
  private var marks: Marks
  var scratch: [UnsafeMutablePointer<UInt8>] = []
  /// Opening quotes of this row that are to be taken literally.
  private var literalQuotes: [UnsafePointer<UInt8>] = []
  private var startLine = 0

  /// Reads the rows that begin before `end`; a quoted cell may run on to `limit`, the end of the text.
  init(
    _ position: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, limit: UnsafePointer<UInt8>, line: Int,
    format: RowFormat, limits: RowLimits, keepsEmptyLines: Bool = false, kinds: [CellKind] = [],
    level: KernelLevel
  ) {
    self.position = position
    self.end = end
    self.limit = limit
    self.line = line
    self.format = format
    self.limits = limits
    self.keepsEmptyLines = keepsEmptyLines
    self.kinds = kinds
    rowStart = position
    cells = .allocate(capacity: capacity)
    stops = .allocate(capacity: 256)
    stops.initialize(from: format.stops, count: 256)
    marks = Marks(of: format.marks, from: position, to: limit, level: level)
    delimiter = format.delimiter.first ?? 0
    isSimple = format.delimiter.count == 1 && !format.isBlankRuns && !format.padsBefore && !format.padsAfter
  }

  deinit {
    cells.deallocate()
    stops.deallocate()
    for buffer in scratch { buffer.deallocate() }
  }

  /// Reads the next row; false after the last.
  mutating func next() -> Bool {
    if !scratch.isEmpty {
      for buffer in scratch { buffer.deallocate() }
      scratch.removeAll(keepingCapacity: true)
    }
    followsEmptyLine = false
    while position < end {
      let byte = position.pointee
      if byte == 10 || byte == 13, !keepsEmptyLines {
        followsEmptyLine = true
        skipLineEnd()
        continue
      }
      rowStart = position
      startLine = line
      if !literalQuotes.isEmpty { literalQuotes.removeAll() }
      readFromStart()
      return true
    }
    return false
  }

  /// Has reading go on at a place that may have been read already.
  mutating func goBack(to place: UnsafePointer<UInt8>) {
    position = place
    marks.seek(place)
  }

  /// The next mark from `p` on; where there is none up to `bound`, a place beyond it, or the limit.
  @inline(__always)
  mutating func nextMark(_ p: UnsafePointer<UInt8>, bound: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    marks.next(from: p, bound: bound)
  }

  private mutating func readFromStart() {
    if position != rowStart { goBack(to: rowStart) }
    line = startLine
    rowLine = startLine
    problem = nil
    oddQuote = nil
    hasInnerQuote = false
    cellCount = 0
    readRow()
  }

  /// Reads the row again with odd opening quotes taken literally, one after another, until it has `columns` cells and
  /// ends where it ended before; else leaves it as it was.
  ///
  /// - Returns: Whether the row fits now.
  mutating func rereadWithLiteralQuotes(columns: Int) -> Bool {
    let end = position
    while let quote = oddQuote, literalQuotes.count < 8 {
      literalQuotes.append(quote)
      readFromStart()
      if problem == nil, cellCount == columns, position == end { return true }
    }
    literalQuotes.removeAll()
    readFromStart()
    return false
  }

  /// Moves the cells so that the j-th is the one that stood at `order[j]`; beyond the row's end there is none.
  mutating func reorder(_ order: [Int]) {
    let old = Array(UnsafeBufferPointer(start: cells, count: cellCount))
    while capacity < order.count { grow() }
    for (j, i) in order.enumerated() {
      cells[j] = i < old.count ? old[i] : Cell(start: position, count: 0, isQuoted: false)
    }
    cellCount = order.count
  }

  /// Takes out the cell at `index`.
  mutating func removeCell(at index: Int) {
    for j in index..<(cellCount - 1) { cells[j] = cells[j + 1] }
    cellCount -= 1
  }

  mutating func skipLineEnd() {
    if position.pointee == 13, position + 1 < limit, position[1] == 10 { position += 1 }
    position += 1
    line += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Cell>.allocate(capacity: capacity * 2)
    larger.update(from: cells, count: cellCount)
    cells.deallocate()
    cells = larger
    capacity *= 2
  }

  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, _ count: Int, isQuoted: Bool) {
    if cellCount == capacity { grow() }
    cells[cellCount] = Cell(start: start, count: count, isQuoted: isQuoted)
    cellCount += 1
  }

  private mutating func readRow() {
    var p = position
    let stops = self.stops
    let limit = self.limit
    if !isSimple, format.isBlankRuns || format.padsAfter { p = skipPadding(p) }
    while true {
      if let quote = format.quote, p < limit, p.pointee == quote,
        literalQuotes.isEmpty || !literalQuotes.contains(p)
      {
        guard let next = readQuoted(p, quote) else { return }
        p = next
      } else {
        let start = p
        let bound = limit - p > limits.cellBytes ? p + limits.cellBytes : limit
        while true {
          p = nextMark(p, bound: bound)
          // Quotes are marks too, but nothing ends at them.
          if p >= bound || (stops[Int(p.pointee)] != 0 && (isSimple || isStop(p))) { break }
          if p.pointee == format.quote { hasInnerQuote = true }
          p += 1
        }
        if p > bound || (p == bound && p < limit && !(stops[Int(p.pointee)] != 0 && (isSimple || isStop(p))))
        {
          fail(.longCell)
          return
        }
        var count = p - start
        if format.padsBefore, count > 0, p[-1] == 32 { count -= 1 }
        append(start, count, isQuoted: false)
        if !isSimple, format.padsBefore, p < limit, p.pointee == delimiter {
          countPad(p > rowStart && p[-1] == 32)
        }
      }
      if p == limit {
        position = p
        return
      }
      let byte = p.pointee
      if byte == 10 || byte == 13 {
        position = p
        skipLineEnd()
        return
      }
      guard cellCount < limits.columns, p - rowStart <= limits.lineBytes else {
        fail(cellCount >= limits.columns ? .manyCells : .longLine)
        return
      }
      p += isSimple ? 1 : format.delimiter.count
      if !isSimple, format.isBlankRuns || format.padsAfter {
        p = skipPadding(p)
        // Blanks before a line end divide nothing.
        if format.isBlankRuns, p == limit || p.pointee == 10 || p.pointee == 13 {
          position = p
          if p < limit { skipLineEnd() }
          return
        }
      }
    }
  }

  /// After the delimiter: all blanks of a run, or the one that pads.
  private mutating func skipPadding(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var p = start
    if format.isBlankRuns {
      while p < limit, p.pointee == 32 || p.pointee == 9 { p += 1 }
    } else {
      let isPadded = p < limit && p.pointee == 32
      // The blank of a quoted cell stands inside its quotes.
      if !isPadded, p + 1 < limit, p.pointee == format.quote, p[1] == 32 {
        countPad(true)
        return p
      }
      if p > rowStart, p < limit, p.pointee != 10, p.pointee != 13 { countPad(isPadded) }
      if isPadded { p += 1 }
    }
    return p
  }

  mutating func countPad(_ isThere: Bool) {
    if isThere { pads += 1 } else { missingPads += 1 }
  }

  /// Whether a delimiter (whole) or a line end stands at `p`.
  func isStop(_ p: UnsafePointer<UInt8>) -> Bool {
    let byte = p.pointee
    if byte == 10 || byte == 13 || format.isBlankRuns { return true }
    guard limit - p >= format.delimiter.count else { return false }
    for (i, expected) in format.delimiter.enumerated() where p[i] != expected { return false }
    return true
  }

  mutating func fail(_ problem: Problem) {
    self.problem = problem
    position = end
  }
}
