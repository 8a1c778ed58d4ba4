internal import Wording

extension TableError.ContentProblem {
  /// What can be read instead.
  var alternatives: [String] {
    switch self {
    case .emptySheet(_, let others): others
    case .noSheet(_, let available), .noTable(_, let available): available
    case .severalTables(let tables): tables
    case .cannotAnswer, .queryWrites, .notOneStatement, .noTables, .endless: []
    }
  }

  /// What is wrong and what would be right, without the file's name.
  var sentence: LocalizedText {
    let list = alternatives.joined(separator: ", ")
    return switch self {
    case .emptySheet(let sheet, _):
      .naming(
        en: "the sheet '\(sheet)' is empty; \(.sheet) chooses another: \(list)",
        ru: "лист «\(sheet)» пуст; другой выбирает \(.sheet): \(list)")
    case .noSheet(let sheet, _):
      .naming(
        en: "the workbook has no sheet '\(sheet)'; \(.sheet) takes one of \(list)",
        ru: "в книге нет листа «\(sheet)»; \(.sheet) принимает один из: \(list)")
    case .cannotAnswer(let words):
      .naming(
        en: "SQLite says: \(words); \(.query) takes a SELECT over its tables",
        ru: "SQLite сообщает: \(words); \(.query) принимает SELECT по таблицам базы")
    case .endless:
      .naming(
        en: "the database works on its answer without end; ask for less with \(.table) or \(.query)",
        ru: "база данных отвечает без конца; запросите меньше \(by: .table) или \(.query)")
    case .queryWrites:
      .naming(
        en: "\(.query) would change the database; give a SELECT",
        ru: "\(.query) изменил бы базу данных; нужен SELECT")
    case .notOneStatement:
      .naming(
        en: "\(.query) is not one statement; give a SELECT, and nothing after it",
        ru: "\(.query): это не один запрос; нужен SELECT и ничего после него")
    case .noTables:
      LocalizedText(
        en: "the database has no tables; hand in one with purchases or customers",
        ru: "в базе данных нет таблиц; нужна база с покупками или клиентами")
    case .severalTables(let tables):
      .naming(
        en: "the database has \(tables.count) tables; choose with \(.table) or \(.query): \(list)",
        ru: "таблиц в базе данных: \(tables.count); выберите \(by: .table) или \(.query): \(list)")
    case .noTable(let table, _):
      .naming(
        en: "the database has no table '\(table)'; \(.table) takes one of \(list)",
        ru: "в базе данных нет таблицы «\(table)»; \(.table) принимает одну из: \(list)")
    }
  }
}
