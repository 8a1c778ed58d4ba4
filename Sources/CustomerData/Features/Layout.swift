/// What a table is, and what each of its columns is for.
public struct LayoutDecision: Sendable, Equatable {
  /// A log of transactions or a table of customers.
  public var layout: Layout
  /// Why, as a sentence.
  public var reason: String
  /// One a column, in the order of the table.
  public var columns: [ColumnDecision]
  /// The recipe that follows from the roles.
  public var recipe: FeatureRecipe
}

/// The two forms of customer data.
public enum Layout: String, Sendable, Codable, CaseIterable { case transactions, customers }

/// What one column is taken for.
public struct ColumnDecision: Sendable, Equatable, Codable {
  /// The column's name.
  public var name: String
  /// What it is for.
  public var role: ColumnRole
  /// How its values are written, such as "number 1.234,56" or "day dd.mm.yyyy"; `nil` for text.
  public var format: String?
  /// Why, as a sentence.
  public var reason: String
}

/// What a column is for.
public enum ColumnRole: String, Sendable, Codable, CaseIterable {
  case customer, date, amount, quantity, order, number, category, identifier, constant
  case unitPrice = "unit price"
  case freeText = "free text"
  case ignored
}

/// A person's own decisions about the layout; `nil` and empty leave them to names and values.
public struct LayoutOptions: Sendable, Equatable {
  /// The form of the data.
  public var layout: Layout?
  /// Columns by name, or by number from 1.
  public var customerID: String?
  /// See `customerID`.
  public var date: String?
  /// See `customerID`.
  public var amount: String?
  /// See `customerID`; a quantity given here multiplies the amount whatever its name.
  public var quantity: String?
  /// See `customerID`.
  public var order: String?
  /// Only these columns become features of a customer table.
  public var features: [String] = []
  /// These columns do not.
  public var ignored: [String] = []
  /// What one order is.
  public var orders: OrderCounting = .auto
  /// What a negative amount means.
  public var returns: ReturnsPolicy = .subtract

  /// Leaves every decision to names and values.
  public init() {}
}

extension LayoutDecision {
  /// Decides from names (English and Russian) and values.
  ///
  /// - Throws: ``FeatureError`` that names the flag which resolves the doubt.
  public init(for table: Table, options: LayoutOptions = LayoutOptions()) throws {
    fatalError("contract")
  }
}
