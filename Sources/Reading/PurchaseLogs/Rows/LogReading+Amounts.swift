internal import TextTables
internal import Wording

/// Why the amount of a row cannot be used.
struct AmountFault: Error {
  let column: Int
  /// Whether nothing stands in the column.
  var isMissing = false
  let reason: LocalizedText
}

extension LogReading {
  /// The amount of a row, however it is written; zero where the log has no amounts.
  func amount(of row: borrowing TableRow) throws(AmountFault) -> ExactAmount {
    guard let amount, let amounts else { return ExactAmount(units: 0, exponent: 0) }
    var price = try times(try LogReading.amount(row[amount], amount, amounts), row)
    if changes.areNone { return price }
    // What is taken off comes off what was spent, whichever sign that is written with.
    if changes.isNegated { price = price.negated }
    if let (column, unit, reader) = changes.discount, !row[column].isMissing {
      let discount = try LogReading.amount(row[column], column, reader)
      price = try LogReading.sum(price.less(discount, unit), column)
    }
    if let (column, reader) = changes.refund, !row[column].isMissing {
      let refund = try LogReading.amount(row[column], column, reader)
      price = try LogReading.sum(price.adding(refund.units < 0 ? refund : refund.negated), column)
    }
    return price
  }

  private static func sum(_ amount: ExactAmount?, _ column: Int) throws(AmountFault) -> ExactAmount {
    guard let amount, !amount.isBeyondMoney else {
      throw AmountFault(
        column: column,
        reason: LocalizedText(en: "the amount is beyond 10^15", ru: "сумма больше 10^15"))
    }
    return amount
  }

  /// A price times the quantity of a row, where there is one.
  private func times(_ price: ExactAmount, _ row: borrowing TableRow) throws(AmountFault) -> ExactAmount {
    guard let quantity, let quantities else { return price }
    let count = try LogReading.amount(row[quantity], quantity, quantities)
    guard var product = price * count, !product.isBeyondMoney else {
      throw AmountFault(
        column: quantity,
        reason: LocalizedText(
          en: "price times quantity is beyond 10^15", ru: "цена на количество больше 10^15"))
    }
    // A negative quantity at a negative price is a return, as either would be alone.
    if price.units < 0, count.units < 0 { product.units = -product.units }
    return product
  }

  private static func amount(
    _ cell: Cell, _ column: Int, _ reader: NumberReader
  ) throws(AmountFault) -> ExactAmount {
    guard let number = cell.number(in: reader) else {
      throw AmountFault(
        column: column, isMissing: cell.isMissing,
        reason: cell.isMissing ? LocalizedText(en: "no amount", ru: "нет суммы") : .noNumber(cell))
    }
    let amount = ExactAmount(units: Int128(number.mantissa), exponent: number.exponent)
    guard !amount.isBeyondMoney else {
      throw AmountFault(
        column: column,
        reason: LocalizedText(en: "beyond 10^15: '\(cell.excerpt)'", ru: "больше 10^15: «\(cell.excerpt)»"))
    }
    guard number.isExact, amount.exponent >= ExactAmount.finestExponent else {
      throw AmountFault(
        column: column,
        reason: LocalizedText(
          en: "too many digits to sum exactly: '\(cell.excerpt)'",
          ru: "слишком много знаков для точной суммы: «\(cell.excerpt)»"))
    }
    return amount
  }
}
