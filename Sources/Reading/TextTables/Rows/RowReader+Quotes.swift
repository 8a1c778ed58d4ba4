extension RowReader {
  /// Reads the quoted cell that opens at `open` and returns where it is followed by a delimiter, a line end or
  /// the end of the text; `nil` where it never is.
  mutating func readQuoted(_ open: UnsafePointer<UInt8>, _ quote: UInt8) -> UnsafePointer<UInt8>? {
    var p = open + 1
    var escapes = 0
    var isStray = false
    var lineEnds = 0
    let bound = limit - p > limits.cellBytes ? p + limits.cellBytes : limit
    while true {
      p = nextMark(p, bound: bound)
      guard p < bound else { break }
      let byte = p.pointee
      if byte == quote {
        if p + 1 < limit, p[1] == quote {
          escapes += 1
          p += 2
          continue
        }
        if let after = endsCell(p + 1) {
          if lineEnds > 1, swallowsRows(open, p) { return giveUp(open, lineEnds: lineEnds) }
          finishQuoted(open, close: p, escapes: escapes, quote)
          line += lineEnds
          if isStray, oddQuote == nil { oddQuote = open }
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

  /// The row is lost; reading goes on with the line after the opening quote's.
  private mutating func giveUp(_ open: UnsafePointer<UInt8>, lineEnds: Int) -> UnsafePointer<UInt8>? {
    problem = .unclosedQuote
    if oddQuote == nil { oddQuote = open }
    rowLine = line
    var p = open
    while p < limit, p.pointee != 10, p.pointee != 13 { p += 1 }
    goBack(to: p)
    if p < limit { skipLineEnd() }
    return nil
  }

  /// Appends the cell between the quotes, its doubled and escaped quotes made single in a copy.
  private mutating func finishQuoted(
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
  private mutating func unpadQuoted(_ open: UnsafePointer<UInt8>, _ close: UnsafePointer<UInt8>) {
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
