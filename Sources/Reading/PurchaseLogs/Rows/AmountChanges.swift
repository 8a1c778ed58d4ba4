internal import TextTables

/// What is done to the amounts of a log before they are summed.
struct AmountChanges: Sendable {
  private(set) var refund: (column: Int, reader: NumberReader)?
  private(set) var discount: (column: Int, unit: LineDiscount.Unit, reader: NumberReader)?
  var isNegated = false

  var areNone: Bool { refund == nil && discount == nil && !isNegated }

  /// Leaves amounts as they are.
  init() {}

  init(
    _ columns: PurchaseColumns, _ place: (String) throws(PurchaseLogError) -> Int,
    reader: (Int, NumberFormat?) throws(PurchaseLogError) -> NumberReader?
  ) throws(PurchaseLogError) {
    guard columns.amount != nil else { return }
    isNegated = columns.isNegated
    if let name = columns.refund {
      let column = try place(name)
      if let reader = try reader(column, columns.amountFormat) { refund = (column, reader) }
    }
    if let found = columns.discount {
      let column = try place(found.column)
      if let reader = try reader(column, found.format) { discount = (column, found.unit, reader) }
    }
  }
}

extension ExactAmount {
  var negated: ExactAmount { ExactAmount(units: -units, exponent: exponent) }

  /// The sum of both; `nil` where 128 bits do not hold it.
  func adding(_ other: ExactAmount) -> ExactAmount? {
    let unit = min(exponent, other.exponent)
    guard let a = units(in: unit), let b = other.units(in: unit) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactAmount(units: sum, exponent: unit)
  }

  /// The amount less a discount.
  func less(_ discount: ExactAmount, _ unit: LineDiscount.Unit) -> ExactAmount? {
    switch unit {
    case .money: return adding(discount.units < 0 ? discount : discount.negated)
    case .fraction, .percent:
      let whole = ExactAmount(units: 1, exponent: unit == .percent ? 2 : 0)
      guard let rest = whole.adding(discount.units < 0 ? discount : discount.negated) else { return nil }
      let share = ExactAmount(units: rest.units, exponent: rest.exponent - (unit == .percent ? 2 : 0))
      return self * share
    }
  }
}
