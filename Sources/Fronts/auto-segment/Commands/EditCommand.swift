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
      abstract: "Rename segments, merge them or move thresholds.",
      discussion: """
        auto-segment edit model.json --rename 2=VIP --output vip.json
        auto-segment edit model.json --threshold recency=120 --data orders.csv \\
            --output new.json
        auto-segment edit model.json --merge 3,4 --data orders.csv -o merged.json

        Renames come first, then thresholds, then merges. The new model records what
        was changed by hand.
        """ + EveryFlag.hint("edit"))
  }

  @Argument(help: "\(SavedRun.help)", completion: .file(extensions: ["json"]))
  var model: String

  @Option(
    help: ArgumentHelp("Give a segment another name.", valueName: "number=name"))
  var rename: [String] = []

  @Option(
    help: ArgumentHelp("Make one segment of several; it keeps the first one's name.", valueName: "a,b"))
  var merge: [String] = []

  @Option(
    help: ArgumentHelp(
      "Move the threshold of a feature: the nearest one, or the one after a colon (recency:90=120). "
        + "A threshold is the last value that counts as 'at most'.",
      valueName: "feature=value"))
  var threshold: [String] = []

  @Option(help: "Customers to measure sizes, fidelity and price on again.", completion: .file())
  var data: [String] = []

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "How the data is written") var reading: ReadingFlags

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
