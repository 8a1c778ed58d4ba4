public import LinearAlgebra
public import TextTables

/// Customers described by numbers, in original units.
public struct FeatureMatrix: Sendable {
  /// One feature a column of `values`, in byte order of their names.
  public let features: [Feature]

  /// n × d, in original units; 0 or 1 where the feature is an indicator of a category.
  public let values: Matrix

  /// The id of each customer as written in the file, rows in byte order of the ids; the row's number from 1 where the
  /// file has no ids.
  public let customers: [String]

  /// Cells that were missing in the file and filled with the column's median; sorted by row, then column.
  public let imputed: [Cell]

  /// How the features were made, so that a model can make them again; `nil` where they came from elsewhere.
  public let recipe: FeatureRecipe?

  /// Days up to the as-of day whose orders and money count; `nil` for a customer table and where nobody said.
  public let windowDays: Int?

  /// How many customers each row stands for, n whole numbers of at least 0; `nil` where each is one customer.
  public let weights: [Int]?

  /// Where rows stand for customers who are only alike; `nil` where those of a row are equal.
  public let groups: Groups?

  /// What is known of customers who lie between the same edges.
  public struct Groups: Sendable {
    /// n × d: the edges at or below which the customers of each row lie, and above all lower ones.
    public let edges: Matrix
    /// n × d: the sums over the customers of each row.
    public let sums: Matrix

    /// Describes groups.
    public init(edges: Matrix, sums: Matrix) {
      self.edges = edges
      self.sums = sums
    }
  }

  /// How many customers the rows stand for.
  public var customerCount: Int { weights?.reduce(0, +) ?? customers.count }

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
    recipe: FeatureRecipe? = nil, windowDays: Int? = nil, weights: [Int]? = nil, groups: Groups? = nil
  ) {
    precondition(values.columns == features.count && values.rows == customers.count)
    precondition(weights.map { $0.count == customers.count } ?? true)
    precondition(
      groups.map { groups in
        [groups.edges, groups.sums].allSatisfy { $0.rows == values.rows && $0.columns == values.columns }
      } ?? true)
    self.features = features
    self.values = values
    self.customers = customers
    self.imputed = imputed
    self.recipe = recipe
    self.windowDays = windowDays
    self.weights = weights
    self.groups = groups
  }
}

/// One column of a feature matrix: a name, a unit and what its numbers are.
public struct Feature: Sendable, Hashable {
  /// What its column is called: `recency`, or as in the table. The indicators of one category column share it.
  public let label: ColumnLabel

  /// What its numbers count.
  public let unit: FeatureUnit

  /// Whether all its numbers are whole.
  public let isWhole: Bool

  /// The category that this indicator stands for; `nil` for a number.
  public let category: CategoryKey?

  /// Describes a feature.
  public init(label: ColumnLabel, unit: FeatureUnit, isWhole: Bool, category: CategoryKey? = nil) {
    self.label = label
    self.unit = unit
    self.isWhole = isWhole
    self.category = category
  }

  /// Describes a feature whose column has a name.
  public init(name: String, unit: FeatureUnit, isWhole: Bool, category: CategoryKey? = nil) {
    self.init(label: .named(name), unit: unit, isWhole: isWhole, category: category)
  }

  /// The name of its column in customers.csv.
  public var name: String { label.name }
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
  /// Years of the calendar, such as 1986.
  case year
  /// Fractions that the file writes in per cent.
  case share
  /// 1 for customers of a category, else 0.
  case category
}
