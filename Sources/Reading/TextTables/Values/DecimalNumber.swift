/// A number exactly as it was written: a whole number times a power of ten.
@usableFromInline
package struct DecimalNumber: Sendable, Hashable {
  /// All digits, with the sign; the first eighteen where there are more.
  @usableFromInline
  package let mantissa: Int64

  /// The power of ten that the mantissa is multiplied by: −2 for 12.50.
  @usableFromInline
  package let exponent: Int

  /// The nearest double, where there were more digits than the mantissa holds.
  @usableFromInline
  let rounded: Double?

  /// A whole number times a power of ten.
  @inlinable
  package init(mantissa: Int64, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
    rounded = nil
  }

  init(mantissa: Int64, exponent: Int, rounded: Double) {
    self.mantissa = mantissa
    self.exponent = exponent
    self.rounded = rounded
  }

  /// Whether `mantissa` and `exponent` say all that was written.
  @inlinable
  package var isExact: Bool { rounded == nil }

  /// The nearest double.
  @inline(__always)
  package var value: Double {
    // Both factors are exact below these bounds, so there is one rounding (Clinger 1990).
    if rounded == nil, -22...0 ~= exponent, mantissa.magnitude < 1 << 53 {
      return Double(mantissa) / powersOfTen[-exponent]
    }
    return slowValue
  }

  private var slowValue: Double {
    if let rounded { return rounded }
    return Double("\(mantissa)e\(exponent)") ?? .nan
  }

  /// Whether nothing stands after the decimal mark but zeros.
  package var isWhole: Bool {
    if exponent >= 0 || mantissa == 0 { return true }
    guard isExact, exponent >= -18 else { return value == value.rounded() && abs(value) >= 1 }
    return mantissa % wholePowersOfTen[-exponent] == 0
  }

  /// The number counted in units of 10^`power`; `nil` where that is not a whole number or does not fit.
  ///
  /// Amounts scaled to the smallest exponent of their column can be summed exactly.
  package func scaled(toExponent power: Int) -> Int64? {
    guard isExact else { return nil }
    if mantissa == 0 { return 0 }
    let shift = exponent - power
    if shift == 0 { return mantissa }
    guard abs(shift) <= 18 else { return nil }
    let factor = wholePowersOfTen[abs(shift)]
    if shift > 0 {
      let (product, overflows) = mantissa.multipliedReportingOverflow(by: factor)
      return overflows ? nil : product
    }
    return mantissa % factor == 0 ? mantissa / factor : nil
  }
}

/// 10^0 … 10^22, all exact.
private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  1e19, 1e20,
  1e21, 1e22,
]

private let wholePowersOfTen: [Int64] = (0...18).map { power in
  (0..<power).reduce(1) { product, _ in product * 10 }
}
