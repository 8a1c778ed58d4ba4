internal import ArgumentParser
internal import AtomicFiles
internal import CustomerFeatures
internal import CustomerLifecycle
internal import JSONDocuments
internal import Segmentation
internal import SegmentExports
internal import SegmentReport
internal import TextTables
internal import Wording

/// Says whom to write to on this day, by a saved model and a fresh log.
struct TodayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "today",
      abstract: "Whom to write to today, and why.",
      discussion: """
        auto-segment today orders.csv.segments new-orders.csv > today.csv
        auto-segment today model.json orders.csv --limit 500 --suppress left.csv
        auto-segment today model.json orders.csv --contacted sent.csv

        The list anew from a saved model and a fresh log. Each customer is in it
        once, by the first reason that fits. A tenth has control true: they get no
        letter, so that 'experiment evaluate' can show whether writing helps.
        """ + EveryFlag.hint("today"))
  }

  @Argument(help: ArgumentHelp(SavedRun.help), completion: .file())
  var model: String

  @Argument(
    help: "The log, with the columns that the model was made from; '-' reads standard input.",
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The day to write on; else as when the model was made.", valueName: "date"
    ))
  var asOf: Day?

  @Option(help: "How many: 500 or 5%; else a tenth, at most 1,000.")
  var limit: LengthOfList?

  @Option(help: "Only these reasons: overdue,due,downgraded,welcome,secondPurchase,winBack.")
  var reasons: ReasonList?

  @Option(
    help: ArgumentHelp("Who must never be written to: ids, or a table.", valueName: "file"),
    completion: .file())
  var suppress: String?

  @Option(
    help: ArgumentHelp("Who was written to, and when: ids and days.", valueName: "file"),
    completion: .file())
  var contacted: String?

  @Option(help: ArgumentHelp("Days of peace after the last letter.", valueName: "n"))
  var quietDays = 14

  @Option(help: "The share that gets no letter, to compare with.")
  var control = Share(text: "10%", fraction: 0.1)

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "How the log is written") var reading: ReadingFlags

  func run() throws {
    let terminal = common.terminal
    let progress = ProgressLine(terminal, stages: [.reading, .features])
    progress.show(.reading)
    defer { progress.clear() }
    let (saved, source) = (SavedRun(model), try InputSource(files, shownAs: reading.shownName))
    let lists = [suppress, contacted].compactMap { $0.flatMap(FileIdentity.init(at:)) }
    let output = try ResultOutput(common, madeOf: saved.identities + source.identities + lists)
    let model = try saved.model()
    let choices = try choices(for: model)
    let table = try source.table(reading.options(common))
    progress.show(.features)
    let today = try model.today(table, asOf: asOf?.day, choices: choices, workers: common.workers)
    progress.clear()
    for note in today.notes { terminal.say(note) }
    for warning in today.account.warnings { terminal.say(warning.text) }
    for line in TodayWords(today.summary).lines { terminal.say(line) }
    let file = TodayFile(of: today, model: model, language: common.lang ?? .english)
    if common.json {
      try output.write(file.json(today.summary).lines)
    } else {
      try output.write(file.bytes)
    }
    try output.finish()
  }

  private func choices(for model: SegmentationModel) throws -> TodayChoices {
    var choices = TodayChoices()
    choices.limit = limit?.limit
    if let reasons { choices.reasons = reasons.reasons }
    choices.quietDays = quietDays
    choices.controlShare = control.fraction
    if let suppress { choices.suppressed = try list(in: suppress, for: model, hasDays: false) }
    if let contacted { choices.contacted = try list(in: contacted, for: model, hasDays: true) }
    return choices
  }

  /// Customers whom a file names; an empty file names nobody.
  private func list(in path: String, for model: SegmentationModel, hasDays: Bool) throws -> NamedCustomers {
    var options = ReadingOptions()
    options.workers = try common.workers
    options.duckDB = ProgramPath.find("duckdb")
    options.today = .today
    do {
      let table = try InputSource([path]).table(options)
      return try NamedCustomers(of: table, idColumn: model.recipe.customerColumn ?? "", hasDays: hasDays)
    } catch TableError.empty {
      return NamedCustomers()
    }
  }
}
