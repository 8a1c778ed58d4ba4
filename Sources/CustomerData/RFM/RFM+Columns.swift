/// The columns that a recipe names, found in a table and made ready for reading.
struct LogReading: Sendable {
  let customer, date: Int
  let amount, quantity, order: Int?
  let dates: DateReader
  let amounts: NumberReader?
  let quantities: NumberReader?
  let names: [String]

  /// Finds the columns.
  ///
  /// How values are written is decided by the table's own evidence; where that leaves a doubt, by what the
  /// recipe remembers.
  ///
  /// - Throws: ``FeatureError`` by the name of a column that is missing, holds something else, or is open to doubt.
  init(_ recipe: RFM, in table: Table) throws {
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

    let profiles = try table.profiles()
    let format = try profiles[date].dateFormat(remembered: recipe.dateFormat)
    guard let dates = format.reader else {
      throw FeatureError.undecidedFormat(
        column: recipe.date, question: "'\(format.pattern)' is no format of days", flag: "--date-format")
    }
    self.dates = dates
    amounts = try amount.map { try profiles[$0].numberFormat(remembered: recipe.amountFormat).reader }
    quantities = try quantity.map { try profiles[$0].numberFormat(remembered: recipe.quantityFormat).reader }
  }
}
