import ParallelWork
import TestSupport
import Testing
@testable import TextTables

/// Rows of random text, with quotes and line ends where they hurt, against a reader that looks at every byte.
struct RowReaderPropertyTests {
  private static let formats = [
    RowFormat(delimiter: [UInt8(ascii: ",")], quote: UInt8(ascii: "\"")),
    RowFormat(delimiter: [UInt8(ascii: ";")], quote: UInt8(ascii: "'"), escape: UInt8(ascii: "\\")),
    RowFormat(delimiter: [9], quote: nil),
  ]

  @Test(arguments: 0..<100, KernelLevel.allCases)
  func `rows are those of the reader byte by byte, at every level and in chunks of every size`(
    seed: UInt64, level: KernelLevel
  ) throws {
    try level.skipWhereMissing()
    var generator = SeededGenerator(seed: seed)
    let format = try #require(Self.formats.randomElement(using: &generator))
    let text = randomText(format, using: &generator)
    let expected = text.withUnsafeBufferPointer { PlainReader($0, format).rows }
    #expect(rows(of: text, format, level: level) == expected, "\(String(decoding: text, as: UTF8.self))")
    for size in 1...64 {
      #expect(
        chunkedRows(of: text, format, size: size, level: level) == expected,
        "\(size): \(String(decoding: text, as: UTF8.self))")
    }
  }

  private func rows(of text: [UInt8], _ format: RowFormat, level: KernelLevel) -> [PlainReader.Row] {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return [] }
      let end = base + text.count
      var reader = RowReader(
        base, end: end, limit: end, line: 1, format: format, limits: RowLimits(), level: level)
      return allRows(&reader)
    }
  }

  private func chunkedRows(
    of text: [UInt8], _ format: RowFormat, size: Int, level: KernelLevel
  ) -> [PlainReader.Row] {
    let file = DataFile(
      name: "random", region: ByteRegion(text), dataStart: 0, dataLine: 1, format: format,
      limits: RowLimits(), level: level, columnCount: 3, order: nil, columnKinds: [.text, .text, .text],
      header: nil)
    return file.chunks(index: 0, size: size, workers: Workers(2, level: level)).flatMap {
      chunk -> [PlainReader.Row] in
      guard var reader = file.reader(from: chunk.start, line: chunk.line, to: chunk.end) else { return [] }
      return allRows(&reader)
    }
  }

  private func allRows(_ reader: inout RowReader) -> [PlainReader.Row] {
    var rows: [PlainReader.Row] = []
    while reader.next() {
      rows.append(
        PlainReader.Row(
          line: reader.rowLine, cells: (0..<reader.cellCount).map { reader.cells[$0].text },
          isUnclosed: reader.problem == .unclosedQuote))
    }
    return rows
  }

  private func randomText(_ format: RowFormat, using generator: inout SeededGenerator) -> [UInt8] {
    let quote = format.quote.map { [$0] } ?? []
    let pieces: [[UInt8]] = [
      format.delimiter, format.delimiter, [10], [13], [13, 10], quote, quote, quote + quote,
      quote + format.delimiter,
      format.delimiter + quote, [UInt8(ascii: "\\")], [32], Array("ab".utf8), Array("12.5".utf8),
      Array("a longer cell of text".utf8),
    ]
    let count = Int.random(in: 0...70, using: &generator)
    return (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
  }
}

/// Reads rows as the definition says, one byte after another.
private struct PlainReader {
  struct Row: Equatable {
    var line: Int
    var cells: [String]
    var isUnclosed: Bool
  }

  private(set) var rows: [Row] = []
  private let text: UnsafeBufferPointer<UInt8>
  private let format: RowFormat

  init(_ text: UnsafeBufferPointer<UInt8>, _ format: RowFormat) {
    self.text = text
    self.format = format
    var place = 0
    var line = 1
    while place < text.count {
      if let after = lineEnd(place) {
        place = after
        line += 1
        continue
      }
      readRow(&place, &line)
    }
  }

  /// The place after the line end at `place`, if there is one.
  private func lineEnd(_ place: Int) -> Int? {
    guard place < text.count else { return nil }
    if text[place] == 13, place + 1 < text.count, text[place + 1] == 10 { return place + 2 }
    return text[place] == 10 || text[place] == 13 ? place + 1 : nil
  }

  private mutating func readRow(_ place: inout Int, _ line: inout Int) {
    var row = Row(line: line, cells: [], isUnclosed: false)
    while true {
      if place < text.count, text[place] == format.quote {
        guard let (cell, after, lines) = quotedCell(place) else {
          row.isUnclosed = true
          row.line = line
          while place < text.count, lineEnd(place) == nil { place += 1 }
          break
        }
        row.cells.append(cell)
        place = after
        line += lines
      } else {
        let start = place
        while place < text.count, text[place] != format.delimiter[0], lineEnd(place) == nil { place += 1 }
        row.cells.append(String(decoding: text[start..<place], as: UTF8.self))
      }
      guard place < text.count, text[place] == format.delimiter[0] else { break }
      place += 1
    }
    if let after = lineEnd(place) {
      place = after
      line += 1
    }
    rows.append(row)
  }

  /// The cell that opens at `open`, where it ends, and the lines that it spans; `nil` where it is never closed.
  private func quotedCell(_ open: Int) -> (text: String, end: Int, lines: Int)? {
    var cell: [UInt8] = []
    var (place, lines, isStray) = (open + 1, 0, false)
    while place < text.count {
      let byte = text[place]
      let next = place + 1 < text.count ? text[place + 1] : nil
      if byte == format.quote, next == byte {
        cell.append(byte)
        place += 2
      } else if byte == format.quote {
        var end = place + 1
        while end < text.count, text[end] == 32 { end += 1 }
        if end == text.count || text[end] == format.delimiter[0] || lineEnd(end) != nil {
          return (String(decoding: cell, as: UTF8.self), end, lines)
        }
        if lines > 0 { return nil }
        isStray = true
        cell.append(byte)
        place += 1
      } else if let after = lineEnd(place) {
        if isStray { return nil }
        cell += text[place..<after]
        place = after
        lines += 1
      } else if byte == format.escape, let next, next == format.quote || next == byte {
        cell.append(next)
        place += 2
      } else {
        cell.append(byte)
        place += 1
      }
    }
    return nil
  }
}
