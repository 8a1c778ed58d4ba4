internal import Foundation

/// The number that people find easiest to say among all t with `lower` ≤ t < `upper`.
///
/// A multiple of the largest step 10ᵖ or 5 · 10ᵖ that has one there, the nearest to the middle; `lower`
/// itself where no number of 15 digits lies between. Every such number is the double nearest to its decimal, so that
/// its text reads back to it.
///
/// - Parameters:
///   - lower: The largest value that must stay at or below.
///   - upper: The smallest value that must stay above; more than `lower`.
///   - isWhole: Whether only whole numbers will do. Where there is none, any number will.
func roundestNumber(from lower: Double, below upper: Double, isWhole: Bool = false) -> Double {
  let lower = max(lower, -Double.greatestFiniteMagnitude)
  guard upper.isFinite, lower.isFinite else { return lower.isFinite ? lower : 0 }
  if lower <= 0, upper > 0 { return 0 }
  let middle = lower / 2 + upper / 2
  let largest = max(abs(lower), abs(upper))
  let top = Int(log10(largest).rounded(.up))
  for exponent in stride(from: top, through: isWhole ? 0 : top - 16, by: -1) {
    for digit in [5, 1] {
      if let found = multiple(of: digit, exponent: exponent, nearest: middle, from: lower, below: upper) {
        return found
      }
    }
  }
  return isWhole ? roundestNumber(from: lower, below: upper) : lower
}

/// The multiple of digit · 10^exponent nearest to `middle`, if it lies in `lower`..<`upper`; of two the lower.
private func multiple(
  of digit: Int, exponent: Int, nearest middle: Double, from lower: Double, below upper: Double
) -> Double? {
  guard let step = decimal(digit, exponent: exponent), step > 0, step.isFinite else { return nil }
  let nearest = (middle / step - 0.5).rounded(.up)
  guard abs(nearest) < 1e15 else { return nil }
  // The neighbours are tried because the quotient is rounded, and because `upper` itself does not count.
  for count in [nearest, nearest - 1, nearest + 1] {
    if let value = decimal(Int(count) * digit, exponent: exponent), value >= lower, value < upper {
      return value
    }
  }
  return nil
}

/// The double nearest to units · 10^exponent; `nil` where it is beyond all doubles.
private func decimal(_ units: Int, exponent: Int) -> Double? {
  let powers = 22
  if abs(units) < 1 << 53, abs(exponent) <= powers {
    // Both parts are exact, so one rounding is the right one.
    let power = pow(10, Double(abs(exponent)))
    return exponent < 0 ? Double(units) / power : Double(units) * power
  }
  return Double("\(units)e\(exponent)").flatMap { $0.isFinite ? $0 : nil }
}
