internal import FoundationEssentials
internal import ParallelWork
internal import Wording

/// One file on its way to being a table: decoded, its dialect and header found.
struct TableSource: Sendable {
  let name: String
  let dialect: Dialect
  private(set) var notes: [ReadingNote]
  /// The workbook or database that the text was written out from.
  let writtenOut: FileKind?

  private let layout: TableLayout
  private var text: DecodedText
  private let format: RowFormat
  private var dataStart: Int
  /// Headings and sums among the rows.
  private var rowsLeftOut: Int

  /// The cells of the header as written, several header rows joined; `nil` without a header.
  var header: [String]? { layout.header }
  var columnCount: Int { layout.columnCount }
  /// Whether there is nothing but blank lines.
  var isBlank: Bool { layout.isBlank }

  /// Reads what is behind the bytes of a file; `file` is where they came from, if they came from a file.
  init(name: String, bytes: ByteRegion, file: URL? = nil, options: ReadingOptions) throws(TableError) {
    self.name = name
    let opened = try Door(name: name, file: file, options: options).open(bytes)
    var notes = opened.notes
    writtenOut = opened.writtenOut
    var given = try options.encoding.map { name throws(TableError) in try TextEncoding(name: name) }
    if writtenOut != nil { given = .utf8 }
    var decoded: DecodedText
    do {
      decoded = try DecodedText(opened.text, encoding: given, workers: options.workers)
    } catch {
      throw TableError(
        error, file: name, what: LocalizedText(en: "the decoded text", ru: "текст после перекодирования"))
    }
    if !options.allowsEmpty, decoded.isEastAsian { throw .eastAsianEncoding(file: name) }
    if !options.allowsEmpty, !decoded.alternatives.isEmpty {
      throw .unclearEncoding(file: name, readings: decoded.readings(of: opened.text))
    }
    if given == nil, decoded.encoding != .utf8 {
      notes.append(.encoding(decoded.encoding.rawValue))
    }
    if decoded.undecodable > 0 {
      notes.append(.undecodableBytes(decoded.undecodable, encoding: decoded.encoding.rawValue))
    }
    try TableSource.refuseBinary(decoded, name: name)

    var start = decoded.start
    var line = 1
    var delimiter = try options.delimiter.map { name throws(TableError) in
      try RowFormat(delimiterName: name, quote: UInt8(ascii: "\""))
    }
    if writtenOut == nil, let named = SeparatorLine(decoded, from: start) {
      if delimiter == nil { delimiter = RowFormat(delimiter: named.delimiter, quote: UInt8(ascii: "\"")) }
      notes.append(.delimiterLine)
      start = named.end
      line = 2
    }
    if writtenOut == nil, let within = try TableSource.linesInQuotes(decoded, from: start, name, options) {
      decoded = decoded.replaced(by: within)
      start = 0
      notes.append(.linesInQuotes)
    }
    let detection = DelimiterDetection(
      decoded, start: start, limits: options.limits, level: options.workers.level)
    if delimiter == nil, writtenOut == nil, detection.isTabbed(named: name) {
      delimiter = RowFormat(delimiter: [9], quote: UInt8(ascii: "\""))
    }
    format = writtenOut == nil ? detection.detect(delimiter: delimiter) : .rfc4180
    let layout = try TableLayout(
      decoded, from: start, line: line, to: detection.end, format: format, name: name, options)
    self.layout = layout
    dialect = Dialect(
      encoding: decoded.encoding.rawValue, delimiter: format.delimiterName,
      quote: format.quote.flatMap { detection.occurs($0) ? String(UnicodeScalar($0)) : nil },
      escape: format.escape.map { String(UnicodeScalar($0)) },
      preambleLines: layout.preambleLines, hasHeader: layout.hasHeader)
    notes += layout.notes
    dataStart = layout.dataStart
    text = decoded
    rowsLeftOut = 0
    self.notes = notes
    if let shape = layout.shape { try standAlone(shape, options) }
  }

  /// Has every row stand for itself.
  private mutating func standAlone(_ shape: RowShape, _ options: ReadingOptions) throws(TableError) {
    let names = ColumnNames.unique(header, count: columnCount).labels.map(\.name)
    let file = try dataFile(options, columns: names, of: self)
    do {
      let shaped = try ShapedText(file, shape)
      text = text.replaced(by: shaped.region)
      dataStart = 0
      rowsLeftOut = shaped.rowsLeftOut
    } catch {
      throw TableError(
        error, file: name, what: LocalizedText(en: "the filled table", ru: "заполненная таблица"))
    }
    notes.append(.filledDown(columns: shape.filledDown.map { names[$0] }, rowsLeftOut: rowsLeftOut))
  }

  private static func linesInQuotes(
    _ text: DecodedText, from start: Int, _ name: String, _ options: ReadingOptions
  ) throws(TableError) -> ByteRegion? {
    do {
      return try LinesInQuotes(text, from: start, limits: options.limits, level: options.workers.level)?
        .region
    } catch {
      throw TableError(
        error, file: name, what: LocalizedText(en: "the text within quotes", ru: "текст внутри кавычек"))
    }
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
      name: name, region: text.region, dataStart: dataStart, dataLine: layout.dataLine, format: format,
      limits: options.limits, level: options.workers.level, columnCount: columnCount, order: order,
      columnKinds: layout.columnKinds, header: layout.headerMark, cut: layout.cut, rowsLeftOut: rowsLeftOut)
  }

  private static func refuseBinary(_ text: DecodedText, name: String) throws(TableError) {
    let head = text.region.bytes.dropFirst(text.start).prefix(1 << 16)
    let controls = head.count { $0 < 32 && ![9, 10, 12, 13, 1, 31].contains($0) }
    // A tenth of random bytes are controls, and fewer of the bytes they decode to; text has next to none.
    guard controls > 2, controls * 50 > head.count else { return }
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
