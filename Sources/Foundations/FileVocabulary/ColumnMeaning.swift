/// What the name of a column can say.
///
/// In the order in which they win where a name holds words of several ("discount amount" is a discount, "order
/// date" a date, "payment type" a type).
package enum ColumnMeaning: Int, Sendable, CaseIterable {
  case category, otherDate, purchaseDate, day, otherMoney, total, unitPrice, quantity
  case customerID, order, identifier, contact, customer, person, rowID
}
