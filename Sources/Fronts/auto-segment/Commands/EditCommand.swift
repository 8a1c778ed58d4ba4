internal import ArgumentParser
internal import CustomerFeatures
internal import Foundation
internal import SegmentReport
internal import Segmentation
internal import Wording

/// Changes a saved model by hand.
struct EditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: "Rename segments, merge them or move thresholds of a saved model.",
      discussion: """
        auto-segment edit model.json --rename 2=VIP --output vip.json
        auto-segment edit model.json --threshold recency=120 --data orders.csv \\
            --output new.json
        auto-segment edit model.json --merge 3,4 --data orders.csv -o merged.json

        Renames come first, then thresholds, then merges. The new model records what
        was changed by hand.
        """)
  }

  @Argument(help: "A model.json written by 'auto-segment run'.", completion: .file(extensions: ["json"]))
  var model: String

  @Option(
    help: ArgumentHelp("Give a segment another name.", valueName: "number=name"),
    transform: ModelEdit.renaming)
  var rename: [ModelEdit] = []

  @Option(
    help: ArgumentHelp("Make one segment of several; it keeps the first one's name.", valueName: "a,b"),
    transform: ModelEdit.merging)
  var merge: [ModelEdit] = []

  @Option(
    help: ArgumentHelp(
      "Move the threshold of a feature: the nearest one, or the one after a colon (recency:90=120). "
        + "A threshold is the last value that counts as 'at most'.",
      valueName: "feature=value"),
    transform: ModelEdit.moving)
  var threshold: [ModelEdit] = []

  @Option(help: "Customers to measure sizes, fidelity and price on again.", completion: .file())
  var data: [String] = []

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "How the data is written") var reading: ReadingFlags

  func validate() throws {
    if rename.isEmpty, merge.isEmpty, threshold.isEmpty {
      throw ValidationError("name a change with --rename, --merge or --threshold")
    }
  }

  func run() throws {
    let terminal = Terminal(common)
    let output = try ResultOutput(common)
    let model = try SegmentationModel(contentsOf: URL(filePath: model))
    let edits = rename + threshold + merge
    let features =
      data.isEmpty
      ? nil : try model.recipe.features(of: InputSource(data).table(reading.options(common))).matrix
    let edited = try model.edited(edits, measuredOn: features)
    for note in edited.notes { terminal.say(note[common.language]) }
    try output.write(edited.model.bytes)
    try output.finish()
  }
}
