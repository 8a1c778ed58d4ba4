internal import TextTables
internal import Wording

/// The columns that a recipe names, found in a table and made ready for reading.
struct LogReading: Sendable {
  let customer, date: Int
  let amount, quantity, order: Int?
  let dates: DateReader
  let amounts: NumberReader?
  let quantities: NumberReader?
  let names: [String]
  /// Whether days are yyyy-mm-dd and numbers have decimal points, which one short path reads.
  let isPlain: Bool
  /// Whether that is a guess, which every cell must confirm.
  let isGuess: Bool

  /// Finds the columns.
  ///
  /// How values are written is decided by the table's own evidence; where that leaves a doubt, by what the
  /// recipe remembers.
  ///
  /// - Parameter isGuess: Whether to guess instead that all is written plainly, without looking.
  /// - Throws: ``FeatureError`` by the name of a column that is missing, holds something else, or is open to doubt.
  init(_ recipe: RFM, in table: Table, isGuess: Bool = false) throws {
    func place(_ name: String?) throws(FeatureError) -> Int? {
      guard let name else { return nil }
      guard let place = table.index(ofColumn: name) else {
        throw .missingColumn(name: name, available: table.columnNames)
      }
      return place
    }
    func needed(_ name: String) throws(FeatureError) -> Int {
      guard let place = try place(name) else {
        throw .missingColumn(name: name, available: table.columnNames)
      }
      return place
    }
    customer = try needed(recipe.customerID)
    date = try needed(recipe.date)
    amount = try place(recipe.amount)
    quantity = amount == nil ? nil : try place(recipe.quantity)
    order = recipe.orders == .auto ? try place(recipe.order) : nil
    names = table.columnNames
    self.isGuess = isGuess
    guard !isGuess else {
      isPlain = true
      dates = LogReading.plainDates
      amounts = amount == nil ? nil : LogReading.plainNumbers
      quantities = quantity == nil ? nil : LogReading.plainNumbers
      return
    }

    let profiles = try table.profiles()
    let format = try profiles[date].dateFormat(remembered: recipe.dateFormat)
    guard let dates = format.reader else {
      throw FeatureError.undecidedFormat(
        column: recipe.date,
        FormatDoubt(
          question: LocalizedText(
            en: "'\(format.pattern)' is no format of days", ru: "«\(format.pattern)» — не формат дат"),
          choice: .dateFormat, readings: []))
    }
    self.dates = dates
    let amountFormat = try amount.map { try profiles[$0].numberFormat(remembered: recipe.amountFormat) }
    let quantityFormat = try quantity.map { try profiles[$0].numberFormat(remembered: recipe.quantityFormat) }
    amounts = amountFormat?.reader
    quantities = quantityFormat?.reader
    isPlain =
      dates == LogReading.plainDates
      && [amountFormat, quantityFormat].allSatisfy { $0.map { $0.decimalMark == .point } ?? true }
  }

  private static let plainDates = DateReader.iso8601
  private static let plainNumbers = NumberFormat(decimalMark: .point).reader

  /// The columns whose values are read as days or numbers.
  var valueColumns: [Int] { [date] + [amount, quantity].compactMap(\.self) }
}
