internal import CustomerFeatures
internal import FileVocabulary
internal import PurchaseLogs
internal import TextTables
internal import Wording

/// A table whose columns are known: by the catalogue, and by a few questions where names and types leave something open.
struct ProbedTable {
  let name: TableName
  private let title: String
  let columns: [CatalogueColumn]
  let about: Int?
  let roles: CatalogueRoles
  /// Places of the columns that say which rows are no purchases.
  private(set) var statuses: [Int] = []
  /// What they and the other columns say together.
  private(set) var recipe: PurchaseColumns
  private(set) var kinds: ColumnKinds
  private(set) var statusValues: [String] = []
  /// What a person should know of these words.
  private(set) var cautions: [InputCaution] = []
  /// Why days and amounts can be had, with how many decimals.
  private(set) var decimals: (amount: Int, sum: Int)?

  private let dialect: WarehouseDialect
  private let types: [CatalogueType]
  private let statements: ProbeStatements

  /// Asks the catalogue, then what of the columns' values has to be known.
  init(_ log: EngineLog, _ session: any EngineSession) throws {
    guard let name = log.address.table ?? log.table else { throw EngineError.noTableNamed }
    self.name = name
    title = log.title
    dialect = log.address.dialect
    statements = ProbeStatements(dialect: dialect, table: name)
    (columns, about) = try Self.catalogue(statements, session)
    let dialect = dialect
    types = columns.map { dialect.type($0.type) }
    roles = try CatalogueRoles(of: columns, options: log.layout)
    let names = columns.map(\.name)
    recipe = PurchaseColumns(
      customerID: names[roles.customer], date: names[roles.date], amount: roles.amount.map { names[$0] },
      quantity: roles.quantity.map { names[$0] }, order: roles.order.map { names[$0] },
      orders: log.layout.orders, returns: log.layout.returns)
    recipe.filters = roles.filters.map { RowFilter(column: names[$0.place], values: $0.values) }
    kinds = log.kinds
    try refuseWhatIsNotRepeated()
    try settleKinds(log)
    try settleDecimals(log, session)
    try settleStatuses(session)
    try settleCurrencies(log.layout.currency, session)
    try refuseRepeatedAmounts(session)
  }

  /// The columns, and about how many rows.
  static func catalogue(
    _ statements: ProbeStatements, _ session: any EngineSession
  ) throws -> (columns: [CatalogueColumn], about: Int?) {
    guard let statement = try statements.columns() else {
      throw EngineError.unnamedColumns(statements.dialect)
    }
    let dialect = statements.dialect
    var found: [(name: String, type: String)] = []
    var about: Int?
    if dialect == .spark {
      var isEnded = false
      try session.ask(statement) { line throws(EngineError) in
        let cells = line.split(separator: 9, omittingEmptySubsequences: false).map(Self.unfilled)
        isEnded = isEnded || cells.count < 2 || cells[0].isEmpty || cells[0].hasPrefix("#")
        if !isEnded { found.append((cells[0], cells[1])) }
      }
    } else {
      var reader = AnswerReader.texts(width: 3, limit: 10_000)
      try session.ask(statement) { line throws(EngineError) in try reader.read(line) }
      for row in reader.rows {
        guard let name = row[0]?.text else { throw EngineError.answer(.contradiction) }
        found.append((name, row[1]?.text ?? ""))
        if let rows = row[2]?.number, rows >= 0 { about = rows }
      }
    }
    guard !found.isEmpty else { throw EngineError.noSuchTable(statements.table.description) }
    return (
      found.map { CatalogueColumn(name: $0.name, contents: dialect.type($0.type).contents, type: $0.type) },
      about
    )
  }

