internal import ArgumentParser
internal import JSONDocuments
internal import Segmentation
internal import Wording

/// The rules for programs that walk a tree themselves.
struct ExportJSONCommand: ExportForm {
  static let name = "json"
  static let title = LocalizedText(
    en: "The rules as a tree in JSON, for a program of your own",
    ru: "Правила деревом в JSON, для своей программы")

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: "\(title.en).",
      usage: "auto-segment export json [<options>] <model>",
      discussion: """
        auto-segment export json orders.csv.segments > rules.json

        features, segments and tree are those of model.json, and nothing else is there.
        A node asks whether a feature is at most a number, or one of some categories;
        'then' and 'else' are the nodes that follow, counted from 0, and 'missing' says
        which of the two a missing value takes.
        """ + EveryFlag.hint("export json"))
  }

  @Argument(help: "\(SavedRun.help)", completion: .file(extensions: ["json"]))
  var model: String

  @OptionGroup var common: EveryCommandOptions

  func run() throws { try export(model, common) { $0.rulesJSON.lines } }
}
