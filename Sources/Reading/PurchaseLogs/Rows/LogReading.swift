internal import TextTables
internal import Wording

/// The columns of a log, found in a table and made ready for reading.
struct LogReading: Sendable {
  let customer, date: Int
  let amount, quantity, order: Int?
  let dates: DateReader
  let amounts: NumberReader?
  let quantities: NumberReader?
  let names: [String]
  /// Which rows are no purchases.
  let rules: RowRules
  /// What changes the amounts.
  var changes: AmountChanges
  /// Whether rows without a positive amount count for nothing.
  let dropsReturns: Bool
  /// Whether returns are ordinary rows.
  let takesReturnsAsRows: Bool
  /// Whether days are yyyy-mm-dd and numbers have decimal points, which one short path reads.
  let isPlain: Bool
  /// Whether that is a guess, which every cell must confirm.
  let isGuess: Bool
  /// Whether money that was spent is written as negative.
  var turnsSigns = false
  /// Rows that are copies of others.
  var leftOut = LeftOutPlaces() { didSet { leavesRowsOut = !leftOut.isEmpty } }
  /// Whether there are any.
  private(set) var leavesRowsOut = false

  /// Finds the columns.
  ///
  /// How values are written is decided by the table's own evidence; where that leaves a doubt, by what the
  /// columns' names were given with.
  ///
  /// - Parameter isGuess: Whether to guess instead that all is written plainly, without looking.
  /// - Throws: ``PurchaseLogError`` by the name of a column that is missing, holds something else, or is open to doubt.
  init(_ columns: PurchaseColumns, in table: Table, isGuess: Bool = false) throws {
    func place(_ name: String?) throws(PurchaseLogError) -> Int? {
      guard let name else { return nil }
      guard let place = table.index(ofColumn: name) else {
        throw .missingColumn(name: name, available: table.columnNames)
      }
      return place
    }
    func needed(_ name: String) throws(PurchaseLogError) -> Int {
      guard let place = try place(name) else {
        throw .missingColumn(name: name, available: table.columnNames)
      }
      return place
    }
    customer = try needed(columns.customerID)
    date = try needed(columns.date)
    amount = try place(columns.amount)
    quantity = amount == nil ? nil : try place(columns.quantity)
    order = columns.orders == .auto ? try place(columns.order) : nil
    names = table.columnNames
    dropsReturns = columns.returns == .drop
    takesReturnsAsRows = columns.returns == .ignore
    rules = try RowRules(columns, amount: amount, order: place(columns.order), place: needed)
    self.isGuess = isGuess
    guard !isGuess else {
      isPlain = true
      dates = LogReading.plainDates
      amounts = amount == nil ? nil : LogReading.plainNumbers
      quantities = quantity == nil ? nil : LogReading.plainNumbers
      changes = AmountChanges()
      return
    }

    let profiles = try table.profiles()
    func format(of place: Int?, remembered: NumberFormat?) throws(PurchaseLogError) -> NumberFormat? {
      guard let place else { return nil }
      do throws(ColumnFault) {
        return try profiles[place].numberFormat(remembered: remembered)
      } catch {
        throw PurchaseLogError(error, column: profiles[place].name)
      }
    }
    dates = try LogReading.dates(profiles[date], columns)
    let amountFormat = try format(of: amount, remembered: columns.amountFormat)
    let quantityFormat = try format(of: quantity, remembered: columns.quantityFormat)
    amounts = amountFormat?.reader
    quantities = quantityFormat?.reader
    changes = try AmountChanges(columns, needed) { place, remembered throws(PurchaseLogError) in
      try format(of: place, remembered: remembered)?.reader
    }
    isPlain =
      changes.areNone && dates == LogReading.plainDates
      && [amountFormat, quantityFormat].allSatisfy { $0.map { $0.decimalMark == .point } ?? true }
  }

  private static func dates(
    _ profile: ColumnProfile, _ columns: PurchaseColumns
  ) throws(PurchaseLogError) -> DateReader {
    let format: DateFormat
    do throws(ColumnFault) {
      format = try profile.dateFormat(remembered: columns.dateFormat)
    } catch {
      throw PurchaseLogError(error, column: profile.name)
    }
    guard let dates = format.reader else {
      throw .undecidedFormat(
        column: columns.date,
        FormatDoubt(
          question: LocalizedText(
            en: "'\(format.pattern)' is no format of days", ru: "«\(format.pattern)» — не формат дат"),
          choice: .dateFormat, readings: []))
    }
    return dates
  }

  private static let plainDates = DateReader.iso8601
  private static let plainNumbers = NumberFormat(decimalMark: .point).reader

  /// The amount that is summed: none of a return that is left out.
  @inline(__always)
  func counted(_ amount: ExactAmount) -> ExactAmount {
    let units = turnsSigns ? -amount.units : amount.units
    return ExactAmount(units: dropsReturns && units < 0 ? 0 : units, exponent: amount.exponent)
  }

  /// Takes what was spent for written as negative.
  mutating func turnSigns() {
    // Discounts and refunds come off amounts whose signs are turned.
    if changes.areNone { turnsSigns = true } else { changes.isNegated.toggle() }
  }

  /// The columns whose values are read as days or numbers.
  var valueColumns: [Int] {
    [date] + [amount, quantity, changes.refund?.column, changes.discount?.column].compactMap(\.self)
  }
}

extension PurchaseLogError {
  /// The values of a needed column cannot be read.
  fileprivate init(_ fault: ColumnFault, column: String) {
    self =
      switch fault {
      case .undecided(let doubt): .undecidedFormat(column: column, doubt)
      case .wrongValues(.days, let example): .noDays(column: column, example: example)
      case .wrongValues(.numbers, let example): .noNumbers(column: column, example: example)
      }
  }
}
