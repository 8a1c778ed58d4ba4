internal import CustomerFeatures
internal import PurchaseLogs
internal import Wording

/// The rows of a log as they count, and customers' sums over them: what every statement over a log begins with.
struct LogEntries {
  let dialect: WarehouseDialect
  let export: WarehouseExport
  let rfm: RFM
  let columns: LogColumns
  private let table: SQL
  /// Decimals of a sum of money; `nil` without amounts.
  let scale: Int?
  let amountScale: Int
  /// Days up to the analysis day whose orders and money count; `nil` where all do.
  let window: Int?
  /// Whether the day of the first purchase is asked for.
  var hasFirstDay = false

  /// - Parameter decimals: Those of an amount and of a sum of them, where there are amounts.
  init(
    _ export: WarehouseExport, _ rfm: RFM, columns: LogColumns, window: Int?,
    decimals: (amount: Int, sum: Int)?
  ) throws(WarehouseError) {
    guard export.kinds.isTimeZoneWellFormed else { throw .unusableTimeZone(export.kinds.timeZone) }
    (self.export, self.rfm, self.columns, self.window, dialect) = (
      export, rfm, columns, window, export.dialect
    )
    table = try SQL(table: export.source ?? TableName("orders"), export.dialect)
    (amountScale, scale) = (decimals?.amount ?? 0, decimals?.sum)
  }

  /// Which entries are purchases; `nil` where all are.
  var purchase: SQL? { scale != nil && rfm.returns == .subtract ? "seg_u >= 0" : nil }

  /// A value of purchases alone.
  func ofPurchases(_ value: SQL) -> SQL {
    purchase.map { "CASE WHEN \($0) THEN \(value) END" } ?? value
  }

  /// Entries that count.
  var counts: SQL {
    var conditions: [SQL] = ["seg_c IS NOT NULL", "seg_d IS NOT NULL"]
    if scale != nil { conditions.append("seg_u IS NOT NULL") }
    if scale != nil, rfm.returns == .drop { conditions.append("seg_u > 0") }
    if let day = export.asOf { conditions.append("seg_d < \(day.daysSince1970)") }
    return "WHERE \(conditions.joined(" AND "))"
  }

  /// The analysis day; of a log whose window depends on it, it is found before anything is counted.
  var asOf: SQL {
    if let day = export.asOf { return "\(day.daysSince1970)" }
    return window == nil
      ? "(SELECT MAX(seg_last) + \(rfm.asOfOffset) FROM seg_totals)"
      : "(SELECT MAX(seg_end) + \(rfm.asOfOffset) FROM seg_ends)"
  }

  /// The first day whose orders and money count.
  var start: SQL? { window.map { "\(asOf) - \($0)" } }
}

extension LogEntries {
  /// The parts up to `seg_totals`, one row a customer with a purchase.
  var totals: QueryParts {
    var parts = QueryParts()
    parts.add("seg_cut", cut())
    parts.add("seg_entries", entries)
    if window != nil, export.asOf == nil { parts.add("seg_ends", ends) }
    if let start { parts.add("seg_window", entries(since: start)) }
    if rfm.orders == .auto { parts.add("seg_orders", orders) }
    parts.add("seg_totals", rfm.orders == .auto ? totalsOfOrders : totalsOfRows)
    return parts
  }

