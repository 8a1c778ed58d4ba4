internal import ArgumentParser
internal import CustomerFeatures
internal import SegmentReport
internal import Segmentation
internal import Wording

/// Changes a saved model by hand.
struct EditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: .said(
        en: "Rename segments, merge them or move thresholds.",
        ru: "Переименовать, объединить сегменты, сдвинуть пороги."),
      discussion: .paragraphs(
        """
        auto-segment edit model.json --rename 2=VIP --output vip.json
        auto-segment edit model.json --threshold recency=120 --data orders.csv \\
            --output new.json
        auto-segment edit model.json --merge 3,4 --data orders.csv -o merged.json
        """,
        .said(
          en: """
            Renames come first, then thresholds, then merges. The new model records what
            was changed by hand.
            """,
          ru: """
            Сначала меняются имена, потом пороги, потом объединяются сегменты. Новая
            модель помнит, что в ней изменили вручную.
            """),
        EveryFlag.hint("edit")))
  }

  @Argument(help: SavedRun.help, completion: .file(extensions: ["json"]))
  var model: String

  @Option(
    help: .said(
      en: "Give a segment another name.", enValue: "number=name", ru: "Дать сегменту другое имя.",
      ruValue: "номер=имя"))
  var rename: [String] = []

  @Option(
    help: .said(
      en: "Make one segment of several; it keeps the first one's name.", enValue: "a,b",
      ru: "Сделать из нескольких сегментов один; имя остаётся от первого."))
  var merge: [String] = []

  @Option(
    help: .said(
      en: """
        Move the threshold of a feature: the nearest one, or the one after a colon (recency:90=120). A threshold is \
        the last value that counts as 'at most'.
        """, enValue: "feature=value",
      ru: """
        Сдвинуть порог признака: ближайший или тот, что назван после двоеточия (recency:90=120). Порог — последнее \
        значение, которое ещё считается как «не больше».
        """, ruValue: "признак=значение"))
  var threshold: [String] = []

  @Option(
    help: .said(
      en: "Customers to measure sizes, fidelity and price on again.",
      ru: "Клиенты, по которым заново измерить размеры, верность и цену правил.", ruValue: "файл"),
    completion: .file())
  var data: [String] = []

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: .said(en: "How the data is written", ru: "Как записаны данные")) var reading:
    ReadingFlags

  func run() throws {
    let terminal = common.terminal
    let progress = ProgressLine(terminal, stages: [.reading, .features])
    let edits =
      try rename.map(ModelEdit.renaming) + threshold.map(ModelEdit.moving) + merge.map(ModelEdit.merging)
    if edits.isEmpty { throw CommandError.changeNotNamed }
    progress.show(.reading)
    defer { progress.clear() }
    let saved = SavedRun(model)
    let source = data.isEmpty ? nil : try InputSource(data)
    let output = try ResultOutput(common, madeOf: saved.identities + (source?.identities ?? []))
    let model = try saved.model()
    let table = try source?.table(reading.options(common))
    progress.show(.features)
    let features = try table.map { try model.extraction(of: $0).matrix }
    let edited = try model.edited(edits, measuredOn: features, workers: common.workers)
    progress.clear()
    for note in edited.notes { terminal.say(note) }
    try output.write(edited.model.bytes)
    try output.finish()
  }
}