  /// Spark draws a table: names are filled up with blanks.
  private static func unfilled(_ cell: ArraySlice<UInt8>) -> String {
    var text = String(decoding: cell, as: UTF8.self)
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  private func refuseWhatIsNotRepeated() throws {
    if let refund = roles.refunds.first {
      throw WarehouseError.notRepeatable(.refunds(column: columns[refund].name))
    }
    if let discount = roles.discounts.first {
      throw WarehouseError.notRepeatable(.discounts(column: columns[discount].name))
    }
  }

  private mutating func settleKinds(_ log: EngineLog) throws {
    func text(_ place: Int?) throws -> TextKind {
      guard let place else { return .text }
      switch types[place] {
      case .whole where dialect != .sqlite: return .integer
      case .decimal(0) where dialect != .sqlite: return .integer
      case .text, .any, .whole, .days(.iso): return .text
      default: throw EngineError.unreadableColumn(columns[place].name, type: columns[place].type, .id)
      }
    }
    kinds.ids = try text(roles.customer)
    kinds.orders = try text(recipe.orders == .auto ? roles.order : nil)
    let date = columns[roles.date]
    switch types[roles.date] {
    case .days(let kind): kinds.days = dialect == .sqlite ? .iso : kind
    case .text, .any:
      guard dialect.reads(.iso) else { throw EngineError.unreadableColumn(date.name, type: date.type, .day) }
      kinds.days = .iso
    default: throw EngineError.unreadableColumn(date.name, type: date.type, .day)
    }
    func money(_ place: Int, _ need: EngineError.ColumnNeed) throws -> MoneyKind {
      switch types[place] {
      case .whole: return dialect == .sqlite ? .float : .integer
      case .decimal: return dialect == .sqlite ? .float : .decimal
      case .float: return .float
      case .any where dialect == .sqlite: return .float
      default: throw EngineError.unreadableColumn(columns[place].name, type: columns[place].type, need)
      }
    }
    if let amount = roles.amount { kinds.amounts = try money(amount, .amount) }
    if let quantity = roles.quantity { kinds.quantities = try money(quantity, .quantity) }
  }

  private mutating func settleDecimals(_ log: EngineLog, _ session: any EngineSession) throws {
    guard let amount = roles.amount else { return }
    let ofAmounts =
      kinds.amounts == .integer ? 0 : try log.kinds.amountScale ?? scale(of: amount, kinds.amounts, session)
    kinds.amountScale = ofAmounts
    if let quantity = roles.quantity {
      kinds.quantityScale =
        kinds.quantities == .integer ? 0 : try scale(of: quantity, kinds.quantities, session)
    }
    let most = dialect == .sqlite && roles.quantity != nil ? 3 : ColumnKinds.mostDecimals
    let sum = ofAmounts + (roles.quantity == nil ? 0 : kinds.quantityScale)
    guard (0...most).contains(ofAmounts), sum <= most else {
      throw WarehouseError.tooManyDecimals(sum, most: most, dialect)
    }
    decimals = (ofAmounts, sum)
  }

  /// The fewest decimals that write all values.
  private func scale(of place: Int, _ kind: MoneyKind?, _ session: any EngineSession) throws -> Int {
    let name = columns[place].name
    if kind == .decimal {
      if case .decimal(let scale?) = types[place], scale <= ColumnKinds.mostDecimals || dialect != .postgres {
        guard scale <= ColumnKinds.mostDecimals else { throw EngineError.noDecimals(column: name) }
        return scale
      }
    }
    if kind == .decimal, dialect == .postgres {
      var reader = AnswerReader.whole(width: 2, limit: 1)
      try session.ask(statements.mostDecimals(of: name)) { line throws(EngineError) in try reader.read(line) }
      guard let row = reader.rows.first else { throw EngineError.answer(.unfinished) }
      guard let scale = Int(exactly: row[1] ?? 0), (0...ColumnKinds.mostDecimals).contains(scale) else {
        throw EngineError.noDecimals(column: name)
      }
      return scale
    }
    var reader = AnswerReader.whole(width: ProbeStatements.scales.count, limit: 1)
    try session.ask(statements.decimals(of: name)) { line throws(EngineError) in try reader.read(line) }
    guard let row = reader.rows.first else { throw EngineError.answer(.unfinished) }
    guard let scale = zip(ProbeStatements.scales, row).first(where: { $0.1 == 0 })?.0 else {
      throw EngineError.noDecimals(column: name)
    }
    return scale
  }

  private func words(of place: Int, _ session: any EngineSession) throws -> [String?: Int] {
    var reader = AnswerReader.texts(width: 2, limit: ProbeStatements.mostWords + 1)
    try session.ask(statements.words(of: columns[place].name)) { line throws(EngineError) in
      try reader.read(line)
    }
    var words: [String?: Int] = [:]
    for row in reader.rows {
      guard let rows = row[1]?.number, rows >= 0, row[0] == nil || row[0]?.text != nil else {
        throw EngineError.answer(.contradiction)
      }
      words[row[0]?.text, default: 0] += rows
    }
    return words
  }

  private mutating func settleStatuses(_ session: any EngineSession) throws {
    for (place, isNamed) in roles.statuses {
      let column = columns[place]
      if column.contents == [.days] {
        throw EngineError.cancelledBy(column: column.name)
      }
      let found = try words(of: place, session)
      if found.count > ProbeStatements.mostWords {
        guard isNamed else { continue }
        throw WarehouseError.statusValuesNeeded(column: column.name)
      }
      guard let reading = CatalogueRoles.reading(of: column.name, words: found, isNamed: isNamed) else {
        continue
      }
      if reading == .cancelledWhen { throw EngineError.cancelledBy(column: column.name) }
      statuses.append(place)
      recipe.statuses.append(StatusColumn(column: column.name, reading: reading))
      var counts: [String: Int] = [:]
      for (word, rows) in found { if let word, !word.isEmpty { counts[word, default: 0] += rows } }
      cautions += reading.cautions(counts, column: .named(column.name))
      statusValues += found.keys.compactMap(\.self).sorted(by: precedesInBytes)
    }
  }

  private mutating func settleCurrencies(_ chosen: String?, _ session: any EngineSession) throws {
    guard let place = roles.currency, recipe.amount != nil else { return }
    var counts: [String: Int] = [:]
    for (word, rows) in try words(of: place, session) {
      if let word, CurrencyNames.isCurrency(word) { counts[CurrencyNames.code(word), default: 0] += rows }
    }
    let name = columns[place].name
    let isFiltered = recipe.filters.contains {
      $0.column.utf8.elementsEqual(name.utf8) && $0.values.count == 1
    }
    guard counts.count > 1, !isFiltered else { return }
    guard let code = chosen.map(CurrencyNames.code), counts[code] != nil else {
      throw FeatureError.severalCurrencies(
        column: name,
        counts: counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          FeatureError.CurrencyRows(currency: $0.key, rows: $0.value)
        })
    }
    recipe.filters.append(RowFilter(column: name, values: [code], areCurrencies: true))
  }

