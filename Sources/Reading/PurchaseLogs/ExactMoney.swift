/// A sum of money without rounding: a decimal number.
///
/// Equal sums are equal values, in whatever unit they were summed.
public struct ExactMoney: Sendable, Hashable {
  /// A whole number of units of 10^`exponent` that does not end in a zero.
  public let units: Int128
  /// 0 for no money.
  public let exponent: Int

  /// `units` × 10^`exponent`.
  public init(units: Int128, exponent: Int) {
    var (units, exponent) = (units, units == 0 ? 0 : exponent)
    while units != 0 {
      let (shorter, digit) = units.quotientAndRemainder(dividingBy: 10)
      guard digit == 0 else { break }
      (units, exponent) = (shorter, exponent + 1)
    }
    self.units = units
    self.exponent = exponent
  }

  /// No money.
  public static let zero = ExactMoney(units: 0, exponent: 0)

  /// The nearest double.
  public var nearestDouble: Double { ExactAmount(units: units, exponent: exponent).nearestDouble }
}

extension ExactMoney {
  /// The least whole number of units of 10^`unit` that is not below this sum; the largest or smallest number where 128
  /// bits do not hold it.
  package func roundedUp(in unit: Int) -> Int128 {
    guard exponent < unit else {
      return ExactAmount(units: units, exponent: exponent).units(in: unit) ?? (units < 0 ? .min : .max)
    }
    guard let factor = ExactAmount.power(of: unit - exponent) else { return units > 0 ? 1 : 0 }
    let (quotient, rest) = units.quotientAndRemainder(dividingBy: factor)
    return rest > 0 ? quotient + 1 : quotient
  }
}

extension ExactMoney {
  /// The sum; `nil` where 128 bits do not hold it.
  package func adding(_ other: ExactMoney) -> ExactMoney? {
    ExactAmount(units: units, exponent: exponent)
      .adding(ExactAmount(units: other.units, exponent: other.exponent))
      .map { ExactMoney(units: $0.units, exponent: $0.exponent) }
  }
}

extension ExactMoney: Comparable {
  /// Less before more, exactly.
  public static func < (a: ExactMoney, b: ExactMoney) -> Bool {
    guard a.exponent != b.exponent else { return a.units < b.units }
    let (coarse, fine) = a.exponent > b.exponent ? (a, b) : (b, a)
    // In the finer unit the coarser sum is a whole number; if 128 bits do not hold it, it lies beyond the other.
    let units = coarse.roundedUp(in: fine.exponent)
    return a.exponent > b.exponent ? units < fine.units : fine.units < units
  }
}

extension ExactMoney: LosslessStringConvertible {
  /// A plain decimal number: `-1234.5`.
  public var description: String {
    let digits = String(units.magnitude)
    let sign = units < 0 ? "-" : ""
    guard exponent < 0 else { return sign + digits + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }

  /// Reads what `description` writes.
  public init?(_ description: String) {
    let parts = description.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard parts.count == 1 || !decimals.isEmpty, decimals.utf8.allSatisfy({ 48...57 ~= $0 }),
      description.utf8.count <= 60, let units = Int128(String(parts[0]) + decimals)
    else { return nil }
    self.init(units: units, exponent: -decimals.count)
  }
}

extension PurchaseLog {
  /// A sum of money that is counted in the log's unit.
  ///
  /// - Parameter units: In units of 10^`unit`.
  public func exactMoney(_ units: Int128) -> ExactMoney { ExactMoney(units: units, exponent: unit) }
}
