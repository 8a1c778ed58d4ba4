public import LinearAlgebra
internal import TextTables

/// Customers described by numbers, in original units.
public struct FeatureMatrix: Sendable {
  /// One feature a column of `values`, in byte order of their names.
  public let features: [Feature]

  /// n × d, in original units; 0 or 1 where the feature is an indicator of a category.
  public let values: Matrix

  /// The id of each customer as written in the file (without the apostrophe that guards spreadsheets), rows in
  /// byte order of the ids; the row's number from 1 where the file has no ids.
  public let customers: [String]

  /// Cells that were missing in the file and filled with the column's median; sorted by row, then column.
  public let imputed: [Cell]

  /// How the features were made, so that a model can make them again; `nil` where they came from elsewhere.
  public let recipe: FeatureRecipe?

  /// A place in `values`.
  public struct Cell: Sendable, Hashable, Comparable {
    /// The customer, from 0.
    public let row: Int
    /// The feature, from 0.
    public let column: Int

    /// Names a place.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// By row, then by column.
    public static func < (a: Cell, b: Cell) -> Bool { (a.row, a.column) < (b.row, b.column) }
  }

  /// Joins the parts; n and d must agree between them.
  public init(
    features: [Feature], values: Matrix, customers: [String], imputed: [Cell] = [],
    recipe: FeatureRecipe? = nil
  ) {
    precondition(values.columns == features.count && values.rows == customers.count)
    self.features = features
    self.values = values
    self.customers = customers
    self.imputed = imputed
    self.recipe = recipe
  }
}

/// One column of a feature matrix: a name, a unit and what its numbers are.
public struct Feature: Sendable, Hashable, Codable {
  /// The name of its column in customers.csv: `recency`, or the table's own header. The indicators of one
  /// category column share their name.
  public let name: String

  /// What its numbers count.
  public let unit: FeatureUnit

  /// Whether all its numbers are whole.
  public let isWhole: Bool

  /// The category that this indicator stands for; `nil` for a number. The empty string is the category
  /// of missing values.
  public let category: String?

  /// Describes a feature.
  public init(name: String, unit: FeatureUnit, isWhole: Bool, category: String? = nil) {
    self.name = name
    self.unit = unit
    self.isWhole = isWhole
    self.category = category
  }
}

/// What a feature's numbers count.
public enum FeatureUnit: String, Sendable, Codable {
  /// Days since the last purchase.
  case daysSinceLastPurchase = "days since last purchase"
  /// Orders placed.
  case orders
  /// Money in the file's currency.
  case money
  /// A number of the customer table, in that column's own unit.
  case number
  /// 1 for customers of a category, else 0.
  case category
}
