internal import ArgumentParser
internal import AtomicFiles
internal import FoundationEssentials
internal import Segmentation
internal import SegmentReport

/// Makes the report again, from saved files and without the data.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: .said(
        en: "The report again, in the other language or your words.",
        ru: "Отчёт заново: на другом языке или вашими словами."),
      usage: .said(
        en: "auto-segment report [<options>] <model>", ru: "auto-segment report [<флаги>] <модель>"),
      discussion: .paragraphs(
        """
        auto-segment report orders.csv.segments --lang ru --output report.html
        auto-segment report model.json --run run.json --currency € -o report.html
        auto-segment report --print-playbooks > mine.json
        auto-segment report orders.csv.segments --playbooks mine.json -o report.html
        """,
        .said(
          en: """
            With the run.json of the same run the page is the one of the run, byte for
            byte. Without it the page says which parts are left out.
            """,
          ru: """
            С файлом run.json того же запуска страница совпадёт с прежней до байта.
            Без него на ней сказано, каких частей не хватает.
            """),
        EveryFlag.hint("report")))
  }

  @Argument(help: SavedRun.help, completion: .file(extensions: ["json"]))
  var model: String?

  @Option(
    name: .customLong("run"),
    help: .said(
      en: "The run.json that was written together with the model.", enValue: "file",
      ru: "Файл run.json, записанный вместе с моделью.", ruValue: "файл"),
    completion: .file(extensions: ["json"]))
  var record: String?

  @Flag(
    help: .said(
      en: "Print the texts of what to do with each kind of segment, as a start for a file of your own.",
      ru: "Напечатать тексты о том, что делать с каждым видом сегментов: начните с них свой файл."))
  var printPlaybooks = false

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: ReportFlags.title) var report: ReportFlags

  func run() throws {
    if model == nil, !printPlaybooks { throw CommandError.modelNotNamed }
    if common.json { throw CommandError.reportIsNoJSON }
    let saved = model.map { SavedRun($0) }
    let other = [record, report.playbooks].compactMap { $0.flatMap(FileIdentity.init(at:)) }
    let output = try ResultOutput(common, madeOf: (saved?.identities ?? []) + other)
    let options = try report.options(common)
    if let saved, !printPlaybooks {
      let model = try saved.model()
      let record = try (record ?? saved.recordPath).map { try RunRecord(contentsOf: URL(filePath: $0)) }
      try output.write(HTMLReport(model: model, record: record, options: options).html)
    } else {
      try output.write(Array(options.playbooks.json()))
      try output.write("\n")
    }
    try output.finish()
  }
}
