public import Wording

extension EngineError {
  /// Who can put it right.
  public var blame: Blame {
    switch self {
    case .unusableAddress, .passwordInAddress, .otherDialect, .noTableNamed, .noSuchTable, .unusableCommand,
      .manyRows, .withoutUse, .unnamedColumns, .target(.nowhere), .target(.source):
      .choice
    case .target(.notWritten): .transfer
    case .target: .place
    case .programMissing, .notStarted: .missingPart
    case .cannotConnect, .timedOut: .unreadable
    case .unusableFile(_, .unreadable): .unreadable
    case .answer(.cut), .answer(.unfinished): .transfer
    case .failed, .answer, .changing, .tooManyCells, .unreadableColumn, .noDecimals, .cancelledBy, .nobody,
      .muchLost,
      .tooLarge, .unusableFile:
      .input
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .unusableAddress(let fault): fault.text
    case .passwordInAddress:
      LocalizedText(
        en:
          "a password on the command line is seen by everybody; use ~/.pgpass, PGPASSFILE, a service file or "
          + "PGPASSWORD, or the settings of your engine's own program",
        ru:
          "пароль в командной строке видят все; используйте ~/.pgpass, PGPASSFILE, файл служб или PGPASSWORD "
          + "либо настройки программы вашей базы")
    case .otherDialect(let given, let known):
      .naming(
        en: "the address is of \(known.title), and \(.dialect) says \(given.rawValue); leave \(.dialect) out",
        ru: "адрес указывает на \(known.title), а \(.dialect) — \(given.rawValue); уберите \(.dialect)")
    case .noTableNamed:
      .naming(
        en: "say which table of the database holds the purchases: \(.table) NAME, or SCHEMA.NAME",
        ru: "укажите, в какой таблице базы лежат покупки: \(.table) ИМЯ или СХЕМА.ИМЯ")
    case .noSuchTable(let name):
      .naming(
        en: """
          the database has no table '\(name.short)', or you may not see it; \(.table) takes one to three parts with dots \
          between them, in the letters of the catalogue
          """,
        ru: """
          таблицы «\(name.short)» в базе нет или её не видно; \(.table) принимает от одной до трёх частей через точку, \
          теми же буквами, что в каталоге
          """)
    case .programMissing(let name, let package?):
      .naming(
        en: """
          the program \(name) is not here; install \(package), or name another program with \(.client)
          """,
        ru:
          "программы \(name) здесь нет; установите \(package) или назовите другую программу через \(.client)")
    case .programMissing(let name, nil):
      .naming(
        en: "the program \(name) is not here; name the one that asks the database with \(.client)",
        ru: "программы \(name) здесь нет; назовите ту, что спрашивает базу, через \(.client)")
    case .unusableCommand:
      .naming(
        en: """
          \(.client) takes a program and its arguments, such as 'psql -h shop'; every quote in it needs its \
          partner
          """,
        ru: """
          \(.client): нужна программа с аргументами, например 'psql -h shop'; у каждой кавычки должна быть пара
          """)
    case .notStarted(let path, let reason):
      LocalizedText(
        en: "\(path.short) could not be started: \(reason.en)",
        ru: "запустить \(path.short) не удалось: \(reason.ru)")
    case .cannotConnect(let program, let words):
      LocalizedText(
        en: "\(program) could not reach the database, or may not read it: \(words)",
        ru: "\(program): до базы не добраться или читать её нельзя: \(words)")
    case .failed(let program, let words):
      LocalizedText(
        en: "\(program) gave no answer: \(words)", ru: "\(program): ответа нет: \(words)")
    case .timedOut:
      .naming(
        en: "the database took longer than \(.timeout) allows; allow more, or ask at a quieter hour",
        ru: "база отвечала дольше, чем разрешает \(.timeout); разрешите больше или спросите в спокойный час")
    case .answer(let fault): fault.text
    case .changing:
      .naming(
        en: """
          the table is changing while it is counted, and this engine gives no snapshot; give a day with \(.asOf), before \
          which nothing changes
          """,
        ru: """
          таблица меняется, пока её считают, а снимка эта база не даёт; задайте день через \(.asOf), раньше которого \
          ничего не меняется
          """)
    case .tooManyCells(_, let most):
      .naming(
        en:
          "there are more than \(most) different groups of customers, which is no summary; use \(.grid) coarse",
        ru: "групп клиентов больше \(most), а это уже не сводка; задайте \(.grid) coarse")
    case .manyRows(let rows):
      .naming(
        en:
          "the table has about \(rows) rows, and reading them twice may cost money or time; say so with \(.manyRows)",
        ru:
          "в таблице около \(rows) строк, и читать их дважды может быть дорого или долго; подтвердите это \(by: .manyRows)"
      )
    case .withoutUse(let choice):
      .naming(
        en: "\(choice) has no use for a table in a database; leave it out",
        ru: "для таблицы в базе данных \(choice) ничего не значит; уберите")
    case .unreadableColumn(let name, let type, let need):
      need.sentence(column: name.short, type: type.short)
    case .noDecimals(let column):
      .naming(
        en: """
          '\(column.short)' has amounts with more decimals than money; cast it to a decimal in a view, or say how many \
          decimals count with \(.amountScale)
          """,
        ru: """
          в «\(column.short)» суммы с большим числом знаков, чем у денег; приведите столбец к decimal в представлении \
          или укажите число знаков через \(.amountScale)
          """)
    case .unnamedColumns(let dialect):
      .naming(
        en: """
          the catalogue of \(dialect.title) is not read by this program; write the statements with the engine's own rules \
          by export, or choose the dialect of an engine that is read with \(.dialect)
          """,
        ru: """
          каталог «\(dialect.title)» эта программа не читает; выберите через \(.dialect) базу, которую она читает
          """)
    case .cancelledBy(let column):
      .naming(
        en: """
          '\(column.short)' says by a day or any word which orders were cancelled, which is not repeated in SQL; make a \
          view without them, or count all rows with \(.status) none
          """,
        ru: """
          «\(column.short)» датой или любым словом говорит, какие заказы отменены, а в SQL это не повторяется; сделайте \
          представление без них или считайте все строки: \(.status) none
          """)
    case .nobody(let rows):
      .naming(
        en:
          "of \(rows) rows none is a purchase with a customer and a day; name the columns with \(.customer) and \(.date)",
        ru:
          "строк \(rows), и ни одной покупки с клиентом и датой; назовите столбцы через \(.customer) и \(.date)"
      )
    case .muchLost(let rows, let all, let noDay, let noAmount):
      .naming(
        en: """
          \(rows) of \(all) rows cannot be used (without a day: \(noDay), without an amount: \(noAmount)); look at the \
          columns, or go on with \(.acceptLoss)
          """,
        ru: """
          негодных строк \(rows) из \(all) (без даты: \(noDay), без суммы: \(noAmount)); посмотрите на столбцы или \
          продолжите с \(.acceptLoss)
          """)
    case .tooLarge:
      LocalizedText(
        en: "a sum or a day of the answer is beyond what can be counted; look for a slip in dates or amounts",
        ru: "сумма или дата в ответе больше, чем можно сосчитать; ищите описку в датах или суммах")
    case .unusableFile(let name, let fault): fault.sentence(of: name.short)
    case .target(let fault): fault.sentence
    }
  }
}

extension EngineError.FileFault {
  fileprivate func sentence(of name: String) -> LocalizedText {
    switch self {
    case .unreadable(let reason):
      LocalizedText(en: "\(name) cannot be read: \(reason.en)", ru: "\(name) не прочитать: \(reason.ru)")
    case .tooLarge:
      LocalizedText(en: "\(name) is too large for an answer", ru: "\(name) слишком велик для ответа")
    case .notOurs:
      LocalizedText(
        en: "\(name) is not the log.json that this program wrote beside the statements",
        ru: "\(name) — не тот log.json, что эта программа записала рядом с запросами")
    case .header(let expected):
      LocalizedText(
        en: "\(name) is not the answer to the statement beside log.json; its first line would be \(expected)",
        ru: "\(name) — не ответ на запрос, лежащий рядом с log.json; первой строкой было бы \(expected)")
    }
  }
}

extension String {
  /// At most so much of a name as a sentence can hold.
  var short: String { count > 60 ? prefix(60) + "…" : self }
}
