internal import TextTables
public import Wording

extension PurchaseLogError {
  /// Who can put it right.
  public var blame: Blame { .input }

  /// The column that it is about.
  public var column: String? {
    switch self {
    case .missingColumn(let column, _), .undecidedFormat(let column, _), .noDays(let column, _),
      .noNumbers(let column, _), .roundedIDs(let column, _), .moneyOverflow(let column):
      column
    case .noCustomers(_, let first): first?.column
    case .nothingBefore: nil
    }
  }

  /// The line that it is about.
  public var line: Int? {
    if case .noCustomers(_, let first) = self { first?.line } else { nil }
  }

  /// What can be chosen instead.
  public var alternatives: [String] {
    switch self {
    case .missingColumn(_, let available): available
    case .undecidedFormat(_, let doubt): doubt.readings
    case .noDays, .noNumbers, .roundedIDs, .noCustomers, .nothingBefore, .moneyOverflow: []
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .missingColumn(let name, let available): .missingColumn(name, in: available)
    case .undecidedFormat(let column, let doubt): doubt.sentence(of: column)
    case .noDays(let column, let example):
      .wrongDays(ofColumn: column, example: example)
    case .noNumbers(let column, let example):
      .wrongValues(ofColumn: column, expected: ValueKind.numbers.words, example: example)
    case .roundedIDs(let column, let example):
      .naming(
        en: """
          a spreadsheet has rounded the ids in column '\(column)': '\(example)' stands for many customers; export the \
          column as text, or name another column with \(.customer)
          """,
        ru: """
          табличный редактор округлил номера в столбце «\(column)»: «\(example)» означает многих клиентов; выгрузите \
          столбец как текст или задайте другой столбец \(by: .customer)
          """)
    case .noCustomers(let rowsRead, let first): .noUsableRow(of: rowsRead, first: first)
    case .nothingBefore(let day, let lastDay):
      .naming(
        en: """
          no purchase is dated before \(day), the analysis day; the last is of \(lastDay): \
          choose a later day with \(.asOf)
          """,
        ru: """
          до дня анализа, \(day), покупок нет; последняя — \(lastDay): задайте более поздний день \(by: .asOf)
          """)
    case .moneyOverflow(let column):
      LocalizedText(
        en:
          "the amounts of column '\(column)' are too large, or have too many decimals, to be summed exactly; "
          + "round them to the currency's smallest coin",
        ru: "суммы столбца «\(column)» слишком велики или слишком дробны, чтобы сложить их точно; "
          + "округлите их до наименьшей монеты")
    }
  }
}
