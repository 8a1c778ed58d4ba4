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
  func extract(from table: Table, asOf day: CalendarDay?) throws -> FeatureExtraction {
    let log = try PurchaseLog(of: table, columns: columns)
    return try extract(from: log, asOf: day, today: table.options.today, workers: table.options.workers)
  }

  /// Recency, frequency and monetary, and the account of the rows.
  ///
  /// - Parameters:
  ///   - day: The analysis day, from which on rows are left out; `nil` means the last day used plus `asOfOffset`.
  ///   - today: The day of reading; `nil` where it does not matter.
  func extract(
    from log: PurchaseLog, asOf day: CalendarDay?, today: CalendarDay?, workers: Workers
  ) throws(PurchaseLogError) -> FeatureExtraction {
    let account = try log.account(before: day, workers: workers)
    let days = account.days
    var fitted = self
    if let day { fitted.asOfOffset = day.daysSince1970 - days.upperBound }
    let asOf = CalendarDay(daysSince1970: days.upperBound + fitted.asOfOffset)
    var input = InputAccount(
      rowsRead: log.rowsRead, rowsUsed: account.rowsUsed, rowsRejected: log.rowsRejected,
      rowsLeftOut: log.rowsLeftOut + account.leftOut(returns: columns.returns),
      rejections: log.rejections, customersWithoutPurchase: account.customersWithoutPurchase, asOf: asOf,
      days: CalendarDay(daysSince1970: days.lowerBound)...CalendarDay(daysSince1970: days.upperBound))
    if let money = log.moneyWithoutCustomer {
      input.moneyWithoutCustomer = MoneyWithoutCustomer(rows: money.rows, amount: money.amount)
    }
    input.lastDay = CalendarDay(daysSince1970: max(days.upperBound, account.latestDay ?? days.upperBound))
    input.warnings =
      account.warnings(input, today: today) + log.columnCautions.map(InputCaution.init)
      + log.rowCautions.map(InputCaution.rows)
    return FeatureExtraction(
      matrix: account.matrix(of: log, asOf: asOf.daysSince1970, workers: workers),
      recipe: .transactions(fitted), account: input)
  }
}
