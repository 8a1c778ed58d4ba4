internal import ArgumentParser
internal import Segmentation
internal import WarehouseSQL
internal import Wording

/// The rules for the database that a person already has.
struct ExportSQLCommand: ExportForm {
  static let name = "sql"
  static let title = LocalizedText(
    en: "The rules as SQL, for a database of your own", ru: "Правила на SQL, для своей базы данных")

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract,
      usage: .said(
        en: "auto-segment export sql [<options>] <model>", ru: "auto-segment export sql [<флаги>] <модель>"),
      discussion: .paragraphs(
        """
        auto-segment export sql orders.csv.segments --dialect postgres
        auto-segment export sql model.json --dialect duckdb --from shop.orders \\
          --amount-type integer --as table --into segments -o segments.sql
        auto-segment export sql model.json --dialect clickhouse --over customers \\
          --columns recency=r,frequency=f,monetary=m
        """,
        .said(
          en: """
            Over a log the SQL counts orders and money as the model does; over customers it
            expects one row a customer. Every customer has the segment and the rule that
            'classify' says. Names of tables have one to three parts with dots between them;
            a part in double quotes may hold dots. 'databricks' is spark. Nothing is
            connected to anything: read the SQL, and run it where the data is.
            """,
          ru: """
            По журналу SQL считает заказы и деньги так же, как модель; таблица клиентов
            нужна такая, где на клиента одна строка. Сегмент и правило у каждого клиента те
            же, что даёт 'classify'. В имени таблицы от одной до трёх частей через точку;
            часть с точкой внутри стоит в двойных кавычках. 'databricks' — это spark.
            Программа ни к чему не подключается: прочитайте SQL и выполните его там, где
            лежат данные.
            """),
        EveryFlag.hint("export sql")))
  }

  @Argument(help: SavedRun.help, completion: .file(extensions: ["json"]))
  var model: String

  @Option(
    help: .said(
      en: "sqlite, postgres, mysql (and MariaDB), duckdb, clickhouse, spark, bigquery, snowflake or ansi.",
      ru: "sqlite, postgres, mysql (и MariaDB), duckdb, clickhouse, spark, bigquery, snowflake или ansi.",
      ruValue: "диалект"),
    completion: .list(WarehouseDialect.allCases.map(\.rawValue)))
  var dialect: String?

  @Option(
    help: .said(
      en: "What a row of the table is: log (a purchase) or customers; else as in the model's file.",
      ru: "Что такое строка таблицы: log — покупка, customers — клиент; иначе как в файле модели.",
      ruValue: "строка"))
  var over: RowKind?

  @Option(
    help: .said(
      en: "The table that is read; else orders or customers.", enValue: "table",
      ru: "Какую таблицу читать; иначе orders или customers.", ruValue: "таблица"))
  var from: String?

  @Option(
    name: .customLong("as"),
    help: .said(
      en: "What becomes of the answer: query, view or table.",
      ru: "Что сделать: запрос (query), представление (view) или таблицу (table).", ruValue: "вид"))
  var form: AnswerForm = .query

  @Option(
    help: .said(
      en: "The view or table that is made.", enValue: "table", ru: "Имя для представления или таблицы.",
      ruValue: "имя"))
  var into: String?

  @OptionGroup(title: .said(en: "What the table's columns are", ru: "Что в столбцах таблицы"))
  var columns: WarehouseFlags

  @OptionGroup var common: EveryCommandOptions

  func run() throws {
    guard let dialect else { throw WarehouseError.noDialect }
    var export = WarehouseExport(for: try WarehouseDialect(named: dialect))
    export.rows = over
    export.source = try from.map { try TableName(parsing: $0) }
    export.form = form
    export.target = try into.map { try TableName(parsing: $0) }
    export.columns = columns.names
    export.kinds = columns.kinds
    export.statusValues = columns.statusValues.flatMap(\.names)
    export.asOf = columns.asOf?.day
    export.language = common.lang ?? .english
    try self.export(model, common) { try export.text(of: $0) }
  }
}

/// The flags that say what a table in a database is.
struct WarehouseFlags: ParsableArguments {
  @Option(
    help: .said(
      en: "The column that names the customer, where it is called otherwise than in the model's file.",
      ru: "Столбец клиента, если он назван не так, как в файле модели.", ruValue: "столбец"))
  var id: String?

