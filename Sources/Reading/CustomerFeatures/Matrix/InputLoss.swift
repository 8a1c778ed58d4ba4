public import TextTables

/// What could not be used of the rows that have a customer.
public struct InputLoss: Sendable, Equatable {
  /// Rows that could not be used.
  public let rows: Int
  /// Rows that have a customer and should count.
  public let rowsInAll: Int
  /// Customers with nothing but such rows.
  public let customers: Int
  /// Customers in all, those included.
  public let customersInAll: Int
  /// How many of the rows have the commonest fault.
  public let commonest: Int
  /// The first of those.
  public let example: Rejection

  /// Whether more than a fifth of the rows or of the customers is lost, which no result should hide.
  public var isMuch: Bool {
    rows * InputLoss.share > rowsInAll || customers * InputLoss.share > customersInAll
  }

  private static let share = 5
}
