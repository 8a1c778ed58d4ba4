/// A sum of doubles that comes to the same bits in whatever order they are added.
///
/// Each is rounded to 2⁻⁶⁴ first, which for logarithms of days is finer than the double itself; the rest are whole
/// numbers.
struct OrderlessSum: Sendable {
  private var units: Int128 = 0

  /// Adds a number within ±2⁶².
  mutating func add(_ number: Double) { units &+= Int128(number * 0x1p64) }

  /// Adds all of another sum.
  mutating func add(_ other: OrderlessSum) { units &+= other.units }

  var value: Double { Double(units) * 0x1p-64 }
}
