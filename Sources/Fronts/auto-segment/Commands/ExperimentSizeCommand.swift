internal import ArgumentParser
internal import CustomerFeatures
internal import GroupExperiments
internal import JSONDocuments
internal import PurchaseLogs
internal import Segmentation
internal import SegmentReport
internal import Wording

/// Says how many customers an experiment takes, a line a segment.
struct ExperimentSizeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "size",
      abstract: .said(
        en: "How many customers are needed, and what those of each segment could show.",
        ru: "Сколько нужно клиентов и что покажет каждый сегмент."),
      discussion: .paragraphs(
        """
        auto-segment experiment size model.json orders.csv
        auto-segment experiment size model.json orders.csv --effect 3% --share 90%
        """,
        .said(
          en: """
            Who would buy anyway is learned from the last days of the log: customers by
            their segment before those days, and how many of them bought since.
            """,
          ru: """
            Кто купил бы и без кампании, видно по последним дням журнала: какой сегмент
            был у клиентов до этих дней и сколько из них с тех пор купили.
            """),
        EveryFlag.hint("experiment size")))
  }

  @Argument(
    help: .said(
      en: "A model.json of a transaction log, or its result folder.",
      ru: "Файл model.json, сделанный по журналу покупок, или его папка результатов.", ruValue: "модель"),
    completion: .file())
  var model: String

  @Argument(
    help: .said(
      en: "The log; '-' reads standard input.", ru: "Журнал; '-' — стандартный ввод.", ruValue: "журнал"),
    completion: .file())
  var files: [String]

  @Option(
    help: .said(
      en: "The difference to be found, in points of the rate: 2% is from 10% to 12%.",
      ru: "Какую разницу нужно заметить, в процентных пунктах: 2% — это с 10% до 12%.", ruValue: "разница"))
  var effect = Share(text: "2%", fraction: 0.02)

  @Option(
    help: .said(
      en: "The treated by all customers.", ru: "Какая доля клиентов попадёт в кампанию.", ruValue: "доля"))
  var share = Share(text: "50%", fraction: 0.5)

  @Option(
    help: .said(
      en: "How often a difference must be found where there is one.",
      ru: "Как часто нужно замечать разницу, которая есть.", ruValue: "доля"))
  var power = Share(text: "80%", fraction: 0.8)

  @Option(
    help: .said(
      en: "How often one may be found where there is none.",
      ru: "Как часто можно найти разницу, которой нет.",
      ruValue: "доля"))
  var alpha = Share(text: "5%", fraction: 0.05)

  @Option(
    help: .said(
      en: "The days that the experiment lasts; else 90, or a third of a short log.", enValue: "days",
      ru: "Сколько дней длится эксперимент; иначе 90 или треть короткого журнала.", ruValue: "дни"))
  var days: Int?

  @Option(
    help: .said(
      en: "The day at which the log ends (yyyy-mm-dd); else the day after the last.", enValue: "date",
      ru: "День, на котором кончается журнал (гггг-мм-дд); иначе день после последнего.", ruValue: "дата"))
  var asOf: Day?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: ReadingFlags.titleOfLog, visibility: EveryFlag.rare) var reading: ReadingFlags

  func run() throws {
    let progress = ProgressLine(common.terminal, stages: [.reading, .features])
    progress.show(.reading)
    defer { progress.clear() }
    let (saved, source) = (SavedRun(model), try InputSource(files))
    let output = try ResultOutput(common, madeOf: saved.identities + source.identities)
    let options = try SegmentSizeOptions(
      checking: effect.fraction, share: share.fraction, level: alpha.fraction, power: power.fraction)
    let model = try saved.model()
    guard case .transactions(let rfm) = model.recipe else { throw CommandError.modelOfNoLog }
    let log = try PurchaseLog(of: source.table(reading.options(common)), columns: rfm.columns)
    progress.show(.features)
    let workers = try common.workers
    let period = try BuyingPeriod(of: log, to: asOf?.day, days: days)
    let before = model.classify(try log.features(asOf: period.start, workers: workers), workers: workers)
    let now = model.classify(try log.features(asOf: period.end, workers: workers), workers: workers)
    let sizes = SegmentSize.all(
      before: zip(before.segments, before.ids).map { ($0, period.isBuyer($1)) }, now: now.segments,
      options: options)
    progress.clear()
    if common.json {
      let document: JSONValue = [
        "from": period.start.description, "to": period.end.description, "effect": options.effect,
        "share": options.share, "alpha": options.level, "power": options.power, "size": sizes.map(\.json),
      ]
      try output.write(document.lines)
    } else {
      try output.write(
        lines: [period.sentence] + sizes.map { size in size.sentence(named: name(of: size, model)) }, common)
    }
    try output.finish()
  }

  private func name(of size: SegmentSize, _ model: SegmentationModel) -> String {
    guard let number = size.segment else { return common.language == .english ? "all" : "все" }
    let name = model.segments.first { $0.number == number }?.name
    return "\(number). \(name.map { $0[common.language] } ?? "")"
  }
}
