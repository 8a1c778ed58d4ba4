/// Divides bytes into rows and cells, one row at a time, with nothing allocated but the list of cells.
///
/// Quotes count only at the start of a cell; elsewhere they are literal. A quote inside quotes that is not followed
/// by a delimiter or a line end is literal too. Line ends are LF, CR LF and CR.
final class RowReader {
  /// What is wrong with the row just read.
  enum Problem: Equatable {
    /// The quote opened on this line is never closed; reading goes on with the line after.
    case unclosedQuote
    case longLine, longCell, manyCells
  }

  private(set) var cells: UnsafeMutablePointer<Cell>
  private(set) var cellCount = 0
  private var capacity = 64

  /// The line on which the row just read begins (or the unclosed quote opens), from 1.
  private(set) var rowLine = 0
  private(set) var rowStart: UnsafePointer<UInt8>
  private(set) var problem: Problem?
  /// Rows with a quote inside quotes that was taken literally.
  private(set) var strayQuoteRows = 0
  private(set) var firstStrayQuoteLine: Int?
  /// Delimiters with the blanks that the format says belong to them, and without.
  private(set) var pads = 0
  private(set) var missingPads = 0

  /// The line and the place where reading goes on.
  private(set) var line: Int
  private(set) var position: UnsafePointer<UInt8>

  private let end: UnsafePointer<UInt8>
  private let limit: UnsafePointer<UInt8>
  private let format: RowFormat
  private let limits: RowLimits
  private let stops: UnsafeMutablePointer<UInt8>
  private let delimiter: UInt8
  private let isSimple: Bool
  /// Whether a line with nothing on it is a row: so in a table of one column.
  private let keepsEmptyLines: Bool
  private var scratch: [UnsafeMutablePointer<UInt8>] = []

  /// Reads the rows that begin before `end`; a quoted cell may run on to `limit`, the end of the text.
  init(
    _ position: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, limit: UnsafePointer<UInt8>, line: Int,
    format: RowFormat, limits: RowLimits, keepsEmptyLines: Bool = false
  ) {
    self.position = position
    self.end = end
    self.limit = limit
    self.line = line
    self.format = format
    self.limits = limits
    self.keepsEmptyLines = keepsEmptyLines
    rowStart = position
    cells = .allocate(capacity: capacity)
    stops = .allocate(capacity: 256)
    stops.initialize(from: format.stops, count: 256)
    delimiter = format.delimiter.first ?? 0
    isSimple = format.delimiter.count == 1 && !format.isBlankRuns && !format.padsBefore && !format.padsAfter
  }

  deinit {
    cells.deallocate()
    stops.deallocate()
    for buffer in scratch { buffer.deallocate() }
  }

  /// Reads the next row; false after the last.
  func next() -> Bool {
    if !scratch.isEmpty {
      for buffer in scratch { buffer.deallocate() }
      scratch.removeAll(keepingCapacity: true)
    }
    while position < end {
      let byte = position.pointee
      if byte == 10 || byte == 13, !keepsEmptyLines {
        skipLineEnd()
        continue
      }
      rowStart = position
      rowLine = line
      problem = nil
      cellCount = 0
      readRow()
      return true
    }
    return false
  }

  /// Moves the cells so that the j-th is the one that stood at `order[j]`; beyond the row's end there is none.
  func reorder(_ order: [Int]) {
    let old = Array(UnsafeBufferPointer(start: cells, count: cellCount))
    while capacity < order.count { grow() }
    for (j, i) in order.enumerated() {
      cells[j] = i < old.count ? old[i] : Cell(start: position, count: 0, isQuoted: false)
    }
    cellCount = order.count
  }

  /// Takes out the cell at `index`.
  func removeCell(at index: Int) {
    for j in index..<(cellCount - 1) { cells[j] = cells[j + 1] }
    cellCount -= 1
  }

  private func skipLineEnd() {
    if position.pointee == 13, position + 1 < limit, position[1] == 10 { position += 1 }
    position += 1
    line += 1
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Cell>.allocate(capacity: capacity * 2)
    larger.update(from: cells, count: cellCount)
    cells.deallocate()
    cells = larger
    capacity *= 2
  }

  @inline(__always)
  private func append(_ start: UnsafePointer<UInt8>, _ count: Int, isQuoted: Bool) {
    if cellCount == capacity { grow() }
    cells[cellCount] = Cell(start: start, count: count, isQuoted: isQuoted)
    cellCount += 1
  }

