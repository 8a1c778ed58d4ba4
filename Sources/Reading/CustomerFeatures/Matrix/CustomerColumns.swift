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

  /// A column of numbers, or of the days of customers' last purchases.
  public struct NumberColumn: Sendable, Equatable, Codable {
    /// The header, which is the feature's name unless `feature` says otherwise.
    public package(set) var name: String
    /// What fills missing cells.
    public package(set) var median: Double
    /// Whether every number was whole.
    public package(set) var isWhole: Bool
    /// How numbers were written where the model was fitted: decides where new data leaves it open.
    public package(set) var format: NumberFormat?
    /// What the feature is called, such as `recency`; `nil` as the column.
    public package(set) var feature: String?
    /// What the feature counts; `nil` for a number in the column's own unit.
    public package(set) var unit: FeatureUnit?
    /// How days are written in a column of last purchases, whose feature counts the days from them to the day after
    /// the latest; `nil` in a column of numbers.
    public package(set) var days: DateFormat?
    /// What the numbers are multiplied with and then rounded, such as the days of a month; `nil` for 1.
    public package(set) var factor: Double?
    /// Numbers that stand for missing ones, such as -999; `nil` for none.
    public package(set) var missing: [Double]?
    /// Whether an empty cell is 0, as in months side by side, and no gap that the median fills; `nil` for no.
    public package(set) var isZeroWhereEmpty: Bool?

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
    /// Of columns that tell one thing together, such as `city_Oslo` and `city_Rome`, the name of the first: they weigh
    /// as much as one column; `nil` for a column of its own.
    public package(set) var group: String?

    /// Describes a column.
    public init(name: String, values: [CategoryKey]) {
      self.name = name
      self.values = values
    }
  }
}
