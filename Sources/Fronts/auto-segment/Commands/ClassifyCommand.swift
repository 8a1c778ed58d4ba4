internal import ArgumentParser
internal import CustomerFeatures
internal import JSONDocuments
internal import SegmentExports
internal import SegmentReport
internal import Segmentation
internal import Wording

/// Puts new customers into the segments of a saved model.
struct ClassifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "classify",
      abstract: .said(
        en: "Put new customers into the segments of a saved model.",
        ru: "Определить сегменты новых клиентов по готовой модели."),
      discussion: .paragraphs(
        """
        auto-segment classify model.json new-orders.csv > segments.csv
        auto-segment classify model.json new-orders.csv --as-of 2026-07-01 -o july.csv
        auto-segment classify model.json new-orders.csv --require-stable -o july.csv
        auto-segment classify model.json new-orders.csv --explain 12347
        """,
        .said(
          en: "Two lines say whether the base still looks like the model's.",
          ru: "В двух строках сказано, похожа ли ещё база на базу модели."),
        EveryFlag.hint("classify")))
  }

  @Argument(help: SavedRun.help, completion: .file(extensions: ["json"]))
  var model: String

  @Argument(
    help: .said(
      en: "Files with the columns that the model was made from; '-' reads standard input.",
      ru: "Файлы с теми же столбцами, по которым сделана модель; '-' — стандартный ввод.", ruValue: "файл"),
    completion: .file())
  var files: [String]

  @Option(
    help: .said(
      en: "The day to count to; else as when the model was made.", enValue: "date",
      ru: "День, до которого считать; иначе как при создании модели.", ruValue: "дата"))
  var asOf: Day?

  @Option(
    help: .said(
      en: "Tell of one customer why, and what would change it.",
      ru: "Объяснить, почему этот клиент в своём сегменте и что это изменит.", ruValue: "клиент"))
  var explain: String?

  @Flag(
    help: .said(
      en: "Exit 1 where the base is no longer like the model's (population stability index above 0.25).",
      ru: "Завершить работу с кодом 1, если база больше не похожа на базу модели (индекс PSI выше 0.25)."))
  var requireStable = false

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: ReadingFlags.title) var reading: ReadingFlags

  func run() throws {
    let terminal = common.terminal
    let progress = ProgressLine(terminal, stages: [.reading, .features])
    progress.show(.reading)
    defer { progress.clear() }
    let (saved, source) = (SavedRun(model), try InputSource(files, shownAs: reading.shownName))
    let output = try ResultOutput(common, madeOf: saved.identities + source.identities)
    let model = try saved.model()
    let table = try source.table(reading.options(common))
    progress.show(.features)
    let classification = try model.classify(table, asOf: asOf?.day, workers: common.workers)
    progress.clear()
    for note in classification.notes { terminal.say(note) }
    for warning in classification.account.warnings { terminal.say(warning.text) }
    if let explain {
      let explanation = try model.explain(explain, in: classification.features)
      try output.write(lines: explanation.lines, common)
      return try output.finish()
    }
    let drift = BaseDrift(of: classification, against: model)
    if requireStable, drift == nil { throw CommandError.baseNotTold }
    for line in drift?.lines(model) ?? [] { terminal.say(line) }
    let file = try CustomersFile(
      of: classification, model: model, language: common.lang ?? .english, workers: common.workers)
    if common.json {
      try output.write(file.json.lines)
    } else {
      try file.write(output.write)
    }
    try output.finish()
    if requireStable, let drift, !drift.isStable { throw CommandError.baseHasDrifted }
  }
}
