internal import ArgumentParser
internal import CustomerFeatures
internal import FoundationEssentials
internal import GroupExperiments
internal import JSONDocuments
internal import PurchaseLogs
internal import Segmentation
internal import TextTables
internal import Wording

/// Judges what an experiment has shown.
struct ExperimentEvaluateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evaluate",
      abstract: "What came out: the difference with its interval, and whether it works.",
      discussion: """
        auto-segment experiment evaluate vip-arms.csv results.csv
        auto-segment experiment evaluate today.csv orders.csv \\
            --from 2026-03-01 --to 2026-03-15

        Results are a table with customer and converted (yes or no) or revenue, or
        both; or, with --from and --to, a log of purchases. Days count up to the one
        before --to. Whoever is not among the results did not buy.
        """ + EveryFlag.hint("experiment evaluate"))
  }

  @Argument(help: "Who is in which arm: customer and arm, or today.csv.", completion: .file())
  var split: String

  @Argument(help: "What customers did.", completion: .file())
  var results: [String]

  @Option(help: "The arms and the shares that were planned, where the plan is not beside the split.")
  var arms: ArmList?

  @Option(help: ArgumentHelp("Customers to be seen before a verdict.", valueName: "n"))
  var planned: Int?

  @Option(help: ArgumentHelp("Days to be seen before a verdict.", valueName: "days"))
  var days: Int?

  @Option(help: ArgumentHelp("The first day of the experiment, where results are a log.", valueName: "date"))
  var from: Day?

  @Option(help: ArgumentHelp("The day after its last.", valueName: "date"))
  var to: Day?

  @Option(help: "How often a difference may be found where there is none.")
  var alpha = Share(text: "5%", fraction: 0.05)

  @Option(help: "works: exit with 1 unless the second arm does better than the first.")
  var require: RequiredVerdict?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "What the results are", visibility: EveryFlag.rare) var layout: LayoutFlags
  @OptionGroup(title: "How the results are written", visibility: EveryFlag.rare) var reading: ReadingFlags

  func run() throws {
    let terminal = common.terminal
    let progress = ProgressLine(terminal, stages: [.reading])
    progress.show(.reading)
    defer { progress.clear() }
    let (list, outcomes) = (try InputSource([split]), try InputSource(results))
    let output = try ResultOutput(common, madeOf: list.identities + outcomes.identities)
    let options = try reading.options(common)
    let plan = try plan()
    let design = try arms.map { try ExperimentDesign(name: split, arms: $0.arms) } ?? plan?.design
    let parted = try ExperimentSplit(
      of: list.table(splitOptions(options)), arms: design?.arms.map(\.name))
    let found = try results(outcomes, options)
    progress.clear()
    let evaluation = try ExperimentEvaluation(
      of: parted, results: found, shares: design?.arms.map(\.share), planned: planned ?? plan?.planned,
      days: days ?? plan?.days, level: alpha.fraction)
    let outside = found.outside(parted)
    if common.json {
      try output.write(evaluation.json(outside: outside).lines)
    } else {
      try output.write(lines: evaluation.lines(outside: outside), common)
    }
    try output.finish()
    if require == .works, evaluation.verdict != .works {
      throw CommandError.experimentDoesNotWork(evaluation.verdict?.name)
    }
  }

  /// How the split is read: sheets, delimiters and the like are said of the results.
  private func splitOptions(_ results: ReadingOptions) -> ReadingOptions {
    var options = ReadingOptions()
    options.workers = results.workers
    options.duckDB = results.duckDB
    options.today = results.today
    return options
  }

  /// The plan beside the split.
  private func plan() throws -> ExperimentPlanFile? {
    let path = ExperimentSplitCommand.planPlace(of: split)
    guard path != split, FileManager.default.fileExists(atPath: path) else { return nil }
    return try ExperimentPlanFile(contentsOf: path)
  }

  private func results(_ source: InputSource, _ options: ReadingOptions) throws -> ExperimentResults {
    let table = try source.table(options)
    guard from != nil || to != nil else { return try ExperimentResults(of: table, customer: layout.id) }
    guard let from, let to, from.day < to.day else { throw CommandError.experimentDays }
    var wanted = layout.options
    wanted.layout = .transactions
    let decision = try LayoutDecision(for: table, options: wanted)
    guard case .transactions(let rfm) = decision.recipe else { throw CommandError.experimentDays }
    return ExperimentResults(of: try PurchaseLog(of: table, columns: rfm.columns), from: from.day, to: to.day)
  }
}
