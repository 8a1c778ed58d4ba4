internal import ArgumentParser
internal import TextTables
internal import WarehouseSQL
internal import Wording

/// The flags of a table in a database; `--table` is among those that say how files are read.
struct DatabaseFlags: ParsableArguments {
  /// What stands above them in help.
  static let title = String.said(en: "A table in a database", ru: "Таблица в базе данных")

  @Option(
    help: .said(
      en: "The SQL of the engine that --client reaches; an address says it by itself.", enValue: "dialect",
      ru: "Какой SQL понимает база, к которой ведёт --client; адрес говорит об этом сам.", ruValue: "диалект")
  )
  var dialect: String?

  @Option(
    help: .said(
      en: """
        The program that asks the database in the place of psql, duckdb ..., with its arguments; {} is a file with \
        the SQL, else it reads it.
        """, enValue: "command",
      ru: """
        Программа с аргументами, которая спрашивает базу вместо psql, duckdb и других; {} — файл с SQL, без него \
        она читает SQL со стандартного ввода.
        """, ruValue: "команда"))
  var client: String?

  @Flag(
    help: .said(
      en: "Write the statements and log.json into the folder of --output, and ask nothing but the catalogue.",
      ru: "Записать запросы и log.json в папку --output, а базу спросить только о её каталоге."))
  var printSql = false

  @Option(
    help: .said(
      en: "The answer to summary.sql or grid.sql that was run by hand.", enValue: "file",
      ru: "Ответ на summary.sql или grid.sql, выполненный вручную.", ruValue: "файл"),
    completion: .file(extensions: ["csv"]))
  var summary: String?

  @Option(
    help: .said(
      en: "The answer to account.sql that was run by hand.", enValue: "file",
      ru: "Ответ на account.sql, выполненный вручную.", ruValue: "файл"),
    completion: .file(extensions: ["csv"]))
  var account: String?

  @Option(
    help: .said(
      en: "The log.json that lay beside the statements.", enValue: "file",
      ru: "Файл log.json, который лежал рядом с запросами.", ruValue: "файл"),
    completion: .file(extensions: ["json"]))
  var sqlLog: String?

  @Option(
    name: .customLong("write"),
    help: .said(
      en: "Write every customer's segment into this table of the database.", enValue: "name",
      ru: "Записать сегмент каждого клиента в эту таблицу базы.", ruValue: "имя"))
  var answerTable: String?

  @Option(
    name: .customLong("write-view"),
    help: .said(
      en: "Make a view of this name that gives every customer's segment whenever it is asked.",
      enValue: "name",
      ru: "Создать представление с этим именем, которое в любой момент даёт сегмент каждого клиента.",
      ruValue: "имя"))
  var answerView: String?

  @Option(
    help: .said(
      en: "The zone whose days are meant, such as Europe/Moscow.", enValue: "zone",
      ru: "В каком часовом поясе считать дни, например Europe/Moscow.", ruValue: "пояс"))
  var timeZone: String?

  @Option(
    help: .said(
      en: "Decimals of amounts, 0 to 6; else as many as they have.", enValue: "n",
      ru: "Знаков после запятой в суммах, от 0 до 6; иначе сколько в них есть.", ruValue: "число"))
  var scale: Int?

  @Option(
    help: .said(
      en: "coarse or fine: how close the edges lie between which very many customers count as alike.",
      ru: "Если клиентов очень много, похожие считаются вместе: coarse — по крупной сетке, fine — по мелкой.",
      ruValue: "сетка"))
  var grid: GridEdges.Fineness?

  @Option(
    help: .said(
      en: "The longest time that a statement may take, such as 90s, 30m or 2h.", enValue: "time",
      ru: "Как долго может выполняться один запрос, например 90s, 30m или 2h.", ruValue: "время"))
  var timeout: TimeSpan?

  @Flag(
    name: .customLong("yes"),
    help: .said(en: "Read very many rows without being asked.", ru: "Читать очень много строк, не спрашивая.")
  )
  var acceptsManyRows = false

  /// Whether the statements were run by hand.
  var isByHand: Bool { summary != nil || account != nil || sqlLog != nil }

  /// The flags that were given and that only a database has a use for.
  var given: [Choice] {
    let flags: [(Choice, Bool)] = [
      (.dialect, dialect != nil), (.client, client != nil), (.printedSQL, printSql),
      (.timeZone, timeZone != nil),
      (.amountScale, scale != nil), (.grid, grid != nil), (.timeout, timeout != nil),
      (.manyRows, acceptsManyRows), (.answerTable, answerTable != nil), (.answerView, answerView != nil),
    ]
    return flags.filter(\.1).map(\.0)
  }

  /// What the segments are written to; `nil` where nothing is.
  func target(replaces: Bool) throws -> AnswerTarget? {
    guard answerTable == nil || answerView == nil else { throw CommandError.writtenTwice }
    guard let name = answerTable ?? answerView else { return nil }
    guard !printSql else {
      throw CommandError.nothingIsWritten(answerTable == nil ? .answerView : .answerTable)
    }
    var target = AnswerTarget(try TableName(parsing: name), isView: answerTable == nil)
    target.replaces = replaces
    return target
  }

  /// Where the database is; `nil` where files are meant.
  func address(_ words: [String]) throws -> EngineAddress? {
    let dialect = try dialect.map { try WarehouseDialect(named: $0) }
    if let word = words.first, EngineAddress.isAddress(word) {
      guard words.count == 1 else { throw CommandError.databaseNotAlone }
      return try EngineAddress(word, dialect: dialect)
    }
    guard client != nil else { return nil }
    guard words.isEmpty else { throw CommandError.databaseNotAlone }
    guard let dialect else { throw WarehouseError.noDialect }
    return EngineAddress(reachedByProgramIn: dialect)
  }
}

/// Seconds, written 90s, 30m or 2h.
struct TimeSpan: ExpressibleByArgument {
  let seconds: Int

  init?(argument: String) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    guard let unit = argument.last.flatMap({ units[$0] }), let count = Int(argument.dropLast()),
      (1...1_000_000).contains(count)
    else { return nil }
    seconds = count * unit
  }
}
