internal import ArgumentParser
internal import AtomicFiles
internal import ResultFolders
internal import SegmentExports
internal import Segmentation
internal import Wording

/// A result as tables that programs of business intelligence join.
struct ExportBICommand: ExportForm {
  static let name = BITables.name
  static let title = LocalizedText(
    en: "Tables for Power BI, Looker, DataLens and the like",
    ru: "Таблицы для Power BI, Looker, DataLens и подобных")

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract,
      usage: .said(
        en: "auto-segment export bi [<options>] <result>", ru: "auto-segment export bi [<флаги>] <результат>"),
      discussion: .paragraphs(
        """
        auto-segment export bi orders.csv.segments
        """,
        .said(
          en: """
            Writes customers.csv, segments.csv and, of a log, calendar.csv into
            RESULT/export/bi: keys are segment, customer and date.
            """,
          ru: """
            Записывает customers.csv, segments.csv и, если был журнал, calendar.csv в папку
            РЕЗУЛЬТАТ/export/bi; ключи — segment, customer и date.
            """),
        EveryFlag.hint("export bi")))
  }

  @Argument(
    help: .said(en: "A result folder.", ru: "Папка результатов.", ruValue: "результат"),
    completion: .directory)
  var result: String

  @OptionGroup var common: EveryCommandOptions

  func run() throws {
    if common.json { throw CommandError.formIsNoJSON }
    let table = ResultTable(result)
    let folder = ExportFolder(at: common.output ?? table.exportFolder + "/" + Self.name)
    try folder.check(replacing: common.force)
    let tables = try BITables(
      customers: table.path, segments: table.beside("segments.csv"), asOf: table.asOf, days: table.days,
      duckDB: ProgramPath.find("duckdb"), workers: common.workers)
    try tables.write(to: folder, language: common.language)
    let terminal = common.terminal
    if let warning = tables.warning { terminal.say(warning) }
    if !common.quiet {
      try terminal.show(tables.text(folder: PathText.shown(folder.path), common.language))
    }
  }
}
