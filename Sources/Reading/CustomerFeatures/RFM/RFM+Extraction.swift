internal import ParallelWork
internal import PurchaseLogs
public import TextTables
public import Wording

extension RFM {
  /// The features of a log.
  ///
  /// - Parameter day: The analysis day; `nil` means the last day used plus `asOfOffset`.
  /// - Throws: `PurchaseLogError` or `TableError`.
  public func features(of table: Table, asOf day: CalendarDay? = nil) throws -> FeatureMatrix {
    try extract(from: table, asOf: day).matrix
  }

  /// Recency, frequency and monetary, and the account of the rows.
  func extract(
    from table: Table, asOf day: CalendarDay?, window: Int? = nil
  ) throws -> FeatureExtraction {
    let log = try PurchaseLog(of: table, columns: columns)
    return try extract(from: log, of: table, asOf: day, window: window)
  }

  /// The same of a log that was read from the table.
  func extract(
    from log: PurchaseLog, of table: Table, asOf day: CalendarDay?, window: Int?
  ) throws -> FeatureExtraction {
    let made = try extract(
      from: log, asOf: day, window: window, today: table.options.today, workers: table.options.workers)
    return made.adding(try columns.statusCautions(in: table))
      .describing(by: try log.steadyColumns(of: table), in: table, log)
  }

  /// Recency, frequency and monetary, and the account of the rows.
  ///
  /// - Parameters:
  ///   - day: The analysis day, from which on rows are left out; `nil` means the last day used plus `asOfOffset`.
  ///   - window: Days up to the analysis day whose orders and money count; `nil` means all of the log.
  ///   - today: The day of reading; `nil` where it does not matter.
  func extract(
    from log: PurchaseLog, asOf day: CalendarDay?, window: Int? = nil, today: CalendarDay?, workers: Workers
  ) throws(PurchaseLogError) -> FeatureExtraction {
    var account = try log.account(before: day, workers: workers)
    let days = account.days
    var fitted = self
    if let day { fitted.asOfOffset = day.daysSince1970 - days.upperBound }
    let asOf = CalendarDay(daysSince1970: days.upperBound + fitted.asOfOffset)
    let start = window.map { CalendarDay(daysSince1970: asOf.daysSince1970 - $0) }
    if let start, start.daysSince1970 > days.lowerBound {
      account = try log.account(before: day, since: start, workers: workers)
    }
    var input = InputAccount(
      rowsRead: log.rowsRead, rowsUsed: account.rowsUsed, rowsRejected: log.rowsRejected,
      rowsLeftOut: log.rowsLeftOut + account.leftOut(returns: columns.returns),
      rejections: log.rejections, customersWithoutPurchase: account.customersWithoutPurchase, asOf: asOf,
      days: CalendarDay(daysSince1970: days.lowerBound)...CalendarDay(daysSince1970: days.upperBound))
    if let money = log.moneyWithoutCustomer {
      input.moneyWithoutCustomer = MoneyWithoutCustomer(rows: money.rows, amount: money.amount)
    }
    input.window = window ?? asOf.daysSince1970 - days.lowerBound
    input.loss = InputLoss(log, account)
    input.lastDay = CalendarDay(daysSince1970: max(days.upperBound, account.latestDay ?? days.upperBound))
    input.warnings =
      account.warnings(input, today: today) + log.cautions(account)
      + log.columnCautions.map(InputCaution.init)
      + log.rowCautions.map(InputCaution.rows)
    return FeatureExtraction(
      matrix: account.matrix(of: log, asOf: asOf.daysSince1970, workers: workers),
      recipe: .transactions(fitted), account: input)
  }
}

extension InputLoss {
  /// What a log has lost; `nil` where it is nothing.
  fileprivate init?(_ log: PurchaseLog, _ account: PurchaseAccount) {
    guard let commonest = log.lostRows.first else { return nil }
    rows = log.lostRows.reduce(0) { $0 + $1.rows }
    let left: [LeftOutKind] = [.line, .copy, .overlap, .header, .total, .otherTable, .where]
    let strangers = log.rowsRejected - rows
    rowsInAll = log.rowsRead - strangers - left.reduce(0) { $0 + log.rowsLeftOut[$1] }
    customers = account.customersLost
    customersInAll = account.customers.count + account.customersLost
    self.commonest = commonest.rows
    example = commonest.first
  }
}
