internal import CustomerFeatures
internal import PurchaseLogs
internal import Wording

/// What became of every row of a log, counted by the engine in one pass: what `input` of run.json says.
struct AccountStatement {
  /// One number of the answer.
  enum Figure: String, CaseIterable {
    case rows
    case noCustomer = "no_customer"
    case noDay = "no_day"
    case noAmount = "no_amount"
    case later, returns, ids, customers
    /// Of all rows that count.
    case first, last
    case lastPurchase = "last_purchase"
    case oddIDs = "odd_ids"
    case oddOrders = "odd_orders"
    case moneyNoCustomer = "money_no_customer"
    case rowsNoCustomerWithMoney = "rows_no_customer_with_money"
    case leftOutWhere = "left_where"
    case leftOutNoPurchase = "left_no_purchase"
    case leftOutNonPositive = "left_non_positive"
    /// Of customers with a purchase: their rows, the first and the last day of these.
    case used
    case usedFirst = "used_first"
    case usedLast = "used_last"
    /// Rows that count, of ids without a purchase.
    case idle
    /// Ids with nothing but rows that cannot be used.
    case lostIDs = "lost_ids"
    /// Ids that have rows before the analysis day, and no purchase among them.
    case withoutPurchase = "without_purchase"
    /// The money of the rows that count of ids without a purchase.
    case idleMoney = "idle_money"

    /// Whether it is money, in units of sums.
    var isMoney: Bool { self == .moneyNoCustomer || self == .idleMoney }
  }

  private let entries: LogEntries

  init(_ entries: LogEntries) { self.entries = entries }

  /// What a row is; the first that holds, in the order in which a file is read.
  private enum State: Int {
    case leftOut = 1, noPurchase, noCustomer, noDay, noAmount, later, nonPositive, returned, purchase
  }

  var query: SQL {
    var parts = QueryParts()
    parts.add("seg_cut", entries.cut(isCounted: true))
    parts.add("seg_entries", rows)
    parts.add("seg_states", states)
    parts.add("seg_people", people)
    return parts.select(
      QueryParts.select(Figure.allCases.map { "\(sum(of: $0)) AS seg_\($0.name)" }, "FROM seg_people"))
  }

  /// Of a row whose words say that it was given back where there is nothing to take it off.
  private static let takenBack = 10

  /// All rows, `seg_w` those that words leave out.
  private var rows: SQL {
    var whens: [SQL] = []
    if !entries.filters.isEmpty {
      let isKept = entries.filters.joined(" AND ")
      whens.append("WHEN CASE WHEN \(isKept) THEN 1 ELSE 0 END = 0 THEN \(State.leftOut.rawValue)")
    }
    if !entries.undone.isEmpty {
      whens.append("WHEN \(entries.undone.joined(" OR ")) THEN \(State.noPurchase.rawValue)")
    }
    if entries.rfm.returns == .drop || entries.scale == nil, let isReturned = entries.isReturned {
      whens.append("WHEN \(isReturned) THEN \(Self.takenBack)")
    }
    let words: SQL = whens.isEmpty ? "0" : "CASE \(whens.joined("\n    ")) ELSE 0 END"
    var cells = entries.cells + ["\(words) AS seg_w", "\(odd("seg_written", "seg_id")) AS seg_odd"]
    cells.append(
      "\(entries.columns.order == nil ? "0" : odd("seg_numbered", "seg_number")) AS seg_odd_o")
    return QueryParts.select(cells, "FROM seg_cut")
  }

  /// 1 where a text is not as it would be without blanks, or says that there is nothing.
  private func odd(_ written: SQL, _ cut: SQL) -> SQL {
    let dialect = entries.dialect
    return """
      CASE WHEN \(written) IS NULL THEN 0
          WHEN \(dialect.bytes(written)) <> \(dialect.bytes(cut)) OR \(dialect.saysMissing(cut)) THEN 1
          ELSE 0 END
      """
  }

  private var states: SQL {
    var whens: [SQL] = [
      "WHEN seg_w IN (\(State.leftOut.rawValue), \(State.noPurchase.rawValue)) THEN seg_w",
      "WHEN seg_c IS NULL THEN \(State.noCustomer.rawValue)",
      "WHEN seg_d IS NULL THEN \(State.noDay.rawValue)",
    ]
    let hasAmounts = entries.scale != nil
    if hasAmounts { whens.append("WHEN seg_w = 0 AND seg_u IS NULL THEN \(State.noAmount.rawValue)") }
    whens.append("WHEN seg_w = \(Self.takenBack) THEN \(State.noPurchase.rawValue)")
    if let day = entries.export.asOf {
      whens.append("WHEN seg_d >= \(day.daysSince1970) THEN \(State.later.rawValue)")
    }
    if hasAmounts, entries.rfm.returns == .drop {
      whens.append(
        "WHEN seg_u <= 0 THEN \(State.nonPositive.rawValue)")
    }
    if let purchase = entries.purchase {
      whens.append("WHEN NOT (\(purchase)) THEN \(State.returned.rawValue)")
    }
    let state: SQL = "CASE \(whens.joined("\n    ")) ELSE \(State.purchase.rawValue) END"
    var cells: [SQL] = ["seg_c", "seg_d", "seg_odd", "seg_odd_o"]
    if hasAmounts { cells.append("seg_u") }
    return QueryParts.select(cells + ["\(state) AS seg_s"], "FROM seg_entries")
  }

