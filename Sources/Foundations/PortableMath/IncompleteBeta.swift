/// The regularised incomplete beta function Iₓ(a, b), 0...1.
///
/// The continued fraction of DLMF 8.17.22, evaluated by Lentz's rule, on the side of the mean where it converges in
/// O(√max(a, b)) steps.
///
/// - Parameters:
///   - x: 0...1.
///   - complement: 1 − x, handed in because it may be known better than by subtracting.
///   - a: Positive.
///   - b: Positive.
/// - Returns: Within 10⁻¹³ relative where a and b are at most 500; beyond, the continued fraction starts with a difference
///   of nearly equal numbers, and the error grows to 2 · 10⁻¹⁶ · max(a, b).
package func regularisedIncompleteBeta(x: Double, complement: Double, a: Double, b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard complement > 0 else { return 1 }
  // A logarithm of a number near 1 is taken by its distance from 1.
  let logX = x > 0.5 ? naturalLogarithm(onePlus: -complement) : naturalLogarithm(x)
  let logComplement = complement > 0.5 ? naturalLogarithm(onePlus: -x) : naturalLogarithm(complement)
  let front = exponential(a * logX + b * logComplement - logBeta(a, b))
  return x < (a + 1) / (a + b + 2)
    ? front * betaFraction(x, a, b) / a : 1 - front * betaFraction(complement, b, a) / b
}

private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  var c = 1.0
  var d = 1 / kept(1 - (a + b) * x / (a + 1))
  var value = d
  for step in 1...100_000 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    value *= d * c
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    value *= d * c
    if abs(d * c - 1) <= 0x1p-52 { break }
  }
  return value
}

/// Lentz's rule divides by every intermediate: none may be 0.
func kept(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
