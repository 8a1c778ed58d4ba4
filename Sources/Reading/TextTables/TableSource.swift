internal import Foundation
internal import ParallelWork
internal import Wording

/// One file on its way to being a table: decoded, its dialect and header found.
struct TableSource: Sendable {
  let name: String
  let dialect: Dialect
  /// The cells of the header as written, several header rows joined; `nil` without a header.
  let header: [String]?
  let columnCount: Int
  let notes: [ReadingNote]

  private let text: DecodedText
  private let format: RowFormat
  private let dataStart: Int
  private let dataLine: Int
  private let columnKinds: [CellKind]
  /// Whether there is nothing but blank lines.
  let isBlank: Bool
  /// The workbook or database that the text was written out from.
  let writtenOut: FileKind?
  private let headerMark: HeaderMark?

  /// Reads what is behind the bytes of a file; `file` is where they came from, if they came from a file.
  init(name: String, bytes: ByteRegion, file: URL? = nil, options: ReadingOptions) throws(TableError) {
    self.name = name
    let opened = try Door(name: name, file: file, options: options).open(bytes)
    var notes = opened.notes
    writtenOut = opened.writtenOut
    var given = try options.encoding.map { name throws(TableError) in try TextEncoding(name: name) }
    if writtenOut != nil { given = .utf8 }
    do {
      text = try DecodedText(opened.text, encoding: given, workers: options.workers)
    } catch {
      throw TableError(
        error, file: name, what: LocalizedText(en: "the decoded text", ru: "текст после перекодирования"))
    }
    if given == nil, text.encoding != .utf8 {
      notes.append(.encoding(text.encoding.rawValue))
    }
    if text.undecodable > 0 {
      notes.append(.undecodableBytes(text.undecodable, encoding: text.encoding.rawValue))
    }
    try TableSource.refuseBinary(text, name: name)

    var start = text.start
    var line = 1
    var delimiter = try options.delimiter.map { name throws(TableError) in
      try RowFormat(delimiterName: name, quote: UInt8(ascii: "\""))
    }
    if writtenOut == nil, let named = SeparatorLine(text, from: start) {
      if delimiter == nil { delimiter = RowFormat(delimiter: named.delimiter, quote: UInt8(ascii: "\"")) }
      notes.append(.delimiterLine)
      start = named.end
      line = 2
    }
    let detection = DelimiterDetection(
      text, start: start, limits: options.limits, level: options.workers.level)
    format = writtenOut == nil ? detection.detect(delimiter: delimiter) : .rfc4180
    let sample = SampleRows(
      text.region, from: start, line: line, to: detection.end, format: format, limits: options.limits,
      count: 400, level: options.workers.level)
    let found = HeaderDetection(sample)
    isBlank = !sample.rows.contains { !$0.isBlank }
    guard options.allowsEmpty || !isBlank else { throw .empty(file: name) }
    let skipped = found.preambleRows + found.headerRows
    let headers = sample.rows.dropFirst(found.preambleRows).prefix(found.headerRows)
    // Lines with nothing on them are the rows of a table of one empty column.
    columnCount = max(found.columnCount, text.region.bytes.count > text.start ? 1 : 0)
    header = found.headerRows == 0 ? nil : HeaderDetection.joined(headers.map(\.cells))
    // Where every row of the sample is broken, nothing is known of the columns.
    columnKinds =
      found.columnKinds + repeatElement(.text, count: max(0, columnCount - found.columnKinds.count))
    headerMark = headers.last.map { last in
      HeaderMark(
        names: last.cells, firstName: Array((last.cells.first ?? "").utf8), digest: last.digest,
        firstRowDigest: sample.rows.dropFirst(skipped).first?.digest)
    }
    dataStart = skipped == 0 ? start : sample.rows[skipped - 1].end
    dataLine = skipped == 0 ? line : sample.rows[skipped - 1].nextLine
    let preambleLines = (sample.rows.dropFirst(found.preambleRows).first?.line ?? 1) - 1
    dialect = Dialect(
      encoding: text.encoding.rawValue, delimiter: format.delimiterName,
      quote: format.quote.flatMap { detection.occurs($0) ? String(UnicodeScalar($0)) : nil },
      escape: format.escape.map { String(UnicodeScalar($0)) },
      preambleLines: preambleLines, hasHeader: found.headerRows > 0)
    if found.preambleRows > 0 { notes.append(.preamble(lines: preambleLines)) }
    if found.headerRows > 1 { notes.append(.headerRows(found.headerRows)) }
    if let missing = found.missingHeader, columnCount > 0 { notes.append(.noHeader(missing)) }
    self.notes = notes
  }

  /// The file's rows, its columns brought into the order of `names`, which `first` gave.
  func dataFile(
    _ options: ReadingOptions, columns names: [String], of first: TableSource
  ) throws(TableError) -> DataFile {
    let own = ColumnNames.unique(header, count: columnCount).labels.map(\.name)
    var order: [Int]?
    if own != names {
      let places = names.map { own.firstIndex(of: $0) }
      let missing = zip(names, places).filter { $0.1 == nil }.map(\.0)
      let extra = own.filter { !names.contains($0) }
      guard missing.isEmpty, extra.isEmpty else {
        throw .differentColumns(file: name, first: first.name, missing: missing, extra: extra)
      }
      order = places.compactMap(\.self)
    }
    return DataFile(
      name: name, region: text.region, dataStart: dataStart, dataLine: dataLine, format: format,
      limits: options.limits, level: options.workers.level, columnCount: columnCount, order: order,
      columnKinds: columnKinds, header: headerMark)
  }

  private static func refuseBinary(_ text: DecodedText, name: String) throws(TableError) {
    let head = text.region.bytes.dropFirst(text.start).prefix(1 << 16)
    let controls = head.count { $0 < 32 && ![9, 10, 12, 13, 1, 31].contains($0) }
    // A tenth of random bytes are controls, and fewer of the bytes they decode to; text has next to none.
    guard controls * 50 > head.count else { return }
    throw .notText(
      file: name, kind: LocalizedText(en: "binary data", ru: "двоичные данные"),
      advice: LocalizedText(en: "hand in a table saved as CSV", ru: "нужна таблица, сохранённая как CSV"))
  }
}

/// The line "sep=;" by which spreadsheet programs are told the delimiter.
private struct SeparatorLine {
  let delimiter: [UInt8]
  let end: Int

  init?(_ text: DecodedText, from start: Int) {
    let bytes = text.region.bytes
    let line = bytes[start...].prefix(16).prefix { $0 != 10 && $0 != 13 }
    let plain = line.filter { $0 != UInt8(ascii: "\"") }
    guard plain.count >= 5, plain.count <= 8, start + line.count < bytes.count,
      String(decoding: plain.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    delimiter = Array(plain.dropFirst(4))
    var end = start + line.count
    if bytes[end] == 13, end + 1 < bytes.count, bytes[end + 1] == 10 { end += 1 }
    self.end = end + 1
  }
}