  private func readRow() {
    var p = position
    let stops = self.stops
    let limit = self.limit
    if !isSimple, format.isBlankRuns || format.padsAfter { p = skipPadding(p) }
    while true {
      if let quote = format.quote, p < limit, p.pointee == quote {
        guard let next = readQuoted(p, quote) else { return }
        p = next
      } else {
        let start = p
        let bound = limit - p > limits.cellBytes ? p + limits.cellBytes : limit
        while true {
          while p < bound, stops[Int(p.pointee)] == 0 { p += 1 }
          if isSimple || p == bound || isStop(p) { break }
          p += 1
        }
        if p == bound, bound < limit, stops[Int(p.pointee)] == 0 || !(isSimple || isStop(p)) {
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
  private func skipPadding(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
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

  private func countPad(_ isThere: Bool) {
    if isThere { pads += 1 } else { missingPads += 1 }
  }

  /// Whether a delimiter (whole) or a line end stands at `p`.
  private func isStop(_ p: UnsafePointer<UInt8>) -> Bool {
    let byte = p.pointee
    if byte == 10 || byte == 13 || format.isBlankRuns { return true }
    guard limit - p >= format.delimiter.count else { return false }
    for (i, expected) in format.delimiter.enumerated() where p[i] != expected { return false }
    return true
  }

  private func fail(_ problem: Problem) {
    self.problem = problem
    position = end
  }

  /// Reads the quoted cell that opens at `open` and returns where it is followed by a delimiter, a line end or
  /// the end of the text; `nil` where it never is.
  private func readQuoted(_ open: UnsafePointer<UInt8>, _ quote: UInt8) -> UnsafePointer<UInt8>? {
    var p = open + 1
    var escapes = 0
    var isStray = false
    var lineEnds = 0
    let bound = limit - p > limits.cellBytes ? p + limits.cellBytes : limit
    while p < bound {
      let byte = p.pointee
      if byte == quote {
        if p + 1 < limit, p[1] == quote {
          escapes += 1
          p += 2
          continue
        }
        if let after = endsCell(p + 1) {
          finishQuoted(open, close: p, escapes: escapes, quote)
          line += lineEnds
          if isStray { noteStrayQuote() }
          return after
        }
        // A quote in the middle: literal on one line. Beyond a line end it is the opening quote of a later
        // cell, and the one that we follow was never closed.
        if lineEnds > 0 { return giveUp(open, lineEnds: lineEnds) }
        isStray = true
        p += 1
      } else if byte == 10 || byte == 13 {
        if isStray { return giveUp(open, lineEnds: lineEnds) }
        if byte == 13, p + 1 < limit, p[1] == 10 { p += 1 }
        p += 1
        lineEnds += 1
      } else if byte == format.escape, p + 1 < limit, p[1] == quote || p[1] == byte {
        escapes += 1
        p += 2
      } else {
        p += 1
      }
    }
    if bound < limit, lineEnds == 0 {
      fail(.longCell)
      return nil
    }
    return giveUp(open, lineEnds: lineEnds)
  }

  /// Whether the cell ends right at `p`, blanks before a delimiter aside; the place of what ends it.
  private func endsCell(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var p = start
    while p < limit, p.pointee == 32, !format.isBlankRuns { p += 1 }
    if p == limit || (stops[Int(p.pointee)] != 0 && (isSimple || isStop(p))) { return p }
    return nil
  }

  private func noteStrayQuote() {
    strayQuoteRows += 1
    if firstStrayQuoteLine == nil { firstStrayQuoteLine = rowLine }
  }

  /// The row is lost; reading goes on with the line after the opening quote's.
  private func giveUp(_ open: UnsafePointer<UInt8>, lineEnds: Int) -> UnsafePointer<UInt8>? {
    problem = .unclosedQuote
    rowLine = line
    var p = open
    while p < limit, p.pointee != 10, p.pointee != 13 { p += 1 }
    position = p
    if p < limit { skipLineEnd() }
    return nil
  }

  /// Appends the cell between the quotes, its doubled and escaped quotes made single in a copy.
  private func finishQuoted(
    _ open: UnsafePointer<UInt8>, close: UnsafePointer<UInt8>, escapes: Int, _ quote: UInt8
  ) {
    let count = close - open - 1
    guard escapes > 0 else {
      append(open + 1, count, isQuoted: true)
      if !isSimple { unpadQuoted(open, close) }
      return
    }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    scratch.append(copy)
    var written = 0
    var p = open + 1
    while p < close {
      let byte = p.pointee
      let isEscape = byte == format.escape && p + 1 < close && (p[1] == quote || p[1] == byte)
      if isEscape || (byte == quote && p[1] == quote) {
        copy[written] = p[1]
        p += 2
      } else {
        copy[written] = byte
        p += 1
      }
      written += 1
    }
    append(copy, written, isQuoted: true)
    if !isSimple { unpadQuoted(open, close) }
  }

  /// Takes the blanks that belong to the delimiters out of a cell whose quotes enclose them.
  private func unpadQuoted(_ open: UnsafePointer<UInt8>, _ close: UnsafePointer<UInt8>) {
    let cell = cells[cellCount - 1]
    var start = cell.start
    var end = start + cell.count
    if format.padsAfter, open == rowStart || open[-1] != 32, start < end, start.pointee == 32 { start += 1 }
    if format.padsBefore, close + 1 < limit, close[1] != 32 {
      let isPadded = start < end && end[-1] == 32
      if close[1] == delimiter { countPad(isPadded) }
      if isPadded { end -= 1 }
    }
    cells[cellCount - 1] = Cell(start: start, count: end - start, isQuoted: true)
  }
}
