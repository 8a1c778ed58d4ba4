/// What the name of a column can say.
///
/// In the order in which they win where a name holds words of several ("discount amount" is a discount, "order
/// date" a date, "payment type" a type).
package enum ColumnMeaning: Int, Sendable, CaseIterable {
  /// What rows are: an order's state, the kind of a transaction, whether it was cancelled or paid.
  case status, kind, cancelled, paid
  case currency, channel, category, coordinate
  /// Days of purchases, days on which these were paid or booked, and days of other things.
  case otherDate, purchaseDate, laterDate, day
  case tax, discount, refund, otherMoney, total, unitPrice, quantity
  case customerID, order, identifier, contact, customer, person, rowID

  /// Whether a name has to be about the words, rather than hold them somewhere: "order type" is a type, "type of
  /// price list" none.
  package var isOfHead: Bool {
    switch self {
    case .status, .kind, .channel, .currency, .category: true
    default: false
    }
  }
}

/// What the name of a column of money says of the sum.
package enum AmountTrait: Sendable, Hashable, CaseIterable {
  case withTax, withoutTax, afterDiscount, beforeDiscount
  /// What is paid in the end, rather than a part or a step on the way.
  case final
  /// Of one line of an order.
  case ofLine
  /// What a service keeps of each payment: beside it, a net sum is what is left for the shop.
  case fee
}
