internal import Wording

/// The columns of a template.
enum TemplateColumn: CaseIterable {
  case customer, date, order, amount, status, channel

  /// How its empty cells are kept: ids as text, so that a spreadsheet leaves their zeros and digits alone.
  fileprivate var style: CellStyle {
    switch self {
    case .customer, .order: CellStyle(number: .text)
    case .date: CellStyle(number: .date)
    case .amount: CellStyle(number: .money)
    case .status, .channel: CellStyle()
    }
  }
}

/// The sheets of a template.
struct TemplateSheets {
  let language: Language

  /// Rows whose cells are kept as they should be; more may be filled in.
  private static let preparedRows = 5_000

  /// The sheet that is to be filled in.
  func orders(filledWith rows: [[SheetCell]]) -> Sheet {
    let columns = TemplateColumn.allCases
    let empty = columns.map { SheetCell(style: $0.style) }
    let prepared = Array(repeating: empty, count: max(0, Self.preparedRows - rows.count))
    var frame = SheetFrame(name: TemplateWord.orders(language))
    frame.frozenRows = 1
    var sheet = Sheet(frame, rows: [columns.map { .heading($0.name[language]) }] + rows + prepared)
    sheet.frame.widths = sheet.frame.widths.map { max($0, 16) }
    return sheet
  }

  /// What belongs into each column, a sentence a row: less than any table of orders.
  var advice: Sheet {
    let columns = TemplateColumn.allCases.map { column in
      [SheetCell.sentence("\(column.name[language]): \(column.advice[language])")]
    }
    let rows =
      [[SheetCell.sentence(TemplateWord.howTo(language), isBold: true)]] + columns
      + [[.sentence(TemplateWord.more(language))]]
    return Sheet(SheetFrame(name: TemplateWord.adviceSheet(language)), rows: rows)
  }
}
