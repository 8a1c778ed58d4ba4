/// Gauss' hypergeometric series ₂F₁(a, b; c; z) = Σ (a)ₙ (b)ₙ / (c)ₙ · zⁿ / n! (DLMF 15.2.1) for 0 ≤ z < 1.
///
/// Summed until the rest is below a hundredth of the last bit: bounded by a geometric series once the terms shrink.
///
/// - Parameter c: Neither 0 nor a negative whole number, where the series has a pole.
/// - Returns: Within 2 · 10⁻¹⁶ · √terms of Σ |term|, which is the value itself where a, b and c are positive.
/// - Complexity: O(40 / (1 − z)) at most, for parameters of moderate size.
package func hypergeometricSeries(_ a: Double, _ b: Double, _ c: Double, at z: Double) -> Double {
  guard z > 0 else { return z == 0 ? 1 : .nan }
  guard z < 1, c > 0 || c != c.rounded() else { return .nan }
  var term = 1.0
  var sum = 1.0
  var n = 0.0
  // From here on the ratio of neighbouring terms only tends to z: it stays below the larger of both.
  let turn = max(abs(a), abs(b), abs(c))
  while term != 0, sum.isFinite {
    let ratio = (a + n) * (b + n) / ((c + n) * (n + 1)) * z
    term *= ratio
    sum += term
    n += 1
    let bound = max(abs(ratio), z)
    if bound < 1, n > turn, abs(term) * bound <= (1 - bound) * abs(sum) * 0x1p-59 { break }
  }
  return sum
}
