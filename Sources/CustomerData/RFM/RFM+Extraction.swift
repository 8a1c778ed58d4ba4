internal import LinearAlgebra

extension RFM {
  /// Recency, frequency and monetary, and the account of the rows.
  func extract(from table: Table, asOf day: CalendarDay?) throws -> FeatureExtraction {
    let reading = try LogReading(self, in: table)
    let policy = PurchaseLedger.Policy(
      orders: orders, returns: returns, asOf: day.map { Int32(clamping: $0.daysSince1970) })
    // A part holds a dictionary of customers, so there are no more parts than threads.
    let scan = try table.fold(
      { LogPart(ledger: PurchaseLedger(policy: policy)) }, parts: table.options.workers.count
    ) { part, row in
      part.read(row, reading)
    }
    let account = try PurchaseAccount(
      scan.parts.map(\.ledger), policy: policy, amountColumn: amount, workers: table.options.workers)
    let rejected = scan.parts.reduce(scan.rowsRejected) { $0 + $1.rowsRejected }
    let rejections = (scan.rejections + scan.parts.flatMap(\.rejections)).sorted { $0.line < $1.line }
    guard let days = account.days else {
      if let day, let latest = account.latestDay {
        throw FeatureError.nothingBefore(day: day, lastDay: CalendarDay(daysSince1970: latest))
      }
      throw FeatureError.noCustomers(rowsRead: scan.rowsRead, firstReason: rejections.first?.sentence)
    }

    var fitted = self
    if let day { fitted.asOfOffset = day.daysSince1970 - days.upperBound }
    let asOf = CalendarDay(daysSince1970: days.upperBound + fitted.asOfOffset)
    var input = InputAccount(
      rowsRead: scan.rowsRead, rowsUsed: account.rowsUsed, rowsRejected: rejected,
      rowsLeftOut: account.leftOut(returns: returns, asOf: asOf),
      rejections: Array(rejections.prefix(Rejection.listed)),
      customersWithoutPurchase: account.customersWithoutPurchase, asOf: asOf,
      days: CalendarDay(daysSince1970: days.lowerBound)...CalendarDay(daysSince1970: days.upperBound))
    input.warnings = account.warnings(input) + (try table.valueWarnings())
    return FeatureExtraction(
      matrix: account.matrix(asOf: asOf.daysSince1970), recipe: .transactions(fitted), account: input)
  }
}

/// What one part of a log gave.
struct LogPart: Sendable {
  var ledger: PurchaseLedger
  var rowsRejected = 0
  var rejections: [Rejection] = []

  mutating func read(_ row: borrowing TableRow, _ reading: LogReading) {
    let id = row[reading.customer].identifier
    guard !id.isMissing else { return reject(row.line, reading.names[reading.customer], "no customer") }
    let customer = ledger.customer(id)
    let dateCell = row[reading.date]
    guard let day = dateCell.day(in: reading.dates), let dayNumber = Int32(exactly: day.daysSince1970) else {
      return reject(
        row.line, reading.names[reading.date],
        dateCell.isMissing ? "no date" : "no day: '\(dateCell.excerpt)'",
        customer: customer)
    }
    var amount: ExactAmount?
    if let column = reading.amount, let reader = reading.amounts {
      guard let price = self.amount(row, column, reader, reading, customer) else { return }
      amount = price
      if let column = reading.quantity, let reader = reading.quantities {
        guard let quantity = self.amount(row, column, reader, reading, customer) else { return }
        guard let product = price * quantity, !product.isBeyondMoney else {
          return reject(
            row.line, reading.names[column], "price times quantity is beyond 10^15", customer: customer)
        }
        amount = product
      }
    }
    var order = OrderKey.day(dayNumber)
    if let column = reading.order {
      let cell = row[column].trimmed
      if !cell.isMissing { order = OrderKey.number(cell) }
    }
    ledger.add(customer: customer, day: dayNumber, amount: amount, order: order)
  }

  private mutating func amount(
    _ row: borrowing TableRow, _ column: Int, _ reader: NumberReader, _ reading: LogReading, _ customer: Int
  ) -> ExactAmount? {
    let cell = row[column]
    guard let number = cell.number(in: reader) else {
      reject(
        row.line, reading.names[column], cell.isMissing ? "no amount" : "no number: '\(cell.excerpt)'",
        customer: customer)
      return nil
    }
    let amount = ExactAmount(units: Int128(number.mantissa), exponent: number.exponent)
    guard !amount.isBeyondMoney else {
      reject(row.line, reading.names[column], "beyond 10^15: '\(cell.excerpt)'", customer: customer)
      return nil
    }
    guard number.isExact, amount.exponent >= ExactAmount.finestExponent else {
      reject(
        row.line, reading.names[column], "too many digits to sum exactly: '\(cell.excerpt)'",
        customer: customer)
      return nil
    }
    return amount
  }

  private mutating func reject(_ line: Int, _ column: String, _ reason: String, customer: Int? = nil) {
    rowsRejected += 1
    if let customer { ledger.reject(customer: customer) }
    if rejections.count < Rejection.listed {
      rejections.append(Rejection(line: line, column: column, reason: reason))
    }
  }
}

extension Cell {
  /// The cell as an id: without blanks around it, and without the apostrophe that guards spreadsheets against
  /// ids that look like formulas.
  var identifier: Cell {
    let cell = trimmed
    guard cell.count > 1, cell.bytes[0] == UInt8(ascii: "'") else { return cell }
    switch cell.bytes[1] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13:
      return Cell(start: cell.start + 1, count: cell.count - 1, isQuoted: cell.isQuoted)
    default: return cell
    }
  }

  /// The text, at most its first forty characters: what an error quotes.
  var excerpt: String {
    let text = self.text
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}

extension Rejection {
  var sentence: String { "line \(line)" + (column.map { ", column '\($0)'" } ?? "") + ": \(reason)" }
}
