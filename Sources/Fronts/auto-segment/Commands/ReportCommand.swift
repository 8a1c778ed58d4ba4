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
      abstract: "The report again, in the other language or your words.",
      usage: "auto-segment report [<options>] <model>",
      discussion: """
        auto-segment report orders.csv.segments --lang ru --output report.html
        auto-segment report model.json --run run.json --currency € -o report.html
        auto-segment report --print-playbooks > mine.json
        auto-segment report orders.csv.segments --playbooks mine.json -o report.html

        With the run.json of the same run the page is the one of the run, byte for
        byte. Without it the page says which parts are left out.
        """ + EveryFlag.hint("report"))
  }

  @Argument(help: "\(SavedRun.help)", completion: .file(extensions: ["json"]))
  var model: String?

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("The run.json that was written together with the model.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var record: String?

  @Flag(help: "Print the texts of what to do with each kind of segment, as a start for a file of your own.")
  var printPlaybooks = false

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "How the report is worded") var report: ReportFlags

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
