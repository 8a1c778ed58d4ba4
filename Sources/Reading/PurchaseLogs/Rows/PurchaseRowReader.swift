internal import TextTables
internal import Wording

/// Reads the rows of a log, and keeps account of those that it cannot read.
struct PurchaseRowReader: Sendable {
  private(set) var rowsRejected = 0
  /// The first hundred.
  private(set) var rejections: [Rejection] = []

  /// Rows of customers among those rejected, one entry a reason.
  private(set) var lostRows: [LostRows] = []
  /// The amounts of rows without a customer.
  private(set) var strangers = ExactSum()

  /// Whether some amount is above zero.
  private(set) var hasPositive = false
  /// Rows with an amount below zero.
  private(set) var negativeRows = 0
  /// Rows read by the short path.
  private(set) var plainRows = 0
  /// Whether all cells that hold a day or a number are written plainly; found out where that was guessed.
  private(set) var arePlain = true
  private var days = RepeatedDay()

  /// Whether every cell bears out the guess that led here.
  var confirmsGuess: Bool { arePlain && plainRows > 0 }

  /// What a row says; `nil` where its day or amount cannot be used.
  @inline(__always)
  mutating func read(_ row: borrowing TableRow, _ reading: LogReading) -> PurchaseRow? {
    if reading.isPlain, let read = readPlain(row, reading) {
      plainRows += 1
      return read
    }
    if reading.isGuess, !PurchaseRowReader.isPlain(row, reading) { arePlain = false }
    return readAny(row, reading)
  }

  /// A row with a day yyyy-mm-dd and numbers that can be read in one way only; `nil` for others.
  @inline(__always)
  private mutating func readPlain(_ row: borrowing TableRow, _ reading: LogReading) -> PurchaseRow? {
    guard let day = days.read(row[reading.date], in: reading.dates) else { return nil }
    var (units, exponent) = (Int64(0), 0)
    if let column = reading.amount, let reader = reading.amounts {
      guard let price = reader.readUndoubted(row[column]) else { return nil }
      (units, exponent) = (price.mantissa, price.exponent)
      if let column = reading.quantity, let reader = reading.quantities {
        guard let quantity = reader.readUndoubted(row[column]) else { return nil }
        let (product, overflow) = units.multipliedReportingOverflow(by: quantity.mantissa)
        guard !overflow else { return nil }
        // A negative quantity at a negative price is a return, as either would be alone.
        let isReturn = units < 0 && quantity.mantissa < 0
        (units, exponent) = (isReturn ? 0 &- product : product, exponent + quantity.exponent)
      }
      // Plain numbers have no power of ten but decimals: what is beyond money, or near it, is left to the long way.
      guard units.magnitude <= 1_000_000_000_000_000 else { return nil }
    }
    if units > 0 { hasPositive = true } else if units < 0 { negativeRows &+= 1 }
    return PurchaseRow(
      day: Int32(truncatingIfNeeded: day.daysSince1970),
      amount: reading.counted(ExactAmount(units: Int128(units), exponent: exponent)),
      order: PurchaseRowReader.order(row, reading))
  }

  private static func isPlain(_ row: borrowing TableRow, _ reading: LogReading) -> Bool {
    let date = row[reading.date]
    guard date.isMissing || reading.dates.readISO(date, UInt8(ascii: "-")) != nil else { return false }
    for (column, reader) in [(reading.amount, reading.amounts), (reading.quantity, reading.quantities)] {
      guard let column, let reader else { continue }
      guard row[column].isMissing || reader.readUndoubted(row[column]) != nil else { return false }
    }
    return true
  }

  @inline(__always)
  private static func order(_ row: borrowing TableRow, _ reading: LogReading) -> UInt64? {
    guard let column = reading.order else { return nil }
    let cell = row[column].trimmed
    return cell.isMissing ? nil : OrderKey.number(cell)
  }

  @inline(never)
  private mutating func readAny(_ row: borrowing TableRow, _ reading: LogReading) -> PurchaseRow? {
    let dateCell = row[reading.date]
    guard let day = dateCell.day(in: reading.dates), let dayNumber = Int32(exactly: day.daysSince1970) else {
      lose(
        row.file, row.line, reading.names[reading.date], isMissing: dateCell.isMissing,
        dateCell.isMissing
          ? LocalizedText(en: "no date", ru: "нет даты")
          : reading.dates.saysNoDate(dateCell)
            ? LocalizedText(en: "no date: '\(dateCell.excerpt)'", ru: "нет даты: «\(dateCell.excerpt)»")
            : LocalizedText(en: "no day: '\(dateCell.excerpt)'", ru: "не дата: «\(dateCell.excerpt)»"))
      return nil
    }
    let amount: ExactAmount
    do throws(AmountFault) {
      amount = try reading.amount(of: row)
    } catch {
      lose(row.file, row.line, reading.names[error.column], isMissing: error.isMissing, error.reason)
      return nil
    }
    if amount.units > 0 { hasPositive = true } else if amount.units < 0 { negativeRows += 1 }
    return PurchaseRow(
      day: dayNumber, amount: reading.counted(amount), order: PurchaseRowReader.order(row, reading))
  }

  /// Counts a row without a customer.
  @inline(never)
  mutating func rejectStranger(_ row: borrowing TableRow, _ reading: LogReading) {
    if reading.isGuess, !PurchaseRowReader.isPlain(row, reading) { arePlain = false }
    if reading.amount != nil, let amount = try? reading.amount(of: row) {
      strangers.add(reading.counted(amount))
    }
    reject(row.file, row.line, reading.names[reading.customer], .noCustomer)
  }

  /// Counts a row that has a customer.
  private mutating func lose(
    _ file: Int, _ line: Int, _ column: String, isMissing: Bool, _ reason: LocalizedText
  ) {
    let first = Rejection(fileIndex: file, line: line, column: column, reason: reason)
    let lost = LostRows(column: column, isMissing: isMissing, first: first)
    if let place = lostRows.firstIndex(where: { $0.column == column && $0.isMissing == isMissing }) {
      lostRows[place].add(lost)
    } else {
      lostRows.append(lost)
    }
    reject(file, line, column, reason)
  }

  private mutating func reject(_ file: Int, _ line: Int, _ column: String, _ reason: LocalizedText) {
    rowsRejected += 1
    if rejections.count < Rejection.listed {
      rejections.append(Rejection(fileIndex: file, line: line, column: column, reason: reason))
    }
  }
}
