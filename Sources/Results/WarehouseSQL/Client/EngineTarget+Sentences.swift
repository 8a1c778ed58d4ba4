internal import Wording

extension EngineError.TargetFault {
  /// What is wrong, and what would be right.
  var sentence: LocalizedText {
    switch self {
    case .nowhere:
      .naming(
        en: """
          Parquet files are read where they lie, and no database is there in which a table could stay; leave \(.answerTable) \
          and \(.answerView) out: segments.sql in the folder gives every customer's segment
          """,
        ru: """
          файлы Parquet читаются на месте, и базы, где могла бы остаться таблица, нет; уберите \(.answerTable) и \
          \(.answerView): сегмент каждого клиента даёт segments.sql в папке
          """)
    case .readOnly(let program, let words):
      LocalizedText(
        en:
          "\(program) may only read this database: \(words); ask for the right to write, or run segments.sql there",
        ru:
          "\(program): эту базу можно только читать: \(words); попросите право записи или выполните там segments.sql"
      )
    case .taken(let name, let isView):
      .naming(
        en: """
          '\(name.short)' is there and was not made by this program; give \(isView ? Choice.answerView : .answerTable) another \
          name, or replace it with \(.force)
          """,
        ru: """
          «\(name.short)» уже есть, и сделала это не эта программа; дайте \(isView ? Choice.answerView : .answerTable) другое \
          имя или замените \(by: .force)
          """)
    case .otherKind(let name, let isView):
      .naming(
        en: """
          '\(name.short)' is there and is no \(isView ? "view" : "table"), so it is not replaced; give \
          \(isView ? Choice.answerView : .answerTable) another name
          """,
        ru: """
          «\(name.short)» уже есть, и это не \(isView ? "представление" : "таблица"), поэтому замены не будет; дайте \
          \(isView ? Choice.answerView : .answerTable) другое имя
          """)
    case .source(let name):
      .naming(
        en: """
          '\(name.short)' may be the table that is read; give the answer a name of its own, in as many parts as \(.table) has
          """,
        ru: """
          «\(name.short)» может оказаться той же таблицей, что читается; дайте ответу своё имя из стольких же частей, что в \
          \(.table)
          """)
    case .notWritten(let name):
      LocalizedText(
        en:
          "the program ended well, and no row of this run is in '\(name.short)'; look at what it says by hand",
        ru:
          "программа завершилась без ошибки, но строк этого запуска в «\(name.short)» нет; посмотрите, что она отвечает вручную"
      )
    }
  }
}
