/// sign(x) · ln(1 + |x|): takes the tail off money and days, keeps negative amounts and zero.
///
/// Written out in plain additions, multiplications and divisions, because the system's logarithm may use other
/// instructions on another processor and end on another last bit, and then on another model. Agrees with the
/// exact value to 2 units in the last place.
func signedLogarithm(_ x: Double) -> Double {
  x < 0 ? -logarithm(ofOnePlus: -x) : logarithm(ofOnePlus: x)
}

/// ln(1 + x) for finite x ≥ 0.
///
/// With 1 + x = 2^e · m and m near 1, ln m = 2 artanh((m − 1) / (m + 1)), whose odd series is short.
private func logarithm(ofOnePlus x: Double) -> Double {
  // Here 1 + x need not be rounded at all: artanh takes x / (2 + x) directly.
  if x < 0.4 { return twiceArtanh(x / (2 + x)) }
  let sum = 1 + x
  // What the addition lost; it matters to the last bits only, so its first-order effect is enough.
  let lost = x < 1 ? x - (sum - 1) : 1 - (sum - x)
  var exponent = Double(sum.exponent)
  var significand = sum.significand
  if significand > 1.414_213_562_373_095 {
    significand /= 2
    exponent += 1
  }
  // ln 2 in two parts: the product of the first with any exponent is exact.
  let high = 0x1.62e42feep-1 * exponent
  let low = 0x1.a39ef35793c76p-33 * exponent
  return high + (twiceArtanh((significand - 1) / (significand + 1)) + (low + lost / sum))
}

/// 2 (z + z³/3 + z⁵/5 + ...) for |z| ≤ 0.1716; the first term left out is below 1e-18 of the sum.
private func twiceArtanh(_ z: Double) -> Double {
  let square = z * z
  var series = 0.0
  for denominator in stride(from: 23.0, through: 3, by: -2) { series = (series + 1 / denominator) * square }
  return 2 * z + 2 * z * series
}
