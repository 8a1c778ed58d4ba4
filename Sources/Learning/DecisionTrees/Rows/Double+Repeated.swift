extension Double {
  /// Adds `term` as often as `count` says, rounding each time: the very bits of `count` additions in a row, so that a
  /// row of weight m adds up to what m copies of it do.
  ///
  /// - Parameter count: At least 0.
  /// - Complexity: O(log `count`), whatever the numbers.
  @inline(__always)
  mutating func add(_ term: Double, times count: Int) {
    if count == 1 { self += term } else { addOneByOne(term, times: count) }
  }

  /// Goes step by step to where the sum takes on a new exponent, and leaps in between.
  ///
  /// Between two powers of 2 sums are whole multiples of one unit, and rounding makes every step the same number of
  /// units; only a term that ends in exactly half a unit rounds to the even multiple, and from an even one it always
  /// does so in the same direction. So the second step between two powers shows what all others do.
  private mutating func addOneByOne(_ term: Double, times count: Int) {
    var left = count
    while left > 0 {
      let before = self
      self += term
      left -= 1
      guard self != before else { return }
      let next = self + term
      guard left > 2, hasExponent(of: before), hasExponent(of: next) else { continue }
      let units = Int64(bitPattern: next.bitPattern) - Int64(bitPattern: bitPattern)
      guard units != 0 else { return }
      // The lowest multiple is not leapt to: what rounds to it may lie below, where the unit is finer.
      let place = Int64(bitPattern: significandBitPattern)
      let room = units > 0 ? (1 << 52 - 1 - place) / units : (place - 1) / -units
      let steps = Swift.max(0, Swift.min(Int64(left), room))
      self = Double(bitPattern: UInt64(bitPattern: Int64(bitPattern: bitPattern) + steps * units))
      left -= Int(steps)
    }
  }

  /// Whether sign and exponent are those of `other`.
  private func hasExponent(of other: Double) -> Bool { (bitPattern ^ other.bitPattern) >> 52 == 0 }
}
