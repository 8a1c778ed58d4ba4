internal import Wording

extension EngineError.AddressFault {
  var text: LocalizedText {
    switch self {
    case .unknownScheme(let scheme, let known):
      let listed = known.joined(separator: ", ")
      return LocalizedText(
        en: "'\(scheme.prefix(40))' is no database that is known here; there are \(listed)",
        ru: "база «\(scheme.prefix(40))» здесь неизвестна; есть \(listed)")
    case .noSlashes:
      return LocalizedText(
        en: "an address of a server is written postgresql://user@host:port/database",
        ru: "адрес сервера пишется так: postgresql://user@host:port/database")
    case .noFile(let scheme):
      return LocalizedText(
        en: "\(scheme): wants a file, such as \(scheme):shop.db",
        ru: "\(scheme): нужен файл, например \(scheme):shop.db")
    case .sparkWithPlace:
      return .naming(
        en: """
          'spark:' stands alone: where Spark runs says its own configuration, or another program named with \(.client)
          """,
        ru:
          "«spark:» пишется без продолжения: где Spark, говорят его настройки или другая программа через \(.client)"
      )
    case .unknownOption(let name, let known):
      let listed = known.joined(separator: ", ")
      return LocalizedText(
        en: "the address has the option '\(name.prefix(40))', and only \(listed) are known",
        ru: "в адресе есть параметр «\(name.prefix(40))», а известны только \(listed)")
    case .noPort(let text):
      return LocalizedText(
        en: "'\(text.prefix(40))' in the address is no port", ru: "«\(text.prefix(40))» в адресе — не порт")
    case .unfinishedEscape:
      return LocalizedText(
        en: "the address holds a character that cannot stand there; write it as % and two digits",
        ru: "в адресе стоит недопустимый знак; запишите его как % и две цифры")
    }
  }
}

extension EngineError.AnswerFault {
  var text: LocalizedText {
    switch self {
    case .longLine(let limit):
      LocalizedText(
        en: "the database answered with a line of more than \(limit) bytes, and whole numbers were asked for",
        ru: "в ответе базы строка длиннее \(limit) байт, а просили целые числа")
    case .manyRows(let limit):
      LocalizedText(
        en: "the database answered with more than \(limit) rows, which were not asked for",
        ru: "в ответе базы больше \(limit) строк, а столько не просили")
    case .notNumbers(let row):
      LocalizedText(
        en:
          "row \(row) of the database's answer holds something that is no whole number; if it is drawn as a table, "
          + "have the program write CSV",
        ru: "в строке \(row) ответа базы не целое число; если это рисунок таблицы, пусть программа пишет CSV")
    case .cells(let row, let expected, let found):
      LocalizedText(
        en:
          "row \(row) of the database's answer has \(found) cells and not \(expected); if it is drawn as a table, have "
          + "the program write CSV",
        ru:
          "в строке \(row) ответа базы ячеек \(found), а не \(expected); если это рисунок таблицы, пусть программа "
          + "пишет CSV")
    case .cut(let rows, let all):
      LocalizedText(
        en: "\(rows) rows of the database's answer came and \(all) were announced; ask again",
        ru: "из ответа базы пришло строк \(rows), а объявлено \(all); спросите ещё раз")
    case .unfinished:
      LocalizedText(
        en: "the database's answer broke off", ru: "ответ базы оборвался")
    case .contradiction:
      LocalizedText(
        en: "the numbers of the database's answer contradict each other",
        ru: "числа в ответе базы противоречат друг другу")
    }
  }
}

extension EngineError.ColumnNeed {
  func sentence(column: String, type: String) -> LocalizedText {
    switch self {
    case .day:
      LocalizedText(
        en:
          "'\(column)' is of type \(type), which is no day without a doubt; cast the column to a date in a view",
        ru:
          "у «\(column)» тип \(type), и однозначной даты он не даёт; приведите столбец к date в представлении"
      )
    case .amount:
      LocalizedText(
        en:
          "'\(column)' is of type \(type), and SQL does not guess what a text is worth; cast it to a decimal in a view, "
          + "or hand in the file",
        ru:
          "у «\(column)» тип \(type), а угадывать суммы в тексте SQL не умеет; приведите столбец к decimal в "
          + "представлении или возьмите файл")
    case .quantity:
      LocalizedText(
        en: "'\(column)' is of type \(type), and a quantity is a number; cast it in a view",
        ru: "у «\(column)» тип \(type), а количество — число; приведите столбец в представлении")
    case .id:
      LocalizedText(
        en: "'\(column)' is of type \(type), and an id is a text or a whole number; cast it in a view",
        ru: "у «\(column)» тип \(type), а номер — текст или целое число; приведите столбец в представлении")
    }
  }
}
