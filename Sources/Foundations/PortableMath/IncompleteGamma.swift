/// The regularised upper incomplete gamma function Q(a, x), 1...0.
///
/// By the series of its complement below a + 1 (DLMF 8.11.4), by its continued fraction from there on (DLMF 8.9.2).
///
/// - Parameters:
///   - a: Positive.
///   - x: At least 0.
/// - Returns: Within 10⁻¹⁴ relative where a and x are at most 20; beyond, the error grows as that of the exponent,
///   max(x, a ln x) · 2 · 10⁻¹⁶.
package func regularisedUpperGamma(a: Double, x: Double) -> Double {
  guard x > 0 else { return 1 }
  guard x < .infinity else { return 0 }
  let front = exponential(a * naturalLogarithm(x) - x - logGamma(a))
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x)
}

private func lowerSeries(_ a: Double, _ x: Double) -> Double {
  var term = 1 / a
  var sum = term
  var n = a
  while term > sum * 0x1p-54 {
    n += 1
    term *= x / n
    sum += term
  }
  return sum
}

private func upperFraction(_ a: Double, _ x: Double) -> Double {
  var b = x + 1 - a
  var c = 1e300
  var d = 1 / b
  var value = d
  for step in 1...100_000 {
    let i = Double(step)
    let coefficient = -i * (i - a)
    b += 2
    d = 1 / kept(coefficient * d + b)
    c = kept(b + coefficient / c)
    value *= d * c
    if abs(d * c - 1) <= 0x1p-52 { break }
  }
  return value
}
