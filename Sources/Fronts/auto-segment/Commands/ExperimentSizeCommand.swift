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
      abstract: "How many customers are needed, and what those of each segment could show.",
      discussion: """
        auto-segment experiment size model.json orders.csv
        auto-segment experiment size model.json orders.csv --effect 3% --share 90%

        Who would buy anyway is learned from the last days of the log: customers by
        their segment before those days, and how many of them bought since.
        """ + EveryFlag.hint("experiment size"))
  }

  @Argument(help: "A model.json of a transaction log, or its result folder.", completion: .file())
  var model: String

  @Argument(help: "The log; '-' reads standard input.", completion: .file())
  var files: [String]

  @Option(help: "The difference to be found, in points of the rate: 2% is from 10% to 12%.")
  var effect = Share(text: "2%", fraction: 0.02)

  @Option(help: "The treated by all customers.")
  var share = Share(text: "50%", fraction: 0.5)

  @Option(help: "How often a difference must be found where there is one.")
  var power = Share(text: "80%", fraction: 0.8)

  @Option(help: "How often one may be found where there is none.")
  var alpha = Share(text: "5%", fraction: 0.05)

  @Option(
    help: ArgumentHelp(
      "The days that the experiment lasts; else 90, or a third of a short log.", valueName: "days"))
  var days: Int?

  @Option(
    help: ArgumentHelp(
      "The day at which the log ends (yyyy-mm-dd); else the day after the last.", valueName: "date"))
  var asOf: Day?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "How the log is written", visibility: EveryFlag.rare) var reading: ReadingFlags

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
