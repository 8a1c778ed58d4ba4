public import Foundation
public import Wording

/// One or more files, read as one table of text cells: encoding, dialect and header decided, cells untouched.
///
/// A table is not held as cells: it keeps the decoded bytes (mapped from the file where they are UTF-8) and what
/// was decided about them; rows are scanned when someone asks.
public struct Table: Sendable {
  /// The files, in the order given, by last path component; "stdin" for standard input.
  public let fileNames: [String]

  /// How the text is divided into cells.
  public let dialect: Dialect

  /// Names from the header, made unique (`amount`, `amount_2`); `column 1`, `column 2` ... without a header.
  public let columnNames: [String]

  /// The header's cells as they are written, several header rows joined; `col_0`, `col_1` ... without a header. What
  /// `--print-table` begins with.
  package let header: [String]

  /// Every decision taken while reading, and everything noticed, in the order of the file.
  public let notes: [ReadingNote]

  /// The decisions that were handed in.
  @usableFromInline
  package let options: ReadingOptions

  let files: [DataFile]
  let chunks: [Chunk]
  let profileCache = ProfileCache()

  /// Reads one CSV file.
  ///
  /// - Throws: ``TableError``.
  public init(csv url: URL, options: ReadingOptions = ReadingOptions()) throws {
    try self.init(files: [url], options: options)
  }

  /// Reads several files with the same columns as one table; the columns may stand in another order in each.
  ///
  /// - Throws: ``TableError``.
  public init(files: [URL], options: ReadingOptions = ReadingOptions()) throws {
    let sources = try files.map { url in
      let name = url.lastPathComponent
      return try TableSource(
        name: name, bytes: ByteRegion.reading(url, name: name), file: url, options: options)
    }
    try self.init(sources, options: options)
  }

  /// Reads what comes from an open file, such as standard input, as if from a file called `name`.
  ///
  /// - Parameter descriptor: The file's number; it stays open.
  /// - Throws: ``TableError``.
  public init(descriptor: Int32, name: String, options: ReadingOptions = ReadingOptions()) throws {
    let bytes = try ByteRegion.reading(descriptor, name: name)
    try self.init([TableSource(name: name, bytes: bytes, options: options)], options: options)
  }

  /// Reads a table from memory, as if from a file called `name`.
  ///
  /// - Throws: ``TableError``.
  public init(bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()) throws {
    try self.init([TableSource(name: name, bytes: ByteRegion(bytes), options: options)], options: options)
  }

  private init(_ sources: [TableSource], options: ReadingOptions) throws(TableError) {
    if let format = options.dateFormat, DateReader(format) == nil { throw .unknownDateFormat(format) }
    guard let first = sources.first else { throw .cannotRead(file: "", reason: "no file was given") }
    try options.refuseUnused(reading: sources.map(\.writtenOut))
    self.options = options
    fileNames = sources.map(\.name)
    dialect = first.dialect
    let (names, headerNotes) = ColumnNames.unique(first.header, count: first.columnCount)
    columnNames = names
    header = first.header ?? (first.isBlank ? [] : (0..<first.columnCount).map { "col_\($0)" })
    var notes = first.notes + headerNotes
    for source in sources.dropFirst() {
      notes += source.notes.map {
        ReadingNote(isWarning: $0.isWarning, text: $0.text.of(en: source.name, ru: source.name))
      }
    }
    var files: [DataFile] = []
    var chunks: [Chunk] = []
    for (index, source) in sources.enumerated() {
      var file = try source.dataFile(limits: options.limits, columns: names, of: first)
      let size = options.chunkBytes ?? min(max(1 << 20, file.region.bytes.count / 64), 8 << 20)
      let own = file.chunks(index: index, size: size, workers: options.workers)
      if file.findTotals(in: own) {
        let lines = file.totalLines.sorted().map(String.init).joined(separator: ", ")
        notes.append(
          ReadingNote(
            isWarning: false,
            text: LocalizedText(
              en: "the last row sums up the others (line \(lines)); it is left out",
              ru: "последняя строка подводит итог остальным (строка файла: \(lines)); она исключена")))
      }
      files.append(file)
      chunks += own
    }
    if !options.allowsEmpty, chunks.isEmpty { throw .noRows(file: first.name) }
    self.files = files
    self.chunks = chunks
    self.notes = notes
  }
}

extension Table {
  /// Bytes of text in all files.
  package var byteCount: Int { files.reduce(0) { $0 + $1.region.bytes.count } }

  /// The index of a column, from 0: by its name, by its name in another case where only one fits, or by its number
  /// from 1 where no column is called so.
  package func index(ofColumn name: String) -> Int? {
    if let exact = columnNames.firstIndex(of: name) { return exact }
    let similar = columnNames.indices.filter { columnNames[$0].lowercased() == name.lowercased() }
    if similar.count == 1 { return similar[0] }
    guard similar.isEmpty, let number = Int(name), columnNames.indices.contains(number - 1) else {
      return nil
    }
    return number - 1
  }
}

/// Something decided or noticed while reading, with its reason.
public struct ReadingNote: Sendable, Equatable, Codable {
  /// Whether a person should look at it.
  public var isWarning: Bool
  /// What it is, without the file's name.
  public var text: LocalizedText

  private enum CodingKeys: String, CodingKey { case isWarning, text = "texts" }
}
