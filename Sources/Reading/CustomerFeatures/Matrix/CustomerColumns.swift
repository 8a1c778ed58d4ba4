public import TextTables

/// The columns of a customer table that become features.
public struct CustomerColumns: Sendable, Equatable, Codable {
  /// The column that names the customer; `nil` numbers the rows from 1.
  public var customerID: String?
  /// Columns whose numbers are features.
  public var numbers: [NumberColumn]
  /// Columns whose few values become indicators.
  public var categories: [CategoryColumn]

  /// Names the columns.
  public init(customerID: String? = nil, numbers: [NumberColumn], categories: [CategoryColumn] = []) {
    self.customerID = customerID
    self.numbers = numbers
    self.categories = categories
  }

  /// A column of numbers.
  public struct NumberColumn: Sendable, Equatable, Codable {
    /// The header, which is the feature's name.
    public var name: String
    /// What fills missing cells.
    public var median: Double
    /// Whether every number was whole.
    public var isWhole: Bool
    /// How numbers were written where the model was fitted: decides where new data leaves it open.
    public var format: NumberFormat?

    /// Describes a column.
    public init(name: String, median: Double, isWhole: Bool, format: NumberFormat? = nil) {
      self.name = name
      self.median = median
      self.isWhole = isWhole
      self.format = format
    }
  }

  /// A column of categories.
  public struct CategoryColumn: Sendable, Equatable, Codable {
    /// The header, which is the feature's name.
    public var name: String
    /// The categories, in byte order; "" is that of missing cells.
    public var values: [String]

    /// Describes a column.
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }
}
