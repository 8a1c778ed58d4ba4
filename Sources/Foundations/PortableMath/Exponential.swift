/// eˣ, the same bits on every machine.
///
/// x = k ln 2 + r with |r| ≤ ½ ln 2, reduced with a head and a tail of ln 2 (Cody and Waite, 1980); eʳ by its Taylor
/// series to r¹³, whose remainder is below 5 · 10⁻¹⁸.
///
/// - Returns: Within 1.5 units in the last place, 1 more below the smallest normal number; ∞ beyond 709.78, 0 below
///   −745.13.
/// - Complexity: O(1).
package func exponential(_ x: Double) -> Double {
  guard x == x else { return x }
  guard x <= 709.782712893384 else { return .infinity }
  guard x >= -745.1332191019412 else { return 0 }
  let reduced = reduce(x)
  let mantissa = 1 + exponentialMinusOne(reduced: reduced)
  // In two steps, because 2ᵏ alone may be no normal number while the product is one.
  let half = reduced.k / 2
  return mantissa * powerOfTwo(half) * powerOfTwo(reduced.k - half)
}

/// eˣ − 1, exact in relative terms where x is small too.
///
/// - Returns: Within 2 units in the last place for |x| ≤ ½ ln 2, and 5 beyond.
/// - Complexity: O(1).
package func exponentialMinusOne(_ x: Double) -> Double {
  if x > -0.34, x < 0.34 { return exponentialMinusOne(reduced: (x, 0, 0)) }
  return exponential(x) - 1
}

/// r as the sum of head and tail, and k.
private func reduce(_ x: Double) -> (head: Double, tail: Double, k: Int) {
  // Adding 1.5 · 2⁵² rounds to a whole number.
  let k = (x * 1.4426950408889634 + 0x1.8p52) - 0x1.8p52
  let high = x - k * naturalLogarithmOfTwo.head
  let low = k * naturalLogarithmOfTwo.tail
  let head = high - low
  return (head, (high - head) - low, Int(k))
}

/// eʳ − 1 = r + r² (1/2! + r/3! + … + r¹¹/13!).
private func exponentialMinusOne(reduced: (head: Double, tail: Double, k: Int)) -> Double {
  let r = reduced.head
  var sum = 1.0 / 6_227_020_800
  sum = sum * r + 1.0 / 479_001_600
  sum = sum * r + 1.0 / 39_916_800
  sum = sum * r + 1.0 / 3_628_800
  sum = sum * r + 1.0 / 362_880
  sum = sum * r + 1.0 / 40_320
  sum = sum * r + 1.0 / 5_040
  sum = sum * r + 1.0 / 720
  sum = sum * r + 1.0 / 120
  sum = sum * r + 1.0 / 24
  sum = sum * r + 1.0 / 6
  sum = sum * r + 1.0 / 2
  return r + (reduced.tail + r * r * sum)
}

private func powerOfTwo(_ k: Int) -> Double { Double(bitPattern: UInt64(k + 1023) << 52) }
