internal import ArgumentParser
internal import CustomerFeatures
internal import CustomerLifecycle
internal import JSONDocuments
internal import Segmentation
internal import SegmentExports
internal import SegmentReport
internal import Wording

/// Says who moved between two days, or how two models place the same customers.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: .said(
        en: "Who moved between two days, or between two models.",
        ru: "Кто сменил сегмент между двумя днями или моделями."),
      discussion: .paragraphs(
        """
        auto-segment compare orders.csv.segments orders.csv
        auto-segment compare model.json orders.csv --from 2026-03-01 --to 2026-06-01
        auto-segment compare model.json orders.csv --output downgraded.csv
        auto-segment compare old.segments new.segments orders.csv
        """,
        .said(
          en: """
            Both days are told by what the model has stored. With --output the customers
            who moved down are written, those with the most money first.
            """,
          ru: """
            Оба дня оцениваются по тому, что хранит модель. С --output записываются
            клиенты, которые опустились: сначала те, кто принёс больше денег.
            """),
        EveryFlag.hint("compare")))
  }

  @Argument(
    help: .said(
      en: "A model.json or its result folder, perhaps a second one, and the log; '-' reads standard input.",
      ru:
        "Файл model.json или папка результатов, за ней может быть вторая, потом журнал; '-' — стандартный ввод.",
      ruValue: "файл"),
    completion: .file())
  var files: [String]

  @Option(
    help: .said(
      en: "The first day; else the model's horizon before the second.", enValue: "date",
      ru: "Первый день; иначе на столько дней раньше второго, на сколько смотрит вперёд модель.",
      ruValue: "дата"))
  var from: Day?

  @Option(
    help: .said(
      en: "The second day; else as when the model was made.", enValue: "date",
      ru: "Второй день; иначе как при создании модели.", ruValue: "дата"))
  var to: Day?

  @Option(
    help: .said(
      en: "The one day on which two models are compared.", enValue: "date",
      ru: "День, в который сравнить две модели.", ruValue: "дата"))
  var asOf: Day?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: ReadingFlags.titleOfLog) var reading: ReadingFlags

  func run() throws {
    let isTwo = files.count > 2 && SavedRun.isModel(files[1])
    let models = files.prefix(isTwo ? 2 : 1).map { SavedRun($0) }
    let names = Array(files.dropFirst(models.count))
    guard let first = models.first, !names.isEmpty else { throw CommandError.nothingToCompare }
    if isTwo, from != nil || to != nil { throw CommandError.daysOfTwoModels }
    if !isTwo, asOf != nil { throw CommandError.dayOfOneModel }
    let terminal = common.terminal
    let progress = ProgressLine(terminal, stages: [.reading, .features])
    progress.show(.reading)
    defer { progress.clear() }
    let source = try InputSource(names)
    let output = try ResultOutput(common, madeOf: models.flatMap(\.identities) + source.identities)
    let model = try first.model()
    let other = isTwo ? try models[1].model() : nil
    let table = try source.table(reading.options(common))
    progress.show(.features)
    let language = common.lang ?? .english
    if let other {
      let crossing = try ModelCrossing(
        of: table, by: model, and: other, asOf: asOf?.day, workers: common.workers)
      progress.clear()
      say(crossing.notes + crossing.account.warnings.map(\.text))
      let file = CrossingFile(of: crossing, by: model, and: other, language: language)
      let text = CrossingText(crossing, by: model, and: other, language: common.language)
      try write(output, json: file.json, bytes: file.bytes, text: text.text(terminal.style))
    } else {
      let movement = try model.movement(table, from: from?.day, to: to?.day, workers: common.workers)
      progress.clear()
      say(movement.notes + movement.account.warnings.map(\.text))
      let file = MovementFile(of: movement, language: language)
      let text = MovementText(movement, language: common.language)
      try write(output, json: file.json, bytes: file.bytes, text: text.text(terminal.style))
    }
  }

  private func say(_ notes: [LocalizedText]) {
    for note in notes { common.terminal.say(note) }
  }

  /// The document where one was asked for, the table to a file, and the words to the screen.
  private func write(_ output: ResultOutput, json: JSONValue, bytes: [UInt8], text: String) throws {
    if common.json {
      try output.write(json.lines)
    } else if output.isFile {
      try output.write(bytes)
      if !common.quiet { try common.terminal.show(text) }
    } else {
      try output.write(text)
    }
    try output.finish()
  }
}
