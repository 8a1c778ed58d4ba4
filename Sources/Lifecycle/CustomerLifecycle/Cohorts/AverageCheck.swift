internal import PurchaseLogs

/// Money per order as an exact fraction.
struct AverageCheck: Sendable, Comparable {
  /// In the log's unit, 0 or more unless returns are ordinary rows.
  let units: Int128
  /// At least 1.
  let orders: Int

  static func == (a: AverageCheck, b: AverageCheck) -> Bool { !(a < b) && !(b < a) }

  static func < (a: AverageCheck, b: AverageCheck) -> Bool {
    let left = a.units.multipliedFullWidth(by: Int128(b.orders))
    let right = b.units.multipliedFullWidth(by: Int128(a.orders))
    return (left.high, left.low) < (right.high, right.low)
  }

  /// Whether it is at least an amount.
  func isAtLeast(_ amount: ExactMoney, unit: Int) -> Bool {
    // units / orders ≥ amount where units ≥ amount · orders, which are whole numbers of a fine enough unit.
    let (product, overflow) = amount.units.multipliedReportingOverflow(by: Int128(orders))
    guard !overflow else { return amount.units < 0 }
    return units >= ExactMoney(units: product, exponent: amount.exponent).roundedUp(in: unit)
  }

  /// The nearest double, in ones; the same for equal fractions, whatever the log's unit.
  func value(unit: Int) -> Double {
    let divisor = Self.commonDivisor(units.magnitude, UInt128(orders))
    var (numerator, denominator) = (units / Int128(divisor), Int128(orders) / Int128(divisor))
    var exponent = unit
    // Factors of ten go into the exponent, so that what is divided does not depend on the unit.
    for factor in [Int128(2), 5] {
      while denominator % factor == 0 {
        let (product, overflow) = numerator.multipliedReportingOverflow(by: 10 / factor)
        if overflow { break }
        (numerator, denominator, exponent) = (product, denominator / factor, exponent - 1)
      }
    }
    return ExactMoney(units: numerator, exponent: exponent).nearestDouble / Double(denominator)
  }

  private static func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
