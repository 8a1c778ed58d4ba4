internal import PortableMath

extension FittedPurchaseModel {
  /// The probability that the customer has not left; `nil` in the model in which nobody does.
  public func alive(_ history: PurchaseHistory) -> Double? {
    model == .nbd ? nil : stillThere(history)
  }

  /// The probability of at least one purchase day within `days` after the last day seen.
  public func buys(_ history: PurchaseHistory, within days: Double) -> Double {
    let exponent = r + Double(history.repeats)
    let sooner = exponent * naturalLogarithm(onePlus: days / 7 / (alpha + Double(history.age) / 7))
    return stillThere(history) * -exponentialMinusOne(-sooner)
  }

  /// The purchase days to expect within `days` after the last day seen.
  ///
  /// By Gauss' ₂F₁ after Euler's transformation, whose powers combine to (1 − z)ᵃ⁻¹ (Fader, Hardie and Lee 2005, equation
  /// 10; Batislam and others 2007, equation 13).
  public func orders(_ history: PurchaseHistory, within days: Double) -> Double {
    let x = Double(history.repeats)
    let seen = alpha + Double(history.age) / 7
    let weeks = days / 7
    guard model != .nbd else { return weeks * (r + x) / seen }
    // At a = 1 the formula is 0 / 0; on both sides of it, it is not.
    let bracket =
      abs(a - 1) < 1e-6
      ? (expectation(x, seen, weeks, a: 1 - 1e-5) + expectation(x, seen, weeks, a: 1 + 1e-5)) / 2
      : expectation(x, seen, weeks, a: a)
    return stillThere(history) * bracket
  }

  /// (a + b + x − 1) / (a − 1) · [1 − (1 − z)ᵃ⁻¹ ₂F₁(a + b − 1 − r, a − 1; a + b + x − 1; z)], b one larger where the first
  /// purchase is a chance to leave too.
  private func expectation(_ x: Double, _ seen: Double, _ weeks: Double, a: Double) -> Double {
    let b = model == .mbgnbd ? self.b + 1 : self.b
    var c = a + b + x - 1
    // The series has a pole at 0, which its factor cancels.
    if abs(c) < 1e-8 { c = 1e-8 }
    let series = hypergeometricSeries(a + b - 1 - r, a - 1, c, at: weeks / (seen + weeks))
    let power = exponential((1 - a) * naturalLogarithm(onePlus: weeks / seen))
    return c / (a - 1) * (1 - power * series)
  }

  private func stillThere(_ history: PurchaseHistory) -> Double {
    let x = Double(history.repeats)
    let chances: Double
    switch model {
    case .nbd: return 1
    case .bgnbd:
      guard x > 0 else { return 1 }
      chances = b + x - 1
    case .mbgnbd: chances = b + x
    }
    let silence = naturalLogarithm((alpha + Double(history.age) / 7) / (alpha + Double(history.lastDay) / 7))
    return 1 / (1 + a / chances * exponential((r + x) * silence))
  }
}