  /// Texts cut at both ends, days and money as whole numbers.
  ///
  /// - Parameter isCounted: Whether ids and order numbers stay beside as they are written.
  func cut(isCounted: Bool = false) -> SQL {
    let kinds = export.kinds
    func text(_ x: SQL, _ kind: TextKind) -> SQL {
      kind == .integer || kinds.areIDsPlain ? dialect.text(x) : dialect.cut(dialect.text(x))
    }
    var cells: [SQL] = [
      "\(text(columns.customer, kinds.ids)) AS seg_id",
      "\(dialect.days(columns.date, columns.days, zone: kinds.timeZone)) AS seg_day",
    ]
    if let amount = columns.amount {
      cells.append("\(dialect.units(amount, columns.amounts, scale: amountScale)) AS seg_amount")
    }
    if let quantity = columns.quantity {
      let scale = (scale ?? 0) - amountScale
      cells.append("\(dialect.units(quantity, columns.quantities, scale: scale)) AS seg_quantity")
    }
    if let order = columns.order { cells.append("\(text(order, kinds.orders)) AS seg_number") }
    if isCounted {
      cells.append("\(dialect.text(columns.customer)) AS seg_written")
      if let order = columns.order { cells.append("\(dialect.text(order)) AS seg_numbered") }
    }
    for (place, filter) in columns.filters.enumerated() {
      cells.append("\(dialect.cut(dialect.text(filter.column))) AS seg_filter\(place)")
    }
    for (place, status) in columns.statuses.enumerated() {
      cells.append("\(dialect.cut(dialect.text(status.column))) AS seg_status\(place)")
    }
    return QueryParts.select(cells, "FROM \(table) AS t")
  }

  /// Words for missing taken out, texts compared by their bytes from here on.
  var entries: SQL {
    let conditions = filters + states.map { "CASE WHEN \($0) THEN 1 ELSE 0 END = 0" }
    let condition: SQL = conditions.isEmpty ? "" : "\nWHERE \(conditions.joined("\n  AND "))"
    return QueryParts.select(cells, "FROM seg_cut\(condition)")
  }

  /// What is known of a row: who, when, how much and in which order.
  var cells: [SQL] {
    let kinds = export.kinds
    var cells: [SQL] = ["\(known("seg_id", kinds.ids)) AS seg_c", "seg_day AS seg_d"]
    if let scale {
      let amount: SQL = "seg_amount"
      let units =
        columns.quantity == nil ? amount : dialect.product(amount, "seg_quantity", scale: scale)
      cells.append("\(taken(units)) AS seg_u")
    }
    if columns.order != nil { cells.append("\(known("seg_number", kinds.orders)) AS seg_o") }
    return cells
  }

  /// A text that was cut, by its bytes, unless it says that there is nothing.
  func known(_ x: SQL, _ kind: TextKind) -> SQL {
    kind == .integer || export.kinds.areIDsPlain
      ? dialect.bytes(x)
      : dialect.bytes("(CASE WHEN \(dialect.saysMissing(x))\n    THEN NULL ELSE \(x) END)")
  }

  /// Conditions that rows of the values that were asked for meet.
  var filters: [SQL] {
    columns.filters.enumerated().map { place, filter in filter.filter.condition("seg_filter\(place)", dialect)
    }
  }

  /// Conditions of which each says that a row was cancelled, failed or never paid.
  var undone: [SQL] {
    columns.statuses.enumerated().compactMap { place, status in
      status.undo("seg_status\(place)", dialect)
    }
  }

  /// Conditions of which each says that a row is no purchase.
  var states: [SQL] {
    var states = undone
    // Without an amount to take back, a return is no purchase.
    if scale == nil, rfm.returns == .subtract, let isReturned { states.append(isReturned) }
    return states
  }

  /// Whether a word says that a row takes back what was bought; `nil` where none can.
  var isReturned: SQL? {
    let conditions = columns.statuses.enumerated().compactMap { place, status in
      status.returned.isEmpty ? nil : status.returned.holds("seg_status\(place)", dialect)
    }
    return conditions.isEmpty ? nil : conditions.joined(" OR ")
  }

  /// Units below zero where a word says so; NULL where that is no row that counts.
  private func taken(_ units: SQL) -> SQL {
    guard let isReturned else { return units }
    let back: SQL =
      switch rfm.returns {
      case .subtract: "nullif(-abs(\(units)), 0)"
      case .ignore: "-abs(\(units))"
      case .drop: "NULL"
      }
    return "CASE WHEN \(isReturned) THEN \(back) ELSE \(units) END"
  }

