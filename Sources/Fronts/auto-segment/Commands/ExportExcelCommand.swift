internal import ArgumentParser
internal import SegmentExports
internal import Segmentation
internal import Wording

/// The rules as a formula of a spreadsheet.
struct ExportExcelCommand: ExportForm {
  static let name = "excel"
  static let title = LocalizedText(
    en: "The rules as one formula for a cell of a spreadsheet",
    ru: "Правила одной формулой для ячейки таблицы")

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: "\(title.en).",
      usage: "auto-segment export excel [<options>] <model>",
      discussion: """
        auto-segment export excel orders.csv.segments
        auto-segment export excel orders.csv.segments --columns recency=F,monetary=H --row 5
        auto-segment export excel orders.csv.segments --answer name --lang ru

        The formula reads the features as customers.csv has them: in row 2, from column
        B on, unless told otherwise; fill it down. It has English names of functions and
        commas, as files hold them: put it into a file, or into an English spreadsheet.
        Spreadsheets compare 15 digits: a value nearer than that to a bound may differ.
        """ + EveryFlag.hint("export excel"))
  }

  /// What the formula gives.
  enum Answer: String, ExpressibleByArgument, CaseIterable { case segment, name, rule }

  @Argument(help: "\(SavedRun.help)", completion: .file(extensions: ["json"]))
  var model: String

  @Option(help: "segment (its number), name or rule (its number): what the formula gives.")
  var answer: Answer = .segment

  @Option(
    help: ArgumentHelp(
      "The sheet's columns of features, where they are others than in customers.csv.",
      valueName: "feature=letters,..."))
  var columns: SheetColumns?

  @Option(help: ArgumentHelp("The sheet's row that the formula is for.", valueName: "n"))
  var row = 2

  @OptionGroup var common: EveryCommandOptions

  func run() throws {
    try export(model, common) { model in
      try SpreadsheetFormula(
        model, answer: .init(rawValue: answer.rawValue) ?? .segment, language: common.lang ?? .english,
        letters: columns?.letters ?? [], row: row
      ).text + "\n"
    }
  }
}
