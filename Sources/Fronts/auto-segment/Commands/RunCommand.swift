internal import ArgumentParser

/// The one button.
struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: .said(
        en: "Find the segments of a file and write the result folder.",
        ru: "Найти сегменты в файле и записать папку результатов."),
      discussion: .paragraphs(
        """
        auto-segment run orders.csv
        auto-segment run january.csv february.csv --output winter --lang ru
        auto-segment run customers.csv --features age,income --k 5
        auto-segment run shop.xlsx --sheet Orders
        auto-segment run postgresql://shop/sales --table orders
        auto-segment run sqlite:shop.db --table orders --write segments
        """,
        .said(
          en: """
            A table in a database is added up there: no id leaves it, and nothing is
            written into it without --write. Addresses: sqlite:FILE, duckdb:FILE,
            parquet:PATTERN, postgresql://[user@]host/database, mysql://...,
            clickhouse://..., spark:
            """,
          ru: """
            Таблицу в базе данных подсчитывает сама база: номера клиентов её не
            покидают, и без --write в неё ничего не пишется. Адреса: sqlite:ФАЙЛ,
            duckdb:ФАЙЛ, parquet:ШАБЛОН, postgresql://[кто@]сервер/база, mysql://...,
            clickhouse://..., spark:
            """),
        EveryFlag.hint("run")))
  }

  @Argument(
    help: InputSource.filesHelp,
    completion: .file())
  var files: [String] = []

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: LayoutFlags.title) var layout: LayoutFlags
  @OptionGroup(title: ReadingFlags.title) var reading: ReadingFlags
  @OptionGroup(title: DatabaseFlags.title, visibility: EveryFlag.rare) var database: DatabaseFlags
  @OptionGroup(title: FitOptions.title) var fit: FitOptions
  @OptionGroup(title: OverTimeFlags.title, visibility: EveryFlag.rare) var overTime: OverTimeFlags
  @OptionGroup(title: ReportFlags.title) var report: ReportFlags
  @OptionGroup(title: ResultFlags.title) var results: ResultFlags

  func run() throws {
    let button = OneButton(
      common: common, layout: layout, reading: reading, fit: fit, overTime: overTime, report: report,
      results: results)
    if database.isByHand {
      guard files.isEmpty else { throw CommandError.databaseNotAlone }
      let paths = [
        ("--summary", database.summary), ("--account", database.account), ("--sql-log", database.sqlLog),
      ]
      return try DatabaseButton(button: button, database: database).press(
        byHand: ["run"] + paths.flatMap { [$0.0, $0.1 ?? ""] })
    }
    if let address = try database.address(files) {
      return try DatabaseButton(button: button, database: database).press(address, command: ["run"] + files)
    }
    if let choice = database.given.first { throw CommandError.needsDatabase(choice) }
    guard !files.isEmpty else { throw CommandError.nothingNamed }
    let source = try InputSource(files, shownAs: reading.shownName)
    try button.press(source, command: ["run"] + source.fileNames)
  }
}