  /// The last day of every customer.
  private var ends: SQL {
    QueryParts.select(
      ["MAX(seg_d) AS seg_end"],
      "FROM seg_entries\n\(counts)\nGROUP BY seg_c\nHAVING COUNT(\(ofPurchases("seg_d"))) > 0")
  }

  /// Entries that count, `seg_in` those whose orders and money do. A part of its own: MariaDB takes no question within a
  /// sum.
  private func entries(since start: SQL) -> SQL {
    var cells: [SQL] = ["seg_c", "seg_d"]
    if scale != nil { cells.append("seg_u") }
    if columns.order != nil { cells.append("seg_o") }
    cells.append("CASE WHEN seg_d >= \(start) THEN 1 ELSE 0 END AS seg_in")
    return QueryParts.select(cells, "FROM seg_entries\n\(counts)")
  }

  private var source: SQL { window == nil ? "FROM seg_entries\n\(counts)" : "FROM seg_window" }

  /// One row an order: of a number, or of a day where it has none. An order counts on the day on which it began.
  private var orders: SQL {
    var cells: [SQL] = [
      "seg_c AS seg_k", "MAX(seg_d) AS seg_to", "MIN(\(ofPurchases("seg_d"))) AS seg_from",
      "MAX(\(ofPurchases("seg_d"))) AS seg_until",
    ]
    if window != nil { cells.append("MIN(\(ofPurchases("seg_in"))) AS seg_counted") }
    if scale != nil { cells.append("\(sum) AS seg_sum") }
    return QueryParts.select(cells, "\(source)\nGROUP BY \(orderKeys)")
  }

  /// What tells orders apart.
  var orderKeys: SQL {
    columns.order == nil ? "seg_c, seg_d" : "seg_c, seg_o, CASE WHEN seg_o IS NULL THEN seg_d END"
  }

  /// One row a customer, of his orders.
  private var totalsOfOrders: SQL {
    let counted: SQL = window == nil ? "seg_from" : "CASE WHEN seg_counted = 1 THEN 1 END"
    var cells: [SQL] = [
      "seg_k", "MAX(seg_to) AS seg_last", "MAX(seg_until) AS seg_bought", "COUNT(\(counted)) AS seg_n",
    ]
    if hasFirstDay { cells.append("MIN(seg_from) AS seg_first") }
    if scale != nil { cells.append("SUM(seg_sum) AS seg_money") }
    return QueryParts.select(cells, "FROM seg_orders\nGROUP BY seg_k\nHAVING COUNT(seg_from) > 0")
  }

  /// One row a customer, each of his rows an order.
  private var totalsOfRows: SQL {
    let conditions = [purchase, window == nil ? nil : "seg_in = 1"].compactMap(\.self)
    let counted: SQL =
      conditions.isEmpty ? "seg_d" : "CASE WHEN \(conditions.joined(" AND ")) THEN 1 END"
    var cells: [SQL] = [
      "seg_c AS seg_k", "MAX(seg_d) AS seg_last", "MAX(\(ofPurchases("seg_d"))) AS seg_bought",
      "COUNT(\(counted)) AS seg_n",
    ]
    if hasFirstDay { cells.append("MIN(\(ofPurchases("seg_d"))) AS seg_first") }
    if scale != nil { cells.append("\(sum) AS seg_money") }
    return QueryParts.select(
      cells, "\(source)\nGROUP BY seg_c\nHAVING COUNT(\(ofPurchases("seg_d"))) > 0")
  }

  private var sum: SQL {
    dialect.sum(window == nil ? "seg_u" : "CASE WHEN seg_in = 1 THEN seg_u ELSE 0 END")
  }
}

extension ColumnKinds {
  /// Whether the zone can be the name of one.
  fileprivate var isTimeZoneWellFormed: Bool {
    !timeZone.isEmpty && timeZone.utf8.count <= 64
      && timeZone.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789_+-/".unicodeScalars.contains($0))
      }
  }
}
