internal import CustomerFeatures
internal import JSONDocuments
internal import PurchaseLogs
internal import Wording

/// What `log.json` holds: how the log is counted by the statements beside it, so that their answers can be read later.
struct LogDocument: Codable {
  var format = 1
  var dialect: String
  /// The parts of its name.
  var table: [String]
  var title: String
  var columns: [ColumnDecision]
  var recipe: RFM
  var idType, orderType: String
  var dateType: String?
  var amountType, quantityType: String?
  var timeZone: String
  /// Decimals of amounts and of their sums; null without amounts.
  var amountScale, scale: Int?
  var statusValues: [String]
  /// Days since 1970; null where it is the day after the last.
  var asOf: Int?
  var window: Int?
  var grid: String

  init(_ log: EngineLog, _ table: ProbedTable) {
    dialect = log.address.dialect.rawValue
    self.table = table.name.parts
    title = log.title
    recipe = RFM(table.recipe)
    columns = table.layout(recipe).columns
    (idType, orderType) = (table.kinds.ids.rawValue, table.kinds.orders.rawValue)
    dateType = table.kinds.days?.rawValue
    (amountType, quantityType) = (table.kinds.amounts?.rawValue, table.kinds.quantities?.rawValue)
    timeZone = table.kinds.timeZone
    (amountScale, scale) = (table.decimals?.amount, table.decimals?.sum)
    statusValues = table.statusValues
    asOf = log.asOf?.daysSince1970
    window = log.window
    grid = log.fineness.rawValue
  }

  /// The text of the file.
  var text: String { JSONValue(encoding: self).lines }

  /// How the answers are to be read.
  ///
  /// - Parameter name: What messages call the file.
  /// - Throws: ``EngineError/unusableFile(_:_:)``.
  func plan(_ name: String) throws(EngineError) -> LogPlan {
    guard format == 1, let dialect = WarehouseDialect(rawValue: dialect), !table.isEmpty,
      let ids = TextKind(rawValue: idType), let orders = TextKind(rawValue: orderType),
      let fineness = GridEdges.Fineness(rawValue: grid), (0...12).contains(scale ?? 0),
      (asOf ?? 0).magnitude < 4_000_000, (1...36_500).contains(window ?? 1)
    else { throw .unusableFile(name, .notOurs) }
    var log = EngineLog(at: EngineAddress(reachedByProgramIn: dialect), table: TableName(table))
    log.asOf = asOf.map(CalendarDay.init(daysSince1970:))
    log.window = window
    log.fineness = fineness
    log.kinds.timeZone = timeZone
    log.title = title
    var export = WarehouseExport(for: dialect)
    export.source = log.table
    export.kinds.ids = ids
    export.kinds.orders = orders
    export.kinds.days = dateType.flatMap(DayKind.init(rawValue:))
    export.kinds.amounts = amountType.flatMap(MoneyKind.init(rawValue:))
    export.kinds.quantities = quantityType.flatMap(MoneyKind.init(rawValue:))
    export.kinds.timeZone = timeZone
    export.kinds.amountScale = amountScale
    export.kinds.quantityScale = (scale ?? 0) - (amountScale ?? 0)
    export.statusValues = statusValues
    export.columns.customer = recipe.customerID
    export.columns.date = recipe.date
    export.columns.amount = recipe.amount
    export.columns.quantity = recipe.quantity
    export.columns.order = recipe.order
    let layout = LayoutDecision(
      layout: .transactions, reason: CatalogueRoles.reason, columns: columns, recipe: .transactions(recipe))
    let decimals = scale.flatMap { sum in amountScale.map { (amount: $0, sum: sum) } }
    return LogPlan(log, layout: layout, export: export, rfm: recipe, decimals: decimals)
  }
}
