/// ln Γ(x) for x > 0.
///
/// From 10 on Stirling's series to x⁻¹⁵, whose next term is below 2 · 10⁻¹⁸ (DLMF 5.11.1). Below, the argument is brought
/// into 1.5 ..< 2.5 by Γ(x + 1) = x Γ(x), where ln Γ(2 + z) = (1 − γ) z + Σ (ζ(k) − 1) (−z)ᵏ / k (DLMF 5.7.3): so its
/// zeros at 1 and 2 are met with their relative precision.
///
/// - Returns: Within 2 · 10⁻¹⁵ of the value, relative or absolute, whichever is larger, beyond 3, and 5 · 10⁻¹⁵ relative
///   around 1 and 2; ∞ of 0, NaN of a negative number.
/// - Complexity: O(1).
package func logGamma(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? .infinity : .nan }
  guard x < .infinity else { return x }
  if x >= 10 {
    return (x - 0.5) * naturalLogarithm(x) - x + halfLogarithmOfTwoPi + stirlingCorrection(x)
  }
  if x < 0.5 { return logGamma(twoPlus: x) - naturalLogarithm(onePlus: x) - naturalLogarithm(x) }
  if x < 1.5 { return logGamma(twoPlus: x - 1) - naturalLogarithm(onePlus: x - 1) }
  var argument = x
  var product = 1.0
  while argument >= 2.5 {
    argument -= 1
    product *= argument
  }
  return logGamma(twoPlus: argument - 2) + naturalLogarithm(product)
}

/// ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b) for positive a and b.
///
/// Where the larger is at least 10, the difference of its two gammas is taken term by term, so that large numbers do not
/// cancel (Didonato and Morris, *ACM Transactions on Mathematical Software* 18, 1992).
///
/// - Returns: Within 10⁻¹⁴ · max(1, |value|) where one of both is at most 10.
package func logBeta(_ a: Double, _ b: Double) -> Double {
  let small = min(a, b)
  let large = max(a, b)
  guard large >= 10 else { return logGamma(small) + logGamma(large) - logGamma(small + large) }
  let sum = large + small
  let ratio =
    (large - 0.5) * naturalLogarithm(onePlus: small / large) + small * naturalLogarithm(sum) - small
    + stirlingCorrection(sum) - stirlingCorrection(large)
  return logGamma(small) - ratio
}

/// The derivative of ln Γ, ψ(x), for x > 0.
///
/// - Returns: Within 5 · 10⁻¹⁵ · max(1, |value|), by its asymptotic series from 10 on (DLMF 5.11.2).
/// - Complexity: O(1).
package func digamma(_ x: Double) -> Double {
  guard x > 0 else { return .nan }
  let (argument, sum) = raisedToTen(x) { 1 / $0 }
  let z = 1 / (argument * argument)
  var series = 1.0 / 12
  series = series * -z + 691.0 / 32_760
  series = series * -z + 1.0 / 132
  series = series * -z + 1.0 / 240
  series = series * -z + 1.0 / 252
  series = series * -z + 1.0 / 120
  series = series * -z + 1.0 / 12
  return (naturalLogarithm(argument) - 0.5 / argument - series * z) - sum
}

/// The second derivative of ln Γ, ψ′(x), for x > 0.
///
/// - Returns: Within 5 · 10⁻¹⁵ of the value, relative, by its asymptotic series from 10 on (DLMF 5.15.8).
/// - Complexity: O(1).
package func trigamma(_ x: Double) -> Double {
  guard x > 0 else { return .nan }
  let (argument, sum) = raisedToTen(x) { 1 / ($0 * $0) }
  let z = 1 / (argument * argument)
  var series = 7.0 / 6
  series = series * -z + 691.0 / 2_730
  series = series * -z + 5.0 / 66
  series = series * -z + 1.0 / 30
  series = series * -z + 1.0 / 42
  series = series * -z + 1.0 / 30
  series = series * -z + 1.0 / 6
  return sum + (1 / argument + z * (0.5 + series / argument))
}

/// The first of x, x + 1, … that is at least 10, and the sum of a term over those before it.
@inline(__always)
private func raisedToTen(_ x: Double, _ term: (Double) -> Double) -> (argument: Double, sum: Double) {
  var argument = x
  var sum = 0.0
  while argument < 10 {
    sum += term(argument)
    argument += 1
  }
  return (argument, sum)
}

private let halfLogarithmOfTwoPi = 0.9189385332046728

/// ln Γ(x) − (x − ½) ln x + x − ½ ln 2π, x ≥ 10.
private func stirlingCorrection(_ x: Double) -> Double {
  let z = 1 / (x * x)
  var series = -3_617.0 / 122_400
  series = series * z + 1.0 / 156
  series = series * z - 691.0 / 360_360
  series = series * z + 1.0 / 1_188
  series = series * z - 1.0 / 1_680
  series = series * z + 1.0 / 1_260
  series = series * z - 1.0 / 360
  series = series * z + 1.0 / 12
  return series / x
}

/// ln Γ(2 + z), |z| ≤ ½: the 30th term is below 10⁻²⁰.
private func logGamma(twoPlus z: Double) -> Double {
  var sum = 0.0
  for coefficient in zetaMinusOneOverK.reversed() { sum = (sum + coefficient) * -z }
  return z * (0.42278433509846713 - sum)
}

/// (ζ(k) − 1) / k for k = 2, 3, …
private let zetaMinusOneOverK = [
  0.3224670334241132, 0.0673523010531981, 0.020580808427784546, 0.007385551028673986, 0.0028905103307415234,
  0.001192753911703261, 0.0005096695247430425, 0.00022315475845357939, 9.945751278180853e-05,
  4.492623673813314e-05, 2.050721277567069e-05, 9.439488275268397e-06, 4.374866789907488e-06,
  2.039215753801366e-06, 9.55141213040742e-07, 4.492469198764566e-07, 2.1207184805554665e-07,
  1.0043224823968099e-07, 4.7698101693639804e-08, 2.2711094608943164e-08, 1.0838659214896955e-08,
  5.183475041970047e-09, 2.4836745438024785e-09, 1.1921401405860912e-09, 5.731367241678862e-10,
  2.7595228851242334e-10, 1.330476437424449e-10, 6.4229645638381e-11,
]
