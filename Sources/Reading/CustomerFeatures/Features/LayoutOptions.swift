public import PurchaseLogs

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
  /// See `customerID`; the column whose words say which rows are no purchases.
  public var status: String?
  /// Whether no column is asked which rows are no purchases.
  public var ignoresStatus = false
  /// See `customerID`; where orders come from.
  public var channel: String?
  /// Only rows that meet all of these are used.
  public var conditions: [RowFilter] = []
  /// The currency whose rows are used where there are several: a code, a sign or a word.
  public var currency: String?
  /// Only these columns become features of a customer table.
  public var features: [String] = []
  /// These columns do not.
  public var ignored: [String] = []
  /// These columns of a customer table are answers: told by segment, never clustered on.
  public var outcomes: [String] = []
  /// What one order is.
  public var orders: OrderCounting = .auto
  /// What a negative amount means.
  public var returns: ReturnsPolicy = .subtract

  /// Leaves every decision to names and values.
  public init() {}
}