  /// Where all rows of each order have one amount, it is the order's, and would be counted once a row.
  private func refuseRepeatedAmounts(_ session: any EngineSession) throws {
    guard let order = recipe.order, let amount = recipe.amount, recipe.quantity == nil, recipe.orders == .auto
    else {
      return
    }
    var reader = AnswerReader.whole(width: 3, limit: 1)
    try session.ask(statements.repeatedAmounts(order: order, amount: amount)) { line throws(EngineError) in
      try reader.read(line)
    }
    guard let row = reader.rows.first, let several = row[0], let same = row[1], let amounts = row[2] else {
      throw EngineError.answer(.unfinished)
    }
    // By chance only where amounts are few.
    if several >= 10, same == several, amounts >= 5 { throw WarehouseError.notRepeatable(.orderTotals) }
  }
}

extension ProbedTable {
  /// How the statements read it.
  func export(_ log: EngineLog) -> WarehouseExport {
    var export = WarehouseExport(for: dialect)
    export.source = name
    export.kinds = kinds
    export.statusValues = statusValues
    export.asOf = log.asOf
    export.columns.customer = recipe.customerID
    export.columns.date = recipe.date
    export.columns.amount = recipe.amount
    export.columns.quantity = recipe.quantity
    export.columns.order = recipe.order
    return export
  }

  /// What its columns are for, in the words of files.
  func layout(_ rfm: RFM) -> LayoutDecision {
    LayoutDecision(
      layout: .transactions, reason: CatalogueRoles.reason,
      columns: roles.decisions(of: columns, statuses: statuses), recipe: .transactions(rfm))
  }

  /// What is about to be read.
  ///
  /// - Parameter passes: How often.
  func scan(passes: Int) -> EngineScan {
    let used = Set([roles.customer, roles.date] + statuses + roles.filters.map(\.place))
      .union([roles.amount, roles.quantity, recipe.orders == .auto ? roles.order : nil].compactMap(\.self))
    return EngineScan(
      table: title, rows: about, columns: (used: used.count, all: columns.count), passes: passes)
  }
}
