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
      abstract: .said(en: "Whom to write to today, and why.", ru: "Кому написать сегодня и почему."),
      discussion: .paragraphs(
        """
        auto-segment today orders.csv.segments new-orders.csv > today.csv
        auto-segment today model.json orders.csv --limit 500 --suppress left.csv
        auto-segment today model.json orders.csv --contacted sent.csv
        """,
        .said(
          en: """
            The list anew from a saved model and a fresh log. Each customer is in it
            once, by the first reason that fits. A tenth has control true: they get no
            letter, so that 'experiment evaluate' can show whether writing helps.
            """,
          ru: """
            Новый список по готовой модели и свежему журналу. Каждый клиент в нём один
            раз, с первым подходящим поводом. У каждого десятого в столбце control стоит
            true: ему не пишите, и тогда 'experiment evaluate' покажет, помогают ли письма.
            """),
        EveryFlag.hint("today")))
  }

  @Argument(help: SavedRun.help, completion: .file())
  var model: String

  @Argument(
    help: .said(
      en: "The log, with the columns that the model was made from; '-' reads standard input.",
      ru: "Журнал с теми же столбцами, по которым сделана модель; '-' — стандартный ввод.", ruValue: "журнал"),
    completion: .file())
  var files: [String]

  @Option(
    help: .said(
      en: "The day to write on; else as when the model was made.", enValue: "date",
      ru: "День, в который писать; иначе как при создании модели.", ruValue: "дата"))
  var asOf: Day?

  @Option(
    help: .said(
      en: "How many: 500 or 5%; else a tenth, at most 1,000.",
      ru: "Скольким писать: 500 или 5%; иначе каждому десятому, но не больше 1000.", ruValue: "число"))
  var limit: LengthOfList?

  @Option(
    help: .said(
      en: "Only these reasons: overdue,due,downgraded,welcome,secondPurchase,winBack.",
      ru: "Только эти поводы: overdue,due,downgraded,welcome,secondPurchase,winBack.", ruValue: "поводы"))
  var reasons: ReasonList?

  @Option(
    help: .said(
      en: "Who must never be written to: ids, or a table.", enValue: "file",
      ru: "Кому нельзя писать: номера клиентов или таблица.", ruValue: "файл"),
    completion: .file())
  var suppress: String?

  @Option(
    help: .said(
      en: "Who was written to, and when: ids and days.", enValue: "file",
      ru: "Кому и когда уже писали: номера клиентов и дни.", ruValue: "файл"),
    completion: .file())
  var contacted: String?

  @Option(
    help: .said(
      en: "Days of peace after the last letter.", enValue: "n",
      ru: "Сколько дней не беспокоить после письма.", ruValue: "дни"))
  var quietDays = 14

  @Option(
    help: .said(
      en: "The share that gets no letter, to compare with.",
      ru: "Какой доле не писать, чтобы было с кем сравнить.", ruValue: "доля"))
  var control = Share(text: "10%", fraction: 0.1)

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: ReadingFlags.titleOfLog) var reading: ReadingFlags

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
