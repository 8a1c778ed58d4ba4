public import TextTables

/// A column whose words say which rows are no purchases.
public struct StatusColumn: Sendable, Hashable, Codable {
  /// The column's name.
  public var column: String
  /// How its cells are understood.
  public var reading: StatusReading

  /// Names the column.
  public init(column: String, reading: StatusReading) {
    self.column = column
    self.reading = reading
  }
}

/// How the cells of a status column are understood.
public enum StatusReading: String, Sendable, Codable, CaseIterable {
  /// Words for states of the order: what was given back is no purchase.
  case state
  /// Words for stages of a deal: one that is still open is no purchase.
  case deal
  /// Words for kinds of rows: what was given back is a return.
  case kind
  /// Yes means that the order is no purchase.
  case cancelled
  /// No means that the order is no purchase.
  case paid
  /// Anything at all, such as the day of the cancellation, means that the order is no purchase.
  case cancelledWhen
  /// An empty cell means that the order is not paid, and so no purchase; the others say yes.
  case paidWhen
}

/// Keeps the rows of some values of a column.
public struct RowFilter: Sendable, Hashable, Codable {
  /// The column's name.
  public var column: String
  /// What its cells may say; case does not matter.
  public var values: [String]
  /// Whether the values are currencies, which may stand beside the amount.
  public var areCurrencies: Bool

  /// Keeps rows with one of the values.
  public init(column: String, values: [String], areCurrencies: Bool = false) {
    self.column = column
    self.values = values
    self.areCurrencies = areCurrencies
  }
}

/// What an amount is the sum of.
public enum AmountScope: String, Sendable, Codable, CaseIterable {
  /// Its row.
  case row
  /// The whole order, on each of its rows.
  case order
  /// The whole order, on its first row alone.
  case firstRow
}

/// A discount on a unit price times a quantity.
public struct LineDiscount: Sendable, Hashable, Codable {
  /// What the numbers of the column are.
  public enum Unit: String, Sendable, Codable, CaseIterable {
    /// 0.25 is a quarter.
    case fraction
    /// 25 is a quarter.
    case percent
    /// Money, off the whole line.
    case money
  }

  /// The column's name.
  public var column: String
  /// What its numbers are.
  public var unit: Unit
  /// How they are written where the column's own evidence leaves it open.
  public var format: NumberFormat?

  /// Names the column.
  public init(column: String, unit: Unit, format: NumberFormat? = nil) {
    self.column = column
    self.unit = unit
    self.format = format
  }
}

extension PurchaseColumns {
  /// Whether every row counts as it is written.
  var arePlain: Bool {
    statuses.isEmpty && filters.isEmpty && amountScope == .row && refund == nil && discount == nil
      && !isNegated
  }
}
