internal import Glibc

/// A number that people find easy to say, and how easy.
struct RoundNumber: Sendable, Equatable {
  /// The double nearest to its decimal, so that its text reads back to it.
  let value: Double
  /// The step 10ᵖ or 5 · 10ᵖ that it is a multiple of; infinite for zero, nothing where only a bound itself would do.
  let step: Double

  /// The roundest of all t with `lower` ≤ t < `upper`.
  ///
  /// A multiple of the largest step that has one there, the nearest to `goal`; `lower` itself where no number of 15
  /// digits lies between.
  ///
  /// - Parameters:
  ///   - lower: The largest value that must stay at or below.
  ///   - upper: The smallest value that must stay above; more than `lower`.
  ///   - goal: Which of equally round numbers; `nil` means the middle.
  ///   - isWhole: Whether only whole numbers will do. Where there is none, any number will.
  init(from lower: Double, below upper: Double, nearest goal: Double? = nil, isWhole: Bool = false) {
    let lower = max(lower, -Double.greatestFiniteMagnitude)
    if lower <= 0, upper > 0 {
      self = RoundNumber(value: 0, step: .infinity)
      return
    }
    guard lower.isFinite, upper.isFinite else {
      self = RoundNumber(value: lower.isFinite ? lower : 0, step: 0)
      return
    }
    let goal = goal ?? lower / 2 + upper / 2
    let top = Int(log10(max(abs(lower), abs(upper))).rounded(.up))
    for exponent in stride(from: top, through: isWhole ? 0 : top - 16, by: -1) {
      for digit in [5, 1] {
        if let found = RoundNumber.multiple(
          of: digit, exponent: exponent, nearest: goal, from: lower, below: upper)
        {
          self = found
          return
        }
      }
    }
    self =
      isWhole ? RoundNumber(from: lower, below: upper, nearest: goal) : RoundNumber(value: lower, step: 0)
  }

  private init(value: Double, step: Double) {
    self.value = value
    self.step = step
  }

  /// The multiple of digit · 10^exponent nearest to `goal`, if it lies in `lower`..<`upper`; of two the lower.
  private static func multiple(
    of digit: Int, exponent: Int, nearest goal: Double, from lower: Double, below upper: Double
  ) -> RoundNumber? {
    guard let step = decimal(digit, exponent: exponent), step > 0, step.isFinite else { return nil }
    let nearest = (goal / step - 0.5).rounded(.up)
    guard abs(nearest) < 1e15 else { return nil }
    // The neighbours are tried because the quotient is rounded, and because `upper` itself does not count.
    for count in [nearest, nearest - 1, nearest + 1] {
      if let value = decimal(Int(count) * digit, exponent: exponent), value >= lower, value < upper {
        return RoundNumber(value: value, step: step)
      }
    }
    return nil
  }

  /// The double nearest to units · 10^exponent; `nil` where it is beyond all doubles.
  private static func decimal(_ units: Int, exponent: Int) -> Double? {
    if abs(units) < 1 << 53, abs(exponent) <= 22 {
      // Both parts are exact, so one rounding is the right one.
      let power = pow(10, Double(abs(exponent)))
      return exponent < 0 ? Double(units) / power : Double(units) * power
    }
    return Double("\(units)e\(exponent)").flatMap { $0.isFinite ? $0 : nil }
  }
}
