public import Wording

extension WorkbookError {
  /// Who can put it right.
  public var blame: Blame {
    switch self {
    case .tooLarge, .manyColumns, .changedTable: .input
    case .outOfMemory: .transfer
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .tooLarge:
      .naming(
        en: """
          segments.xlsx would be larger than the 4 GB that a workbook can hold; leave it out with \(.workbook) and use \
          customers.csv
          """,
        ru: """
          segments.xlsx вышел бы больше 4 ГБ, которые вмещает книга; откажитесь от неё \(by: .workbook) и возьмите \
          customers.csv
          """)
    case .manyColumns(let count):
      .naming(
        en: """
          customers.csv has \(count) columns, but a sheet holds 16,384; leave segments.xlsx out with \(.workbook) and \
          use the CSV
          """,
        ru: """
          в customers.csv столбцов \(count), а лист вмещает 16 384; откажитесь от segments.xlsx \(by: .workbook) и \
          возьмите CSV
          """)
    case .changedTable(let file, let line):
      LocalizedText(
        en: "\(file), line \(line): not as this program wrote it; run the segmentation again",
        ru: "\(file), строка \(line): написана не этой программой; запустите сегментацию заново")
    case .outOfMemory:
      LocalizedText(
        en: "there is no memory left for writing segments.xlsx; close other programs",
        ru: "не хватает памяти, чтобы записать segments.xlsx; закройте другие программы")
    }
  }

  /// The line of the file that it is about, from 1.
  public var line: Int? {
    if case .changedTable(_, let line) = self { line } else { nil }
  }
}
