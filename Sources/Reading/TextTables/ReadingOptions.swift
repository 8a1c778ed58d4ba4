public import ParallelWork
public import Wording

/// A person's own decisions about reading; `nil` means that the file's evidence decides.
public struct ReadingOptions: Sendable {
  /// The text between cells, such as ";" or a tab; "tab" and "blanks" (runs of them) by name.
  public var delimiter: String?
  /// Which character marks the decimals of every number.
  public var decimalMark: DecimalMark?
  /// The name of the encoding, such as "utf-8" or "windows-1251".
  public var encoding: String?
  /// The format of every date, such as "dd.mm.yyyy".
  public var dateFormat: String?
  /// The line of the file, from 1, that names the columns; for a sheet of a workbook its row.
  public var headerRow: Int?
  /// The day of reading; purchases dated after it are pointed out. `nil` points out none.
  public var today: CalendarDay?
  /// Whether to go on where much of the data cannot be used.
  public var acceptsLoss = false
  /// Threads to read with, and the instructions that they use.
  public var workers = Workers()
  /// The longest line that is read, in bytes; a longer one stops the run.
  public var maxLineBytes = 16 << 20
  /// The longest cell, in bytes; one of more than 2 GB (`greatestCellBytes`) is never read.
  public var maxCellBytes = 1 << 20
  /// The most columns.
  public var maxColumns = 10_000
  /// Whether a file without rows, or with nothing at all, is a table too: so for showing what was read.
  public var allowsEmpty = false
  /// The most bytes that a compressed file, a workbook or a database may give; `nil` means a hundred times the bytes of
  /// the file, and 256 MB at least. The most bytes that a pipe may give, too; `nil` means 16 GB then.
  public var maxUnpackedBytes: Int?
  /// The sheet of a workbook; `nil` means the one with the largest table.
  public var sheet: String?
  /// The statement that reads from a database.
  public var query: String?
  /// The table of a database; `nil` means the only one.
  public var databaseTable: String?
  /// Where the user's `duckdb` program is, which reads Parquet and JSON; `nil` where there is none.
  public var duckDB: String?
  /// The most bytes of memory that there are for a run; `nil` where nobody knows.
  public var memoryBytes: Int?
  /// About how many bytes are scanned as one job; `nil` suits the file. For tests.
  package var chunkBytes: Int?

  /// Leaves every decision to the file's evidence.
  public init() {}

  /// Cells count their bytes in 32 bits.
  public static let greatestCellBytes = Int(Int32.max)

  var limits: RowLimits {
    RowLimits(lineBytes: maxLineBytes, cellBytes: maxCellBytes, columns: maxColumns)
  }

  /// The most bytes that a packed file of so many bytes may give.
  func unpackedLimit(ofPacked count: Int) -> Int { maxUnpackedBytes ?? max(256 << 20, 100 * count) }

  /// The most bytes that a pipe may give.
  var streamLimit: Int { maxUnpackedBytes ?? 16 << 30 }

  /// Refuses what no file can be read with.
  ///
  /// - Throws: ``TableError``, `ChoiceError`.
  package func check() throws {
    if databaseTable != nil, query != nil { throw TableError.tableAndQuery }
    try ChoiceError.check(headerRow, of: .headerRow, in: 1...Int.max)
    try ChoiceError.check(maxLineBytes, of: .maxLineBytes, in: 1...Int.max)
    try ChoiceError.check(maxCellBytes, of: .maxCellBytes, in: 1...Self.greatestCellBytes)
    try ChoiceError.check(maxColumns, of: .maxColumns, in: 1...Int.max)
    try ChoiceError.check(maxUnpackedBytes, of: .maxUnpackedBytes, in: 1...Int.max)
  }

  /// Refuses what chooses inside a workbook or database, or says how text is written, where no file is of that kind.
  ///
  /// - Parameter kinds: The workbook or database that each file is; `nil` means text.
  func refuseUnused(reading kinds: [FileKind?]) throws(TableError) {
    if sheet != nil, !kinds.contains(.workbook) {
      throw .choiceWithoutUse(.sheet)
    }
    if !kinds.contains(.sqlite), query != nil || databaseTable != nil {
      throw .choiceWithoutUse(query != nil ? .query : .table)
    }
    if !kinds.contains(nil), delimiter != nil || encoding != nil {
      throw .choiceWithoutUse(delimiter != nil ? .delimiter : .encoding)
    }
  }
}
