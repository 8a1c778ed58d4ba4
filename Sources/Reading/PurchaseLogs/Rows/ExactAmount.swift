internal import TextTables

/// An amount of money as a whole number of units of a power of ten, without rounding.
///
/// 128 bits hold 10^15 in units of 10^-23: any price times any quantity that people write. What does not fit
/// is refused, never rounded.
package struct ExactAmount: Sendable, Equatable {
  /// `units` × 10^`exponent` is the amount.
  package var units: Int128
  package var exponent: Int

  /// A whole number of units of a power of ten.
  package init(units: Int128, exponent: Int) {
    self.units = units
    self.exponent = exponent
  }

  /// The product of a price and a quantity; `nil` where 128 bits do not hold it.
  static func * (price: ExactAmount, quantity: ExactAmount) -> ExactAmount? {
    let (units, overflow) = price.units.multipliedReportingOverflow(by: quantity.units)
    return overflow ? nil : ExactAmount(units: units, exponent: price.exponent + quantity.exponent)
  }

  /// The same amount in units of 10^`unit`; `nil` where 128 bits do not hold it, or the unit is too large.
  func units(in unit: Int) -> Int128? {
    if units == 0 || unit == exponent { return units }
    guard exponent > unit, let factor = ExactAmount.power(of: exponent - unit) else { return nil }
    let (scaled, overflow) = units.multipliedReportingOverflow(by: factor)
    return overflow ? nil : scaled
  }

  /// Amounts beyond this are slips of the pen, not money.
  static let largestPower = 15

  /// Amounts with more decimals are refused: in such units 128 bits would hold no more than a million.
  static let finestExponent = -32

  /// Whether the amount lies beyond 10^15 on either side.
  var isBeyondMoney: Bool {
    guard units != 0 else { return false }
    guard exponent <= ExactAmount.largestPower else { return true }
    guard let limit = ExactAmount.power(of: ExactAmount.largestPower - exponent) else { return false }
    return units.magnitude > limit.magnitude
  }

  /// 10 to a power, where 128 bits hold it.
  static func power(of exponent: Int) -> Int128? {
    powersOfTen.indices.contains(exponent) ? powersOfTen[exponent] : nil
  }

  private static let powersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    while let last = powers.last {
      let (next, overflow) = last.multipliedReportingOverflow(by: 10)
      if overflow { break }
      powers.append(next)
    }
    return powers
  }()

  /// The double nearest to the amount.
  package var nearestDouble: Double {
    if let mantissa = Int64(exactly: units), mantissa.magnitude < 1 << 53 {
      return DecimalNumber(mantissa: mantissa, exponent: exponent).value
    }
    return Double("\(units)e\(exponent)") ?? .nan
  }
}
