internal import ParallelWork

/// Lines that stand in quotes as a whole, the quotes within them doubled: so writes a spreadsheet that took each line for
/// one cell. Here they are taken out of their quotes.
struct LinesInQuotes {
  /// The text from the given place on; every line is where it was.
  let region: ByteRegion

  /// - Returns: `nil` where the lines are as they should be.
  /// - Throws: ``RoomError``.
  /// - Complexity: O(64 KB), and O(bytes) where lines stand in quotes.
  init?(_ text: DecodedText, from start: Int, limits: RowLimits, level: KernelLevel) throws(RoomError) {
    let bytes = text.region.bytes
    let head = QuotedLine.lines(of: bytes, from: start, to: min(bytes.count, start + 1 << 16))
    guard head.count(where: { QuotedLine($0, of: bytes) != nil }) > 1,
      let table = Self.table(within: head, of: bytes, limits, level)
    else { return nil }
    var output = ByteCollector()
    var count = 0
    var place = start
    while place < bytes.count {
      let lines = QuotedLine.lines(of: bytes, from: place, to: min(bytes.count, place + 1 << 20))
      guard let last = lines.last else { break }
      for line in lines {
        if let quoted = QuotedLine(line, of: bytes), table.cells(in: quoted.content) == table.columns {
          count += 1
          try output.append(quoted.content)
          try output.append(bytes[quoted.lineEnd])
        } else {
          try output.append(bytes[line])
        }
      }
      place = last.upperBound
    }
    guard count > 1 else { return nil }
    region = try output.take()
  }

  /// The table that the lines are within their quotes; `nil` where they are none.
  private static func table(
    within lines: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>, _ limits: RowLimits,
    _ level: KernelLevel
  ) -> Inside? {
    let content = lines.flatMap { line in
      QuotedLine(line, of: bytes).map { $0.content + bytes[$0.lineEnd] } ?? Array(bytes[line])
    }
    let inside = DecodedText(utf8: ByteRegion(content))
    let detection = DelimiterDetection(inside, start: 0, limits: limits, level: level)
    let format = detection.detect(delimiter: nil)
    let sample = SampleRows(
      inside.region, from: 0, to: detection.end, format: format, limits: limits, count: 400, level: level)
    let rows = sample.rows.filter { !$0.isBlank }
    let columns = sample.columnCount
    let irregular = rows.count { $0.cells.count != columns }
    // One quoted column of "name, first name" is no table of two.
    let isTyped = rows.dropFirst().contains { $0.kinds.contains(.number) || $0.kinds.contains(.date) }
    guard columns > 2 || columns == 2 && isTyped, irregular * 20 <= rows.count,
      rows.first?.cells.count == columns, !format.isBlankRuns
    else { return nil }
    return Inside(format: format, columns: columns)
  }

  /// The format and the width of the table within the quotes.
  private struct Inside {
    let format: RowFormat
    let columns: Int

    /// Cells of a line.
    func cells(in line: [UInt8]) -> Int {
      var cells = 1
      var isQuoted = false
      var i = 0
      while i < line.count {
        if line[i] == format.quote {
          isQuoted.toggle()
        } else if !isQuoted, line[i...].starts(with: format.delimiter) {
          cells += 1
          i += format.delimiter.count - 1
        }
        i += 1
      }
      return cells
    }
  }
}

/// One line that stands in quotes as a whole.
private struct QuotedLine {
  /// What is within the quotes, doubled ones made single.
  private(set) var content: [UInt8] = []
  private(set) var lineEnd: Range<Int>

  /// - Returns: `nil` where the line does not stand in quotes, or something else than delimiters stands behind them.
  init?(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    let quote = UInt8(ascii: "\"")
    guard let first = line.first, bytes[first] == quote else { return nil }
    var end = line.upperBound
    while end > first, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    lineEnd = end..<line.upperBound
    var place = first + 1
    while place < end {
      if bytes[place] == quote {
        guard place + 1 < end, bytes[place + 1] == quote else { break }
        place += 1
      }
      content.append(bytes[place])
      place += 1
    }
    guard place < end, bytes[(place + 1)..<end].allSatisfy({ ",;\t ".utf8.contains($0) }),
      content.contains(where: { ",;\t|".utf8.contains($0) })
    else { return nil }
  }

  /// The lines that begin in a range, with their ends; the last ends where the text or a line does.
  static func lines(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var place = start
    while place < end {
      var next = place
      while next < bytes.count, bytes[next] != 10, bytes[next] != 13 { next += 1 }
      if next + 1 < bytes.count, bytes[next] == 13, bytes[next + 1] == 10 { next += 1 }
      next = min(next + 1, bytes.count)
      lines.append(place..<next)
      place = next
    }
    return lines
  }
}
