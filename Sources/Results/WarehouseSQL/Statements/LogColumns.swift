internal import CustomerFeatures
internal import FileVocabulary
internal import PurchaseLogs
internal import TextTables
internal import Wording

/// The columns of a log as the statement reads them, and what of a recipe it can repeat.
struct LogColumns {
  let customer: SQL
  let date: SQL
  let amount: SQL?
  let quantity: SQL?
  let order: SQL?
  /// Columns of which only some values count.
  let filters: [(column: SQL, filter: RowFilter)]
  /// Columns whose words say which rows are no purchases.
  let statuses: [StatusWords]
  let days: DayKind
  let amounts: MoneyKind
  let quantities: MoneyKind

  init(_ export: WarehouseExport, _ recipe: PurchaseColumns) throws(WarehouseError) {
    try Self.checkRepeatable(recipe)
    let (names, dialect) = (export.columns, export.dialect)
    let given: [(String?, String?, Choice)] = [
      (names.customer, recipe.customerID, .customer), (names.date, recipe.date, .date),
      (names.amount, recipe.amount, .amount), (names.quantity, recipe.quantity, .quantity),
      (names.order, recipe.orders == .auto ? recipe.order : nil, .order),
    ]
    let unnamed = given.filter { $0.0 == nil && $0.1.map(ColumnLabel.init(ofUnmarked:))?.number != nil }
    guard unnamed.isEmpty else { throw .unnamedColumns(unnamed.map(\.2)) }
    func column(_ name: String?, _ own: String) throws(WarehouseError) -> SQL {
      "t.\(try SQL(name: name ?? own, dialect))"
    }
    customer = try column(names.customer, recipe.customerID)
    date = try column(names.date, recipe.date)
    amount = if let own = recipe.amount { try column(names.amount, own) } else { nil }
    quantity =
      if recipe.amount != nil, let own = recipe.quantity { try column(names.quantity, own) } else { nil }
    order =
      if recipe.orders == .auto, let own = recipe.order { try column(names.order, own) } else { nil }
    var filters: [(SQL, RowFilter)] = []
    for filter in recipe.filters { filters.append((try column(nil, filter.column), filter)) }
    self.filters = filters
    var statuses: [StatusWords] = []
    for status in recipe.statuses {
      guard !export.statusValues.isEmpty else { throw .statusValuesNeeded(column: status.column) }
      statuses.append(StatusWords(try column(nil, status.column), status.reading, export.statusValues))
    }
    self.statuses = statuses
    days = export.kinds.days ?? dialect.usualDays
    guard dialect.reads(days) else { throw .noSuchDays(days, dialect) }
    // SQLite has no decimals.
    func kind(_ given: MoneyKind?) -> MoneyKind {
      let kind = given ?? dialect.usualAmounts
      return dialect == .sqlite && kind == .decimal ? .float : kind
    }
    amounts = kind(export.kinds.amounts)
    quantities = kind(export.kinds.quantities ?? export.kinds.amounts)
  }

  /// What was done to the rows of the file beyond picking and multiplying would be done here by guessing.
  private static func checkRepeatable(_ recipe: PurchaseColumns) throws(WarehouseError) {
    if recipe.amountScope != .row { throw .notRepeatable(.orderTotals) }
    if let column = recipe.refund { throw .notRepeatable(.refunds(column: column)) }
    if let discount = recipe.discount { throw .notRepeatable(.discounts(column: discount.column)) }
    if recipe.isNegated { throw .notRepeatable(.turnedSigns) }
    if let amount = recipe.amount,
      recipe.filters.contains(where: { $0.areCurrencies && $0.column.utf8.elementsEqual(amount.utf8) })
    {
      throw .notRepeatable(.currenciesInAmounts(column: amount))
    }
  }
}

extension RowFilter {
  /// Whether a text that was cut is one of the values, whatever their capitals.
  func condition(_ x: SQL, _ dialect: WarehouseDialect) -> SQL {
    var written = values
    if areCurrencies {
      let codes = values.map(CurrencyNames.code)
      written = codes + LanguageWords.all.flatMap { words in codes.flatMap { words.currencies[$0] ?? [] } }
    }
    let named = WordList(written).holds(x, dialect)
    let keepsMissing = !areCurrencies && values.contains { $0.allSatisfy(\.isWhitespace) }
    return keepsMissing ? "(\(named) OR \(x) IS NULL OR \(dialect.saysMissing(x)))" : named
  }
}
