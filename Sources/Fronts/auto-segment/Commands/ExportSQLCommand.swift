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
      commandName: name, abstract: "\(title.en).",
      usage: "auto-segment export sql [<options>] <model>",
      discussion: """
        auto-segment export sql orders.csv.segments --dialect postgres
        auto-segment export sql model.json --dialect duckdb --from shop.orders \\
          --amount-type integer --as table --into segments -o segments.sql
        auto-segment export sql model.json --dialect clickhouse --over customers \\
          --columns recency=r,frequency=f,monetary=m

        Over a log the SQL counts orders and money as the model does; over customers it
        expects one row a customer. Every customer has the segment and the rule that
        'classify' says. Names of tables have one to three parts with dots between them;
        a part in double quotes may hold dots. 'databricks' is spark. Nothing is
        connected to anything: read the SQL, and run it where the data is.
        """ + EveryFlag.hint("export sql"))
  }

  @Argument(help: "\(SavedRun.help)", completion: .file(extensions: ["json"]))
  var model: String

  @Option(
    help:
      "sqlite, postgres, mysql (and MariaDB), duckdb, clickhouse, spark, bigquery, snowflake or ansi.",
    completion: .list(WarehouseDialect.allCases.map(\.rawValue)))
  var dialect: String?

  @Option(help: "What a row of the table is: log (a purchase) or customers; else as in the model's file.")
  var over: RowKind?

  @Option(
    help: ArgumentHelp("The table that is read; else orders or customers.", valueName: "table"))
  var from: String?

  @Option(name: .customLong("as"), help: "What becomes of the answer: query, view or table.")
  var form: AnswerForm = .query

  @Option(help: ArgumentHelp("The view or table that is made.", valueName: "table"))
  var into: String?

  @OptionGroup(title: "What the table's columns are")
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
  @Option(help: "The column that names the customer, where it is called otherwise than in the model's file.")
  var id: String?

  @Option(help: "The column of the purchase day.")
  var date: String?

  @Option(help: "The column of the amount.")
  var amount: String?

  @Option(help: .rare("The column of the quantity."))
  var quantity: String?

  @Option(help: .rare("The column of the order number."))
  var order: String?

  @Option(
    name: .customLong("columns"),
    help: ArgumentHelp("The columns of features, of a table of customers.", valueName: "feature=column,..."))
  var features: [NamePairs] = []

  @Option(
    help: ArgumentHelp(
      "All that a status column holds; which of them are no purchases the model knows.", valueName: "a,b,c"))
  var statusValues: [NameList] = []

  @Option(help: .rare("text or integer."))
  var idType: TextKind = .text

  @Option(help: "date, timestamp, timestamptz or iso (a text that begins as 2025-01-31 does).")
  var dateType: DayKind?

  @Option(help: .rare("The zone whose days are meant, such as Europe/Moscow.", valueName: "zone"))
  var timeZone = "UTC"

  @Option(help: "integer, decimal or float.")
  var amountType: MoneyKind?

  @Option(
    help: .rare("Decimals of amounts, 0 to 6; else as many as the model's sums have.", valueName: "n"))
  var scale: Int?

  @Option(help: .rare("integer, decimal or float; else as the amounts."))
  var quantityType: MoneyKind?

  @Option(help: .rare("Decimals of quantities.", valueName: "n"))
  var quantityScale = 0

  @Option(help: .rare("text or integer."))
  var orderType: TextKind = .text

  @Flag(
    name: .customLong("plain-ids"),
    help: .rare("Ids and order numbers have no blanks at their ends and no words for missing: do not look."))
  var plainIDs = false

  @Option(
    help: ArgumentHelp(
      "The day from which recency is counted; else the day after the last.", valueName: "date"))
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
