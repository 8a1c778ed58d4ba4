public import TextTables

/// The columns of a customer table that become features.
public struct CustomerColumns: Sendable, Equatable, Codable {
  /// The column that names the customer; `nil` numbers the rows from 1.
  public package(set) var customerID: String?
  /// Columns whose numbers are features.
  public package(set) var numbers: [NumberColumn]
  /// Columns whose few values become indicators.
  public package(set) var categories: [CategoryColumn]

  /// Names the columns.
  public init(customerID: String? = nil, numbers: [NumberColumn], categories: [CategoryColumn] = []) {
    self.customerID = customerID
    self.numbers = numbers
    self.categories = categories
  }

  /// A column of numbers.
  public struct NumberColumn: Sendable, Equatable, Codable {
    /// The header, which is the feature's name.
    public package(set) var name: String
    /// What fills missing cells.
    public package(set) var median: Double
    /// Whether every number was whole.
    public package(set) var isWhole: Bool
    /// How numbers were written where the model was fitted: decides where new data leaves it open.
    public package(set) var format: NumberFormat?

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
    public package(set) var name: String
    /// The categories, in byte order; that of missing cells comes first.
    public package(set) var values: [CategoryKey]

    /// Describes a column.
    public init(name: String, values: [CategoryKey]) {
      self.name = name
      self.values = values
    }
  }
}
