internal import ArgumentParser
internal import TextTables
internal import WarehouseSQL
internal import Wording

/// The flags of a table in a database; `--table` is among those that say how files are read.
struct DatabaseFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The SQL of the engine that --client reaches; an address says it by itself.", valueName: "dialect"))
  var dialect: String?

  @Option(
    help: ArgumentHelp(
      "The program that asks the database in the place of psql, duckdb ..., with its arguments; {} is a file with the "
        + "SQL, else it reads it.",
      valueName: "command"))
  var client: String?

  @Flag(
    help: "Write the statements and log.json into the folder of --output, and ask nothing but the catalogue.")
  var printSql = false

  @Option(
    help: ArgumentHelp("The answer to summary.sql or grid.sql that was run by hand.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var summary: String?

  @Option(
    help: ArgumentHelp("The answer to account.sql that was run by hand.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var account: String?

  @Option(
    help: ArgumentHelp("The log.json that lay beside the statements.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var sqlLog: String?

  @Option(
    name: .customLong("write"),
    help: ArgumentHelp(
      "Write every customer's segment into this table of the database.", valueName: "name"))
  var answerTable: String?

  @Option(
    name: .customLong("write-view"),
    help: ArgumentHelp(
      "Make a view of this name that gives every customer's segment whenever it is asked.", valueName: "name")
  )
  var answerView: String?

  @Option(help: ArgumentHelp("The zone whose days are meant, such as Europe/Moscow.", valueName: "zone"))
  var timeZone: String?

  @Option(help: ArgumentHelp("Decimals of amounts, 0 to 6; else as many as they have.", valueName: "n"))
  var scale: Int?

  @Option(help: "coarse or fine: how close the edges lie between which very many customers count as alike.")
  var grid: GridEdges.Fineness?

  @Option(
    help: ArgumentHelp(
      "The longest time that a statement may take, such as 90s, 30m or 2h.", valueName: "time"))
  var timeout: TimeSpan?

  @Flag(name: .customLong("yes"), help: "Read very many rows without being asked.")
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