  @Option(
    help: .said(en: "The column of the purchase day.", ru: "Столбец с датой покупки.", ruValue: "столбец"))
  var date: String?

  @Option(help: .said(en: "The column of the amount.", ru: "Столбец с суммой.", ruValue: "столбец"))
  var amount: String?

  @Option(help: .rare(en: "The column of the quantity.", ru: "Столбец с количеством.", ruValue: "столбец"))
  var quantity: String?

  @Option(
    help: .rare(en: "The column of the order number.", ru: "Столбец с номером заказа.", ruValue: "столбец"))
  var order: String?

  @Option(
    name: .customLong("columns"),
    help: .said(
      en: "The columns of features, of a table of customers.", enValue: "feature=column,...",
      ru: "Столбцы признаков в таблице клиентов.", ruValue: "признак=столбец,..."))
  var features: [NamePairs] = []

  @Option(
    help: .said(
      en: "All that a status column holds; which of them are no purchases the model knows.", enValue: "a,b,c",
      ru: "Все слова столбца состояния; какие из них — не покупки, знает модель."))
  var statusValues: [NameList] = []

  @Option(help: .rare(en: "text or integer.", ru: "Тип номера клиента.", ruValue: "тип"))
  var idType: TextKind = .text

  @Option(
    help: .said(
      en: "date, timestamp, timestamptz or iso (a text that begins as 2025-01-31 does).",
      ru: "Тип даты; iso — текст, который начинается как 2025-01-31.", ruValue: "тип"))
  var dateType: DayKind?

  @Option(
    help: .rare(
      en: "The zone whose days are meant, such as Europe/Moscow.", enValue: "zone",
      ru: "В каком часовом поясе считать дни, например Europe/Moscow.", ruValue: "пояс"))
  var timeZone = "UTC"

  @Option(help: .said(en: "integer, decimal or float.", ru: "Тип суммы.", ruValue: "тип"))
  var amountType: MoneyKind?

  @Option(
    help: .rare(
      en: "Decimals of amounts, 0 to 6; else as many as the model's sums have.", enValue: "n",
      ru: "Знаков после запятой в суммах, от 0 до 6; иначе сколько их в суммах модели.", ruValue: "число"))
  var scale: Int?

  @Option(
    help: .rare(
      en: "integer, decimal or float; else as the amounts.", ru: "Тип количества; иначе как у суммы.",
      ruValue: "тип"))
  var quantityType: MoneyKind?

  @Option(
    help: .rare(
      en: "Decimals of quantities.", enValue: "n", ru: "Знаков после запятой в количестве.", ruValue: "число")
  )
  var quantityScale = 0

  @Option(help: .rare(en: "text or integer.", ru: "Тип номера заказа.", ruValue: "тип"))
  var orderType: TextKind = .text

  @Flag(
    name: .customLong("plain-ids"),
    help: .rare(
      en: "Ids and order numbers have no blanks at their ends and no words for missing: do not look.",
      ru: "У номеров клиентов и заказов нет пробелов по краям и слов вместо пропуска: не проверять."))
  var plainIDs = false

  @Option(
    help: .said(
      en: "The day from which recency is counted; else the day after the last.", enValue: "date",
      ru: "День, от которого считать давность; иначе день после последнего.", ruValue: "дата"))
  var asOf: Day?

  /// What the columns are called.
  var names: ColumnNames {
    var names = ColumnNames()
    (names.customer, names.date, names.amount) = (id, date, amount)
    (names.quantity, names.order) = (quantity, order)
    for pair in features.flatMap(\.pairs) { names.features[pair.name] = pair.other }
    return names
  }

  /// What they hold.
  var kinds: ColumnKinds {
    var kinds = ColumnKinds()
    (kinds.ids, kinds.orders, kinds.days, kinds.timeZone) = (idType, orderType, dateType, timeZone)
    (kinds.amounts, kinds.quantities) = (amountType, quantityType)
    (kinds.amountScale, kinds.quantityScale, kinds.areIDsPlain) = (scale, quantityScale, plainIDs)
    return kinds
  }
}

/// Pairs of names between commas, a=b,c=d.
struct NamePairs: ExpressibleByArgument {
  let pairs: [(name: String, other: String)]

  init?(argument: String) {
    guard let list = NameList(argument: argument) else { return nil }
    var pairs: [(String, String)] = []
    for text in list.names {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      pairs.append((String(parts[0]), String(parts[1])))
    }
    self.pairs = pairs
  }
}
