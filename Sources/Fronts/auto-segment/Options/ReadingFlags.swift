internal import ArgumentParser
internal import TextTables

/// The flags that say how a file is written.
struct ReadingFlags: ParsableArguments {
  /// What stands above them in help.
  static let title = String.said(en: "How the file is written", ru: "Как записан файл")

  /// The same where the file is a log.
  static let titleOfLog = String.said(en: "How the log is written", ru: "Как записан журнал")

  @Option(
    help: .rare(
      en: "What stands between cells: a character, or tab.", ru: "Чем разделены ячейки: один знак или tab.",
      ruValue: "знак"))
  var delimiter: String?

  @Option(help: .said(en: "What stands before decimals.", ru: "Чем отделена дробная часть.", ruValue: "знак"))
  var decimal: DecimalMark?

  @Option(
    help: .rare(
      en: "Encoding of the file, such as utf-8 or windows-1251.",
      ru: "Кодировка файла, например utf-8 или windows-1251.", ruValue: "кодировка"))
  var encoding: String?

  @Option(
    help: .said(
      en: "How dates are written, such as dd.mm.yyyy or m/d/yy.", enValue: "form",
      ru: "Как записаны даты, например dd.mm.yyyy или m/d/yy.", ruValue: "формат"))
  var dateFormat: String?

  @Option(
    help: .rare(
      en: "The line of the file, or the row of the sheet, that names the columns.", enValue: "n",
      ru: "Номер строки с названиями столбцов, в файле или на листе.", ruValue: "номер"))
  var headerRow: Int?

  @Option(
    help: .said(
      en: "The sheet of a workbook; else the largest table.", ru: "Лист книги; иначе самая большая таблица.",
      ruValue: "лист"))
  var sheet: String?

  @Option(
    help: .rare(
      en: "The table of a SQLite database; else the only one.",
      ru: "Таблица базы SQLite; иначе единственная.",
      ruValue: "таблица"))
  var table: String?

  @Option(
    help: .rare(
      en: "The statement that reads from a SQLite database.", ru: "Запрос, которым читать базу SQLite.",
      ruValue: "запрос"))
  var query: String?

  @Option(help: ArgumentHelp("What messages and results call the file.", visibility: .private))
  var shownName: String?

  @Flag(
    help: .rare(
      en: "Go on although more than a fifth of the rows or customers cannot be used.",
      ru: "Продолжить, даже если не годится больше пятой части строк или клиентов."))
  var acceptLoss = false

  @OptionGroup(title: .said(en: "Limits that protect memory", ru: "Пределы, которые берегут память"))
  var limits: LimitFlags

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
  @Option(
    help: .rare(
      en: "The longest line, in bytes (16 MB).", enValue: "n", ru: "Самая длинная строка, в байтах (16 МБ).",
      ruValue: "число"))
  var maxLineBytes: Int?

  @Option(
    help: .rare(
      en: "The longest cell, in bytes (1 MB).", enValue: "n", ru: "Самая длинная ячейка, в байтах (1 МБ).",
      ruValue: "число"))
  var maxCellBytes: Int?

  @Option(
    help: .rare(
      en: "The most columns (10,000).", enValue: "n", ru: "Наибольшее число столбцов (10 000).",
      ruValue: "число")
  )
  var maxColumns: Int?

  @Option(
    help: .rare(
      en: "The most bytes that a packed file or a database may give (100 times its size, at least 256 MB).",
      enValue: "n",
      ru: "Сколько байт может дать сжатый файл или база (в 100 раз больше их размера, но не меньше 256 МБ).",
      ruValue: "число"))
  var maxUnpacked: Int?

  func apply(to options: inout ReadingOptions) {
    options.maxLineBytes = maxLineBytes ?? options.maxLineBytes
    options.maxCellBytes = maxCellBytes ?? options.maxCellBytes
    options.maxColumns = maxColumns ?? options.maxColumns
    options.maxUnpackedBytes = maxUnpacked ?? options.maxUnpackedBytes
  }
}