  /// One row an id, and one for the rows that have none.
  private var people: SQL {
    let (returned, purchase) = (State.returned.rawValue, State.purchase.rawValue)
    var cells: [SQL] = ["seg_c AS seg_k", "COUNT(*) AS seg_all"]
    for state in [
      State.leftOut, .noPurchase, .noCustomer, .noDay, .noAmount, .later, .nonPositive, .returned, .purchase,
    ] {
      cells.append("COUNT(CASE WHEN seg_s = \(state.rawValue) THEN 1 END) AS seg_n\(state.rawValue)")
    }
    cells += [
      "MIN(CASE WHEN seg_s >= \(returned) THEN seg_d END) AS seg_from",
      "MAX(CASE WHEN seg_s >= \(returned) THEN seg_d END) AS seg_to",
      "MAX(CASE WHEN seg_s = \(purchase) THEN seg_d END) AS seg_bought",
      "SUM(seg_odd) AS seg_odds", "SUM(seg_odd_o) AS seg_odds_o",
    ]
    if entries.scale != nil {
      let stranger: SQL = "seg_s = \(State.noCustomer.rawValue)"
      cells.append("\(entries.dialect.sum("CASE WHEN \(stranger) THEN seg_u END")) AS seg_lost")
      cells.append("COUNT(CASE WHEN \(stranger) THEN seg_u END) AS seg_priced")
      cells.append("\(entries.dialect.sum("CASE WHEN seg_s = \(returned) THEN seg_u END")) AS seg_back")
    }
    return QueryParts.select(cells, "FROM seg_states\nGROUP BY seg_c")
  }

  private func sum(of figure: Figure) -> SQL {
    func total(_ x: SQL) -> SQL { "COALESCE(SUM(\(x)), 0)" }
    func count(_ state: State) -> SQL { total("seg_n\(state.rawValue)") }
    let bought: SQL = "seg_n\(State.purchase.rawValue) > 0"
    let rejected: SQL = """
      seg_n\(State.noPurchase.rawValue) + seg_n\(State.noDay.rawValue) + seg_n\(State.noAmount.rawValue)
      """
    let counted: SQL = "seg_n\(State.nonPositive.rawValue) + seg_n\(State.returned.rawValue)"
    let hasAmounts = entries.scale != nil
    return switch figure {
    case .rows: total("seg_all")
    case .noCustomer: count(.noCustomer)
    case .noDay: count(.noDay)
    case .noAmount: count(.noAmount)
    case .later: count(.later)
    case .returns: count(.returned)
    case .ids:
      "COUNT(CASE WHEN seg_k IS NOT NULL AND (\(bought) OR \(rejected) + \(counted) > 0) THEN 1 END)"
    case .customers: "COUNT(CASE WHEN \(bought) THEN 1 END)"
    case .first: "MIN(seg_from)"
    case .last: "MAX(seg_to)"
    case .lastPurchase: "MAX(seg_bought)"
    case .oddIDs: total("seg_odds")
    case .oddOrders: total("seg_odds_o")
    case .idleMoney: hasAmounts ? total("CASE WHEN NOT (\(bought)) THEN seg_back END") : "0"
    case .moneyNoCustomer: hasAmounts ? total("seg_lost") : "0"
    case .rowsNoCustomerWithMoney: hasAmounts ? total("seg_priced") : "0"
    case .leftOutWhere: count(.leftOut)
    case .leftOutNoPurchase: count(.noPurchase)
    case .leftOutNonPositive: count(.nonPositive)
    case .used:
      total("CASE WHEN \(bought) THEN seg_n\(State.returned.rawValue) + seg_n\(State.purchase.rawValue) END")
    case .usedFirst: "MIN(CASE WHEN \(bought) THEN seg_from END)"
    case .usedLast: "MAX(CASE WHEN \(bought) THEN seg_to END)"
    case .idle: total("CASE WHEN NOT (\(bought)) THEN seg_n\(State.returned.rawValue) END")
    case .lostIDs:
      """
      COUNT(CASE WHEN seg_k IS NOT NULL AND NOT (\(bought)) AND \(counted) = 0 AND \(rejected) > 0 THEN 1 END)
      """
    case .withoutPurchase:
      "COUNT(CASE WHEN seg_k IS NOT NULL AND NOT (\(bought)) AND \(rejected) + \(counted) > 0 THEN 1 END)"
    }
  }
}

extension AccountStatement.Figure {
  fileprivate var name: SQL {
    switch self {
    case .rows: "rows"
    case .noCustomer: "no_customer"
    case .noDay: "no_day"
    case .noAmount: "no_amount"
    case .later: "later"
    case .returns: "returns"
    case .ids: "ids"
    case .customers: "customers"
    case .first: "first"
    case .last: "last"
    case .lastPurchase: "last_purchase"
    case .oddIDs: "odd_ids"
    case .oddOrders: "odd_orders"
    case .moneyNoCustomer: "money_no_customer"
    case .rowsNoCustomerWithMoney: "rows_no_customer_with_money"
    case .leftOutWhere: "left_where"
    case .leftOutNoPurchase: "left_no_purchase"
    case .leftOutNonPositive: "left_non_positive"
    case .used: "used"
    case .usedFirst: "used_first"
    case .usedLast: "used_last"
    case .idle: "idle"
    case .lostIDs: "lost_ids"
    case .withoutPurchase: "without_purchase"
    case .idleMoney: "idle_money"
    }
  }
}
