/// sign(x) · ln(1 + |x|) for finite x: takes the tail off money and days, keeps negative amounts and zero.
///
/// Written out in plain additions, multiplications and divisions, because the system's logarithm may use other
/// instructions on another processor and end on another last bit, and then on another model; and without branches, so
/// that several numbers are under way at the same time. Agrees with the exact value to 2 units in the last place.
///
/// With 1 + |x| = 2^e · m and m near 1, ln m = 2 artanh((m − 1) / (m + 1)), whose odd series is short.
@inline(__always)
func signedLogarithm(_ x: Double) -> Double {
  let magnitude = x.magnitude
  let sum = 1 + magnitude
  // What the addition lost; it matters to the last bits only, so its first-order effect is enough.
  let lost = magnitude < 1 ? magnitude - (sum - 1) : 1 - (sum - magnitude)
  let isLarge = significand(of: sum) > 1.414_213_562_373_095
  let m = isLarge ? significand(of: sum) / 2 : significand(of: sum)
  let e = exponent(of: sum) + (isLarge ? 1 : 0)
  // ln 2 in two parts: the product of the first with any exponent is exact.
  let high = 0x1.62e42feep-1 * e
  let low = 0x1.a39ef35793c76p-33 * e
  // Here 1 + x need not be rounded at all: artanh takes x / (2 + x) directly.
  let isNearZero = magnitude < 0.4
  let artanh = twiceArtanh(
    (isNearZero ? magnitude : m - 1) / (isNearZero ? 2 + magnitude : m + 1))
  let logarithm = isNearZero ? artanh : high + (artanh + (low + lost / sum))
  return Double(signOf: x, magnitudeOf: logarithm)
}

/// x / 2^e for x ≥ 1, in [1, 2).
@inline(__always)
private func significand(of x: Double) -> Double {
  Double(bitPattern: x.bitPattern & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
}

/// e for x ≥ 1, by way of a double whose last bits are the exponent's: whole numbers are slow to convert.
@inline(__always)
private func exponent(of x: Double) -> Double {
  Double(bitPattern: x.bitPattern >> 52 | 0x4330_0000_0000_0000) - (0x1p52 + 1023)
}

/// 2 (z + z³/3 + z⁵/5 + ...) for |z| ≤ 0.1716; the first term left out is below 1e-18 of the sum.
@inline(__always)
private func twiceArtanh(_ z: Double) -> Double {
  let square = z * z
  // Written out term by term: the compiler then divides beforehand.
  var series = (1 / 23.0) * square
  series = (series + 1 / 21.0) * square
  series = (series + 1 / 19.0) * square
  series = (series + 1 / 17.0) * square
  series = (series + 1 / 15.0) * square
  series = (series + 1 / 13.0) * square
  series = (series + 1 / 11.0) * square
  series = (series + 1 / 9.0) * square
  series = (series + 1 / 7.0) * square
  series = (series + 1 / 5.0) * square
  series = (series + 1 / 3.0) * square
  return 2 * z + 2 * z * series
}
