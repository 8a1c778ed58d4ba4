internal import ParallelWork
internal import TextTables
internal import Wording

extension RFM {
  /// Recency, frequency and monetary, and the account of the rows.
  func extract(from table: Table, asOf day: CalendarDay?) throws -> FeatureExtraction {
    let policy = PurchaseLedger.Policy(
      orders: orders, returns: returns, asOf: day.map { Int32(clamping: $0.daysSince1970) })
    let (reading, scan) = try guessed(table, policy) ?? profiled(table, policy)
    var sum = try LedgerSum(scan.parts.map(\.ledger), amountColumn: amount)
    if orders == .auto, sum.hasMixedOrders {
      sum.countOrders(
        in: try mixedOrders(of: sum, in: table, reading, policy), workers: table.options.workers)
    }
    let account = PurchaseAccount(
      sum, orders: orders, hasAmounts: amount != nil, workers: table.options.workers)
    let rejected = scan.parts.reduce(scan.rowsRejected) { $0 + $1.entries.rowsRejected }
    let rejections = Rejection.first(
      of: scan.rejections + scan.parts.flatMap(\.entries.rejections), in: table)
    guard let days = account.days else {
      if let day, let latest = account.latestDay {
        throw FeatureError.nothingBefore(day: day, lastDay: CalendarDay(daysSince1970: latest))
      }
      throw FeatureError.noCustomers(rowsRead: scan.rowsRead, first: rejections.first)
    }

    var fitted = self
    if let day { fitted.asOfOffset = day.daysSince1970 - days.upperBound }
    let asOf = CalendarDay(daysSince1970: days.upperBound + fitted.asOfOffset)
    var input = InputAccount(
      rowsRead: scan.rowsRead, rowsUsed: account.rowsUsed, rowsRejected: rejected,
      rowsLeftOut: account.leftOut(returns: returns, asOf: asOf),
      rejections: rejections, customersWithoutPurchase: account.customersWithoutPurchase, asOf: asOf,
      days: CalendarDay(daysSince1970: days.lowerBound)...CalendarDay(daysSince1970: days.upperBound))
    input.lastDay = CalendarDay(daysSince1970: max(days.upperBound, account.latestDay ?? days.upperBound))
    // Nothing that was guessed and confirmed gives cause for a warning.
    let warnings = reading.isGuess ? [] : try table.valueWarnings(ofColumns: reading.valueColumns)
    input.warnings =
      account.warnings(input, today: table.options.today) + warnings + scan.warnings.map(InputCaution.rows)
    return FeatureExtraction(
      matrix: account.matrix(asOf: asOf.daysSince1970, workers: table.options.workers),
      recipe: .transactions(fitted), account: input)
  }

  /// Reads the log in the formats that the profiles of its columns say.
  private func profiled(
    _ table: Table, _ policy: PurchaseLedger.Policy
  ) throws -> (LogReading, TableScan<LogPart>) {
    let reading = try LogReading(self, in: table)
    return (reading, try scan(table, reading, policy))
  }

  /// Reads the log as if all days were yyyy-mm-dd and all numbers had a decimal point, if any; `nil` where one cell does
  /// not bear that out. Such cells leave no doubt, so the columns' profiles, which take a pass of their own, would
  /// have said the same.
  private func guessed(
    _ table: Table, _ policy: PurchaseLedger.Policy
  ) throws -> (LogReading, TableScan<LogPart>)? {
    guard table.mayGuessFormats else { return nil }
    let reading = try LogReading(self, in: table, isGuess: true)
    for isFirstLook in [true, false] {
      let scan = try scan(table, reading, policy, isFirstLook: isFirstLook)
      guard scan.parts.allSatisfy(\.entries.arePlain), scan.parts.contains(where: \.entries.confirmsGuess)
      else {
        return nil
      }
      if !isFirstLook { return (reading, scan) }
    }
    return nil
  }

  private func scan(
    _ table: Table, _ reading: LogReading, _ policy: PurchaseLedger.Policy, isFirstLook: Bool = false
  ) throws -> TableScan<LogPart> {
    // A part holds a dictionary of customers, so there are no more parts than threads.
    var scan = try table.fold(
      { LogPart(ledger: PurchaseLedger(policy: policy)) }, parts: table.options.workers.count,
      isFirstLook: isFirstLook
    ) { part, row in
      part.read(row, reading)
    }
    for i in scan.parts.indices { scan.parts[i].ledger.finish() }
    return scan
  }

  /// Every order of the customers whose orders came in no order.
  private func mixedOrders(
    of sum: LedgerSum, in table: Table, _ reading: LogReading, _ policy: PurchaseLedger.Policy
  ) throws -> [OrderLog] {
    try table.fold({ MixedOrders() }, parts: table.options.workers.count) { part, row in
      guard let customer = sum.numberIfMixed(row[reading.customer].identifier),
        let entry = part.entries.entry(row, reading), policy.effect(of: entry) == .purchase
      else { return }
      part.log.append(customer: customer, key: entry.order)
    }.parts.map(\.log)
  }
}

/// What one part of a log gave.
private struct LogPart: Sendable {
  var ledger: PurchaseLedger
  var entries = EntryReader()

  @inline(__always)
  mutating func read(_ row: borrowing TableRow, _ reading: LogReading) {
    // Once a guess is refuted the rest is read again.
    guard entries.arePlain else { return }
    let id = row[reading.customer].identifier
    guard !id.isMissing else { return entries.rejectStranger(row, reading) }
    ledger.add(entries.entry(row, reading), of: id)
  }
}

/// A second reading of one part, for its orders alone.
private struct MixedOrders: Sendable {
  var log = OrderLog()
  var entries = EntryReader()
}
