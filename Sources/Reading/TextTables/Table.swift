internal import AtomicFiles
public import FoundationEssentials
internal import Glibc
internal import Wording

/// One or more files, read as one table of text cells: encoding, dialect and header decided, cells untouched.
///
/// A table is not held as cells: it keeps the decoded bytes (mapped from the file where they are UTF-8) and what
/// was decided about them; rows are scanned when someone asks.
public struct Table: Sendable {
  /// The files, in the order given, by last path component; "stdin" for standard input.
  public let fileNames: [String]

  /// How the text is divided into cells.
  public let dialect: Dialect

  /// What the columns are called: by the header, or by their numbers where it gives no name.
  public let columnLabels: [ColumnLabel]

  /// Names from the header, made unique (`amount`, `amount_2`); `column 1`, `column 2` ... without a header.
  public let columnNames: [String]

  /// The header's cells as they are written, several header rows joined; `col_0`, `col_1` ... without a header. What a
  /// printed table begins with.
  package let header: [String]

  /// Every decision taken while reading, and everything noticed, in the order of the file.
  public let notes: [ReadingNote]

  /// The decisions that were handed in.
  @usableFromInline
  package let options: ReadingOptions

  /// Whether all files are workbooks or databases: then cells without quotes that look like numbers are numbers.
  let isWrittenOut: Bool

  let files: [DataFile]
  let chunks: [Chunk]
  let profileCache = ProfileCache()

  /// Reads one CSV file.
  ///
  /// - Throws: ``TableError``, `ChoiceError`.
  public init(contentsOf url: URL, options: ReadingOptions = ReadingOptions()) throws {
    try self.init(files: [url], options: options)
  }

  /// Reads several files with the same columns as one table; the columns may stand in another order in each.
  ///
  /// - Throws: ``TableError``, `ChoiceError`.
  public init(files: [URL], options: ReadingOptions = ReadingOptions()) throws {
    try self.init(files: files, shownAs: nil, options: options)
  }

  /// The same for a file that messages and results call otherwise than the disk does.
  package init(files: [URL], shownAs shownName: String?, options: ReadingOptions) throws {
    try options.check()
    func name(of url: URL) -> String { shownName ?? PathText.shown(url.lastPathComponent) }
    let contents = try files.map { url in
      try ByteRegion.reading(url, name: name(of: url), options: options, mayBeText: Self.mayBeText)
    }
    try Table.refuseTwins(files, contents)
    let sources = try zip(files, contents).map { url, bytes in
      try TableSource(name: name(of: url), bytes: bytes, file: url, options: options)
    }
    try self.init(sources, options: options)
  }

  /// Refuses one file under two names: everything in it would count twice.
  private static func refuseTwins(_ files: [URL], _ contents: [ByteRegion]) throws(TableError) {
    for (place, content) in contents.enumerated() {
      guard let bytes = content.bytes.baseAddress else { continue }
      for earlier in contents.indices.prefix(place) where contents[earlier].bytes.count == content.bytes.count
      {
        guard let others = contents[earlier].bytes.baseAddress,
          memcmp(bytes, others, content.bytes.count) == 0
        else { continue }
        throw .sameContents(file: files[place].lastPathComponent, other: files[earlier].lastPathComponent)
      }
    }
  }

  /// Reads what comes from an open file, such as standard input, as if from a file called `name`.
  ///
  /// - Parameter descriptor: The file's number; it stays open.
  /// - Throws: ``TableError``, `ChoiceError`.
  public init(descriptor: Int32, name: String, options: ReadingOptions = ReadingOptions()) throws {
    try options.check()
    let bytes = try ByteRegion.reading(descriptor, name: name, options: options, mayBeText: Self.mayBeText)
    try self.init([TableSource(name: name, bytes: bytes, options: options)], options: options)
  }

  private static func mayBeText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { FileKind(bytes) == nil }

  /// Reads a table from memory, as if from a file called `name`.
  ///
  /// - Throws: ``TableError``, `ChoiceError`.
  public init(bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()) throws {
    try options.check()
    try self.init([TableSource(name: name, bytes: ByteRegion(bytes), options: options)], options: options)
  }

  private init(_ sources: [TableSource], options: ReadingOptions) throws(TableError) {
    if let format = options.dateFormat, DateReader(format) == nil { throw .unknownDateFormat(format) }
    guard let first = sources.first else {
      throw .cannotRead(
        file: "", reason: LocalizedText(en: "no file was given", ru: "файл не указан"))
    }
    try options.refuseUnused(reading: sources.map(\.writtenOut))
    self.options = options
    isWrittenOut = sources.allSatisfy { $0.writtenOut != nil }
    fileNames = sources.map(\.name)
    dialect = first.dialect
    let (labels, headerNotes) = ColumnNames.unique(first.header, count: first.columnCount)
    columnLabels = labels
    columnNames = labels.map(\.name)
    header = first.header ?? (first.isBlank ? [] : (0..<first.columnCount).map { "col_\($0)" })
    var notes = first.notes + headerNotes
    for source in sources.dropFirst() {
      notes += source.notes.map { .inFile(source.name, $0) }
    }
    var files: [DataFile] = []
    var chunks: [Chunk] = []
    for (index, source) in sources.enumerated() {
      var file = try source.dataFile(options, columns: columnNames, of: first)
      let size = options.chunkBytes ?? min(max(1 << 20, file.region.bytes.count / 64), 8 << 20)
      let own = file.chunks(index: index, size: size, workers: options.workers)
      if file.findTotals(in: own) {
        notes.append(.totals(lines: file.totalLines.sorted()))
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
    let same = columnNames.firstIndex { $0.utf8.elementsEqual(name.utf8) }
    if let exact = same ?? columnNames.firstIndex(of: name) { return exact }
    let similar = columnNames.indices.filter { columnNames[$0].lowercased() == name.lowercased() }
    if similar.count == 1 { return similar[0] }
    guard similar.isEmpty, let number = Int(name), columnNames.indices.contains(number - 1) else {
      return nil
    }
    return number - 1
  }

  /// The label of the column that is called exactly so; a name of which the table knows nothing stands for itself.
  package func label(ofColumn name: String) -> ColumnLabel {
    columnLabels.first { $0.name.utf8.elementsEqual(name.utf8) } ?? .named(name)
  }
}
