public import TextTables

/// A column of a customer table that is no feature, with the cell of every customer: what segments are described by.
public struct CompanionColumn: Sendable, Equatable {
  /// What the column is called.
  public let label: ColumnLabel
  /// The distinct cells as written, those of missing values among them, in byte order.
  public let texts: [String]
  /// The numbers that the texts are; `nil` where a text is none.
  public let numbers: [Double?]
  /// Whether a text says that nothing is known.
  public let areMissing: [Bool]
  /// Of each customer, in the order of the features' rows: the place of the cell in `texts`.
  public let places: [Int32]

  /// Joins the parts.
  package init(
    label: ColumnLabel, texts: [String], numbers: [Double?], areMissing: [Bool], places: [Int32]
  ) {
    self.label = label
    self.texts = texts
    self.numbers = numbers
    self.areMissing = areMissing
    self.places = places
  }

  /// The column's name.
  public var name: String { label.name }

  /// The cell of a customer.
  public func text(_ row: Int) -> String { texts[Int(places[row])] }
}
