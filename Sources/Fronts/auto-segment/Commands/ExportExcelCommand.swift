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
      commandName: name, abstract: abstract,
      usage: .said(
        en: "auto-segment export excel [<options>] <model>",
        ru: "auto-segment export excel [<флаги>] <модель>"),
      discussion: .paragraphs(
        """
        auto-segment export excel orders.csv.segments
        auto-segment export excel orders.csv.segments --columns recency=F,monetary=H --row 5
        auto-segment export excel orders.csv.segments --answer name --lang ru
        """,
        .said(
          en: """
            The formula reads the features as customers.csv has them: in row 2, from column
            B on, unless told otherwise; fill it down. It has English names of functions and
            commas, as files hold them: put it into a file, or into an English spreadsheet.
            Spreadsheets compare 15 digits: a value nearer than that to a bound may differ.
            """,
          ru: """
            Формула берёт признаки так, как они стоят в customers.csv: в строке 2, начиная
            со столбца B, если не задано иначе; протяните её вниз. Функции в ней названы
            по-английски, аргументы разделены запятыми, как это хранят файлы: вставьте её
            в файл или в таблицу на английском. Табличные редакторы сравнивают 15 цифр:
            значение, которое ещё ближе к границе, может попасть в другой сегмент.
            """),
        EveryFlag.hint("export excel")))
  }

  /// What the formula gives.
  enum Answer: String, ExpressibleByArgument, CaseIterable { case segment, name, rule }

  @Argument(help: SavedRun.help, completion: .file(extensions: ["json"]))
  var model: String

  @Option(
    help: .said(
      en: "segment (its number), name or rule (its number): what the formula gives.",
      ru: "Что даёт формула: номер сегмента (segment), его имя (name) или номер правила (rule).",
      ruValue: "ответ"))
  var answer: Answer = .segment

  @Option(
    help: .said(
      en: "The sheet's columns of features, where they are others than in customers.csv.",
      enValue: "feature=letters,...",
      ru: "Столбцы листа, где стоят признаки, если не те, что в customers.csv.", ruValue: "признак=буквы,...")
  )
  var columns: SheetColumns?

  @Option(
    help: .said(
      en: "The sheet's row that the formula is for.", enValue: "n",
      ru: "Строка листа, для которой нужна формула.",
      ruValue: "номер"))
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
