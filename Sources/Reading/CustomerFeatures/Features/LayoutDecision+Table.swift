internal import PurchaseLogs
public import TextTables

extension LayoutDecision {
  /// Decides from names (in the languages of FileVocabulary) and values.
  ///
  /// - Throws: ``FeatureError`` that names the choice which resolves the doubt.
  public init(for table: Table, options: LayoutOptions = LayoutOptions()) throws {
    let profiles = try table.profiles()
    if profiles.first?.cells == 0 {
      // Every row was rejected; the first of the reasons is what a person can act on.
      let scan = try table.fold({ 0 }) { _, _ in }
      let rejections = Rejection.first(of: scan.rejections, in: table)
      throw FeatureError.noCustomers(rowsRead: scan.rowsRead, first: rejections.first)
    }
    let hasHeader = table.dialect.hasHeader
    var cautions: [InputCaution] = []
    var possibleOrder: ColumnLabel?
    let clues = RoleFinder(profiles: profiles, hasHeader: hasHeader, options: options).columns
    let ids = try table.distinctIDs(ofColumns: clues.filter(\.needsCountOfIDs).map(\.index))
    let finder = RoleFinder(profiles: profiles, ids: ids, hasHeader: hasHeader, options: options)
    var roles = try finder.roles()
    let recipe: FeatureRecipe
    switch roles.columns {
    case .log(var log):
      try finder.settleAmounts(&log, in: table)
      roles.columns = .log(log)
      roles.decisions = finder.describe(log, ignored: try finder.ignored)
      possibleOrder = finder.possibleOrder(besides: log, ignored: try finder.ignored)?.profile.label
      cautions = log.cautions
      recipe = .transactions(RFM(log, profiles, options))
    case .table(var columns):
      if options.features.isEmpty {
        // What a person names is taken as it is named.
        try SharedInformation(of: columns, in: table).leaveOut(from: &columns, &roles.decisions)
      }
      recipe = .customers(try CustomerColumns(columns, in: table, profiles))
    }
    self.init(layout: roles.columns.layout, reason: roles.reason, columns: roles.decisions, recipe: recipe)
    self.cautions = cautions
    self.possibleOrder = possibleOrder
  }
}

extension RFM {
  /// The recipe of a log whose roles are known.
  init(_ log: LogColumns, _ profiles: [ColumnProfile], _ options: LayoutOptions) {
    func name(_ column: ChosenColumn?) -> String? { column.map { profiles[$0.index].name } }
    var columns = PurchaseColumns(
      customerID: profiles[log.customer.index].name, date: profiles[log.date.index].name,
      amount: name(log.amount),
      quantity: log.quantityMultiplies ? name(log.quantity) : nil, order: name(log.order),
      orders: options.orders,
      returns: options.returns)
    columns.statuses = log.statuses.map {
      StatusColumn(column: profiles[$0.index].name, reading: $0.reading)
    }
    columns.filters = log.filters.map {
      RowFilter(column: profiles[$0.index].name, values: $0.values, areCurrencies: $0.areCurrencies)
    }
    columns.refund = log.refund.map { profiles[$0].name }
    columns.discount = log.discount.map {
      LineDiscount(
        column: profiles[$0.index].name, unit: $0.unit, format: profiles[$0.index].numberFormat)
    }
    columns.amountScope = log.amountScope
    columns.isNegated = log.isNegated
    columns.dateFormat = profiles[log.date.index].dateFormat
    columns.amountFormat = log.amount.flatMap { profiles[$0.index].numberFormat }
    columns.quantityFormat =
      log.quantityMultiplies ? log.quantity.flatMap { profiles[$0.index].numberFormat } : nil
    self.init(columns)
  }
}
