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
      commandName: name, abstract: abstract,
      usage: .said(
        en: "auto-segment export json [<options>] <model>", ru: "auto-segment export json [<флаги>] <модель>"),
      discussion: .paragraphs(
        """
        auto-segment export json orders.csv.segments > rules.json
        """,
        .said(
          en: """
            features, segments and tree are those of model.json, and nothing else is there.
            A node asks whether a feature is at most a number, or one of some categories;
            'then' and 'else' are the nodes that follow, counted from 0, and 'missing' says
            which of the two a missing value takes.
            """,
          ru: """
            В файле features, segments и tree из model.json, и больше ничего. Узел
            спрашивает, не больше ли признак числа или входит ли он в список категорий;
            'then' и 'else' — следующие узлы, считая с 0, а 'missing' говорит, какой из
            них выбрать, если значения нет.
            """),
        EveryFlag.hint("export json")))
  }

  @Argument(help: SavedRun.help, completion: .file(extensions: ["json"]))
  var model: String

  @OptionGroup var common: EveryCommandOptions

  func run() throws { try export(model, common) { $0.rulesJSON.lines } }
}
