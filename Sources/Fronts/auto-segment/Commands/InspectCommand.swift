internal import ArgumentParser
internal import JSONDocuments
internal import Segmentation
internal import SegmentReport

/// Shows a saved model.
struct InspectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect",
      abstract: .said(
        en: "The segments and the rule tree of a saved model.",
        ru: "Сегменты и дерево правил сохранённой модели."),
      usage: .said(
        en: "auto-segment inspect [<options>] <model>", ru: "auto-segment inspect [<флаги>] <модель>"),
      discussion: .paragraphs(
        """
        auto-segment inspect orders.csv.segments/model.json
        auto-segment inspect model.json --format dot | dot -Tpdf > rules.pdf
        """, EveryFlag.hint("inspect")))
  }

  /// The forms that a model can be shown in.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, dot, svg }

  @Argument(help: SavedRun.help, completion: .file(extensions: ["json"]))
  var model: String

  @Option(
    help: .said(
      en: "text, json, dot (Graphviz) or svg.", ru: "В каком виде показать; dot — для Graphviz.",
      ruValue: "вид"
    ))
  var format: Format = .text

  @OptionGroup var common: EveryCommandOptions

  func run() throws {
    let saved = SavedRun(model)
    let output = try ResultOutput(common, madeOf: saved.identities)
    let model = try saved.model()
    let language = common.language
    switch common.json ? .json : format {
    case .text:
      let style = output.isFile ? TextStyle(isOn: false, width: LineWidth.unknown) : common.terminal.style
      try output.write(ModelText(model, language: language, style: style).text)
    case .json: try output.write(model.summaryJSON.lines)
    case .dot: try output.write(ModelDot(model, language: language).text)
    case .svg: try output.write(ModelDrawing(model, language: language).svg)
    }
    try output.finish()
  }
}
