/// ln `x`, the same bits on every machine.
///
/// x = 2ᵏ · m with m in √½ ..< √2, and with s = (m − 1) / (m + 1), at most 0.172, ln m = 2 artanh s, whose series is
/// summed to s²³; ln 2 is split into a head that multiplies exactly and a tail (Cody and Waite, *Software Manual for the
/// Elementary Functions*, 1980).
///
/// - Returns: Within 1.5 units in the last place; −∞ of 0, NaN of a negative number.
/// - Complexity: O(1).
package func naturalLogarithm(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? -.infinity : .nan }
  guard x < .infinity else { return x }
  let (mantissa, exponent) = mantissaAndExponent(x)
  return naturalLogarithm(mantissaMinusOne: mantissa - 1, exponent: exponent, correction: 0)
}

/// ln (1 + `x`), exact in relative terms where x is small too.
///
/// - Returns: Within 2 units in the last place; −∞ of −1, NaN below.
/// - Complexity: O(1).
package func naturalLogarithm(onePlus x: Double) -> Double {
  guard x > -1 else { return x == -1 ? -.infinity : .nan }
  guard x < .infinity else { return x }
  // Within the bounds of the mantissa nothing is lost: x itself is m − 1.
  if x > -0.29, x < 0.41 { return naturalLogarithm(mantissaMinusOne: x, exponent: 0, correction: 0) }
  let sum = 1 + x
  let lost = x > 1 ? 1 - (sum - x) : x - (sum - 1)
  let (mantissa, exponent) = mantissaAndExponent(sum)
  return naturalLogarithm(mantissaMinusOne: mantissa - 1, exponent: exponent, correction: lost / sum)
}

/// The head of ln 2, of 32 bits: a multiple by an exponent is exact; and the rest of it.
let naturalLogarithmOfTwo = (head: 0.6931471803691238, tail: 1.9082149292705877e-10)

/// m in √½ ..< √2 and k, with x = 2ᵏ · m; x is positive and finite.
private func mantissaAndExponent(_ x: Double) -> (mantissa: Double, exponent: Int) {
  var bits = x.bitPattern
  var exponent = -1023
  if x < .leastNormalMagnitude {
    bits = (x * 0x1p54).bitPattern
    exponent -= 54
  }
  exponent += Int(bits >> 52)
  let mantissa = Double(bitPattern: bits & 0x000f_ffff_ffff_ffff | 0x3ff0_0000_0000_0000)
  return mantissa >= 0x1.6a09e667f3bcdp0 ? (mantissa / 2, exponent + 1) : (mantissa, exponent)
}

/// ln (1 + f) + k ln 2 + correction; f − f²/2 + s (f²/2 + R) is 2 artanh s without the error of rounding s.
private func naturalLogarithm(mantissaMinusOne f: Double, exponent: Int, correction: Double) -> Double {
  let s = f / (2 + f)
  let z = s * s
  var rest = 2.0 / 23
  rest = rest * z + 2.0 / 21
  rest = rest * z + 2.0 / 19
  rest = rest * z + 2.0 / 17
  rest = rest * z + 2.0 / 15
  rest = rest * z + 2.0 / 13
  rest = rest * z + 2.0 / 11
  rest = rest * z + 2.0 / 9
  rest = rest * z + 2.0 / 7
  rest = rest * z + 2.0 / 5
  rest = rest * z + 2.0 / 3
  rest *= z
  let half = f * f / 2
  let k = Double(exponent)
  let tail = k * naturalLogarithmOfTwo.tail + correction
  return k * naturalLogarithmOfTwo.head - ((half - (s * (half + rest) + tail)) - f)
}
