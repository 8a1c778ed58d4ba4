internal import TextTables

extension PurchaseColumns: Codable {
  private enum CodingKeys: String, CodingKey {
    case customerID, date, amount, quantity, order, orders, returns, dateFormat, amountFormat, quantityFormat
    case statuses, filters, amountScope, refund, discount, isNegated
  }

  /// Reads what was written; members of later formats may be absent.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      customerID: try fields.decode(String.self, forKey: .customerID),
      date: try fields.decode(String.self, forKey: .date),
      amount: try fields.decodeIfPresent(String.self, forKey: .amount),
      quantity: try fields.decodeIfPresent(String.self, forKey: .quantity),
      order: try fields.decodeIfPresent(String.self, forKey: .order),
      orders: try fields.decode(OrderCounting.self, forKey: .orders),
      returns: try fields.decode(ReturnsPolicy.self, forKey: .returns))
    dateFormat = try fields.decodeIfPresent(DateFormat.self, forKey: .dateFormat)
    amountFormat = try fields.decodeIfPresent(NumberFormat.self, forKey: .amountFormat)
    quantityFormat = try fields.decodeIfPresent(NumberFormat.self, forKey: .quantityFormat)
    statuses = try fields.decodeIfPresent([StatusColumn].self, forKey: .statuses) ?? []
    filters = try fields.decodeIfPresent([RowFilter].self, forKey: .filters) ?? []
    amountScope = try fields.decodeIfPresent(AmountScope.self, forKey: .amountScope) ?? .row
    refund = try fields.decodeIfPresent(String.self, forKey: .refund)
    discount = try fields.decodeIfPresent(LineDiscount.self, forKey: .discount)
    isNegated = try fields.decodeIfPresent(Bool.self, forKey: .isNegated) ?? false
  }

  /// Writes what is there: a plain log has the members that it always had.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(customerID, forKey: .customerID)
    try fields.encode(date, forKey: .date)
    try fields.encodeIfPresent(amount, forKey: .amount)
    try fields.encodeIfPresent(quantity, forKey: .quantity)
    try fields.encodeIfPresent(order, forKey: .order)
    try fields.encode(orders, forKey: .orders)
    try fields.encode(returns, forKey: .returns)
    try fields.encodeIfPresent(dateFormat, forKey: .dateFormat)
    try fields.encodeIfPresent(amountFormat, forKey: .amountFormat)
    try fields.encodeIfPresent(quantityFormat, forKey: .quantityFormat)
    if !statuses.isEmpty { try fields.encode(statuses, forKey: .statuses) }
    if !filters.isEmpty { try fields.encode(filters, forKey: .filters) }
    if amountScope != .row { try fields.encode(amountScope, forKey: .amountScope) }
    try fields.encodeIfPresent(refund, forKey: .refund)
    try fields.encodeIfPresent(discount, forKey: .discount)
    if isNegated { try fields.encode(isNegated, forKey: .isNegated) }
  }
}
