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
      abstract: .said(
        en: "What came out: the difference with its interval, and whether it works.",
        ru: "Что вышло: разница, её интервал и вывод о кампании."),
      discussion: .paragraphs(
        """
        auto-segment experiment evaluate vip-arms.csv results.csv
        auto-segment experiment evaluate today.csv orders.csv \\
            --from 2026-03-01 --to 2026-03-15
        """,
        .said(
          en: """
            Results are a table with customer and converted (yes or no) or revenue, or
            both; or, with --from and --to, a log of purchases. Days count up to the one
            before --to. Whoever is not among the results did not buy.
            """,
          ru: """
            Результаты — таблица со столбцом customer и столбцом converted (да или нет),
            revenue или обоими; с --from и --to — журнал покупок. Последний день — тот,
            что перед --to. Кого нет в результатах, тот ничего не купил.
            """),
        EveryFlag.hint("experiment evaluate")))
  }

  @Argument(
    help: .said(
      en: "Who is in which arm: customer and arm, or today.csv.",
      ru: "Кто в какой группе: столбцы customer и arm или today.csv.", ruValue: "разбиение"),
    completion: .file())
  var split: String

  @Argument(
    help: .said(en: "What customers did.", ru: "Что сделали клиенты.", ruValue: "результаты"),
    completion: .file())
  var results: [String]

  @Option(
    help: .said(
      en: "The arms and the shares that were planned, where the plan is not beside the split.",
      ru: "Задуманные группы и доли, если рядом с разбиением нет плана.", ruValue: "группы"))
  var arms: ArmList?

  @Option(
    help: .said(
      en: "Customers to be seen before a verdict.", enValue: "n", ru: "Сколько клиентов нужно для вывода.",
      ruValue: "число"))
  var planned: Int?

  @Option(
    help: .said(
      en: "Days to be seen before a verdict.", enValue: "days", ru: "Сколько дней нужно для вывода.",
      ruValue: "дни"))
  var days: Int?

  @Option(
    help: .said(
      en: "The first day of the experiment, where results are a log.", enValue: "date",
      ru: "Первый день эксперимента, если результаты — журнал.", ruValue: "дата"))
  var from: Day?

  @Option(
    help: .said(
      en: "The day after its last.", enValue: "date", ru: "День после его последнего дня.", ruValue: "дата"))
  var to: Day?

  @Option(
    help: .said(
      en: "How often a difference may be found where there is none.",
      ru: "Как часто можно найти разницу, которой нет.", ruValue: "доля"))
  var alpha = Share(text: "5%", fraction: 0.05)

  @Option(
    help: .said(
      en: "works: exit with 1 unless the second arm does better than the first.",
      ru: "works: завершить работу с кодом 1, если вторая группа не лучше первой.", ruValue: "вывод"))
  var require: RequiredVerdict?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: .said(en: "What the results are", ru: "Что в результатах"), visibility: EveryFlag.rare)
  var layout: LayoutFlags
  @OptionGroup(
    title: .said(en: "How the results are written", ru: "Как записаны результаты"), visibility: EveryFlag.rare
  ) var reading: ReadingFlags

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
