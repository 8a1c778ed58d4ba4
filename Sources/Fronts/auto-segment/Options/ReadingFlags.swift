internal import ArgumentParser
internal import TextTables

/// The flags that say how a file is written.
struct ReadingFlags: ParsableArguments {
  @Option(help: .rare("What stands between cells: a character, or tab."))
  var delimiter: String?

  @Option(help: "What stands before decimals.")
  var decimal: DecimalMark?

  @Option(help: .rare("Encoding of the file, such as utf-8 or windows-1251."))
  var encoding: String?

  @Option(
    help: ArgumentHelp("How dates are written, such as dd.mm.yyyy or m/d/yy.", valueName: "form"))
  var dateFormat: String?

  @Option(
    help: .rare(
      "The line of the file, or the row of the sheet, that names the columns.", valueName: "n"))
  var headerRow: Int?

  @Option(help: "The sheet of a workbook; else the largest table.")
  var sheet: String?

  @Option(help: .rare("The table of a SQLite database; else the only one."))
  var table: String?

  @Option(help: .rare("The statement that reads from a SQLite database."))
  var query: String?

  @Option(help: ArgumentHelp("What messages and results call the file.", visibility: .private))
  var shownName: String?

  @Flag(help: .rare("Go on although more than a fifth of the rows or customers cannot be used."))
  var acceptLoss = false

  @OptionGroup(title: "Limits that protect memory") var limits: LimitFlags

  /// How files are to be read.
  ///
  /// - Throws: `ChoiceError`.
  func options(_ common: EveryCommandOptions) throws -> ReadingOptions {
    var options = ReadingOptions()
    limits.apply(to: &options)
    options.sheet = sheet
    options.databaseTable = table
    options.query = query
    options.duckDB = ProgramPath.find("duckdb")
    options.delimiter = delimiter.map { $0 == "tab" || $0 == "\\t" ? "\t" : $0 }
    options.decimalMark = decimal
    options.encoding = encoding
    options.dateFormat = dateFormat
    options.headerRow = headerRow
    options.workers = try common.workers
    options.today = .today
    options.acceptsLoss = acceptLoss
    options.memoryBytes = AvailableMemory.now.bytes
    return options
  }
}

/// The flags that let larger lines, cells and tables through.
struct LimitFlags: ParsableArguments {
  @Option(help: .rare("The longest line, in bytes (16 MB).", valueName: "n"))
  var maxLineBytes: Int?

  @Option(help: .rare("The longest cell, in bytes (1 MB).", valueName: "n"))
  var maxCellBytes: Int?

  @Option(help: .rare("The most columns (10,000).", valueName: "n"))
  var maxColumns: Int?

  @Option(
    help: .rare(
      "The most bytes that a packed file or a database may give (100 times its size, at least 256 MB).",
      valueName: "n"))
  var maxUnpacked: Int?

  func apply(to options: inout ReadingOptions) {
    options.maxLineBytes = maxLineBytes ?? options.maxLineBytes
    options.maxCellBytes = maxCellBytes ?? options.maxCellBytes
    options.maxColumns = maxColumns ?? options.maxColumns
    options.maxUnpackedBytes = maxUnpacked ?? options.maxUnpackedBytes
  }
}
