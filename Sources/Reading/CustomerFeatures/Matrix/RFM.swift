public import PurchaseLogs

/// Recency, frequency and monetary of a transaction log (the RFM of direct marketing).
@dynamicMemberLookup
public struct RFM: Sendable, Equatable {
  /// The columns, and how rows are counted; its members are members of the recipe.
  public var columns: PurchaseColumns
  /// Days from the last day used to the as-of day: 1 unless an as-of day was given when fitting.
  public var asOfOffset: Int

  /// Follows the columns of a log.
  public init(_ columns: PurchaseColumns, asOfOffset: Int = 1) {
    self.columns = columns
    self.asOfOffset = asOfOffset
  }

  /// Names the columns; the rest has the defaults of a careful analyst.
  public init(
    customerID: String, date: String, amount: String? = nil, quantity: String? = nil, order: String? = nil,
    orders: OrderCounting = .auto, returns: ReturnsPolicy = .subtract, asOfOffset: Int = 1
  ) {
    self.init(
      PurchaseColumns(
        customerID: customerID, date: date, amount: amount, quantity: quantity, order: order, orders: orders,
        returns: returns),
      asOfOffset: asOfOffset)
  }

  /// A member of the columns.
  public subscript<Value>(dynamicMember member: WritableKeyPath<PurchaseColumns, Value>) -> Value {
    get { columns[keyPath: member] }
    set { columns[keyPath: member] = newValue }
  }
}

extension RFM: Codable {
  private enum CodingKeys: String, CodingKey { case asOfOffset }

  /// Reads the members of the columns and the offset from one object.
  public init(from decoder: any Decoder) throws {
    columns = try PurchaseColumns(from: decoder)
    asOfOffset = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .asOfOffset)
  }

  /// Writes the members of the columns and the offset to one object.
  public func encode(to encoder: any Encoder) throws {
    try columns.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(asOfOffset, forKey: .asOfOffset)
  }
}
