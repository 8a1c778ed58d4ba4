internal import ArgumentParser
internal import SegmentExports
internal import Segmentation
internal import Wording

/// The rules for scoring engines.
struct ExportPMMLCommand: ExportForm {
  static let name = "pmml"
  static let title = LocalizedText(
    en: "The rules as PMML 4.4, for a scoring engine", ru: "Правила в PMML 4.4, для скоринговой системы")

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract,
      usage: .said(
        en: "auto-segment export pmml [<options>] <model>", ru: "auto-segment export pmml [<флаги>] <модель>"),
      discussion: .paragraphs(
        """
        auto-segment export pmml orders.csv.segments -o rules.pmml
        """,
        .said(
          en: """
            A TreeModel whose fields are the features as customers.csv has them; it predicts
            the segment's number, and the id of the node that was reached begins with the
            number of the rule.
            """,
          ru: """
            Это TreeModel, поля которой — признаки в том виде, в каком они в customers.csv.
            Она предсказывает номер сегмента, а с номера правила начинается id узла, к
            которому пришёл клиент.
            """),
        EveryFlag.hint("export pmml")))
  }

  @Argument(help: SavedRun.help, completion: .file(extensions: ["json"]))
  var model: String

  @OptionGroup var common: EveryCommandOptions

  func run() throws {
    try export(model, common) { PMMLDocument($0, tool: AutoSegmentCommand.tool).text }
  }
}
