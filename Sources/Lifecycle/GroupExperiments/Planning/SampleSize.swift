internal import PortableMath

/// How many customers a test of two shares of buyers needs, and what it can show with those there are.
///
/// Customers are split at random, some are treated and the controls are left alone, and the shares of buyers are
/// compared: a two-sided test by the normal approximation, its spread pooled where nothing differs (Fleiss, Levin and
/// Paik, *Statistical Methods for Rates and Proportions*, 2003, 4.2 and 4.6). With k treated to a control and
/// p = (p₀ + k p₁) / (1 + k) it takes
///
///     n = [z(1 − α/2) √((1 + 1/k) p (1 − p)) + z(power) √(p₀ (1 − p₀) + p₁ (1 − p₁) / k)]² / (p₁ − p₀)²   controls
public struct SampleSize: Sendable, Equatable {
  /// p₀: the share of buyers that is expected among controls, 0...1.
  public let baseline: Double
  /// α: how often the test may find a difference where there is none.
  public let level: Double
  /// How often it must find the difference where there is one.
  public let power: Double
  /// k: how many are treated for each control.
  public let treatedPerControl: Double

  private let levelQuantile: Double
  private let powerQuantile: Double

  /// Expects a share of buyers, by default 5 %, of two halves, at the 5 % level with a power of 80 %.
  public init(
    baseline: Double = 0.05, level: Double = 0.05, power: Double = 0.8, treatedPerControl: Double = 1
  ) {
    self.baseline = baseline
    self.level = level
    self.power = power
    self.treatedPerControl = treatedPerControl
    levelQuantile = StandardNormal.upperQuantile(level / 2)
    powerQuantile = StandardNormal.quantile(power)
  }

  /// n before it is rounded up: infinite where the difference is none.
  ///
  /// - Parameter share: p₁, 0...1.
  /// - Returns: `nil` where a number is no share.
  /// - Complexity: O(1).
  public func exactControls(toFind share: Double) -> Double? {
    guard isUsable, (0...1).contains(share) else { return nil }
    let difference = share - baseline
    let root = spread(share)
    return difference == 0 ? .infinity : root * root / (difference * difference)
  }

  /// The controls that are needed to tell `share` buyers among the treated from the baseline.
  ///
  /// - Returns: `nil` where a number is no share, or both are the same: no number of customers would do.
  public func controls(toFind share: Double) -> Int? {
    exactControls(toFind: share).flatMap { roundedUp($0) }
  }

  /// The treated customers that are needed beside them.
  public func treated(toFind share: Double) -> Int? {
    exactControls(toFind: share).flatMap { roundedUp($0 * treatedPerControl) }
  }

  /// The shares next to the baseline that so many controls, with `treatedPerControl` times as many treated, can tell
  /// from it.
  ///
  /// - Parameter controls: May be any positive number.
  /// - Returns: The smallest share above and the largest below; `nil` where not even 100 % or 0 % would be found.
  /// - Complexity: O(1).
  public func detectableShares(controls: Double) -> (above: Double?, below: Double?) {
    guard isUsable, controls > 0 else { return (nil, nil) }
    return (edge(from: baseline, to: 1, controls), edge(from: baseline, to: 0, controls))
  }

  /// The smallest share of buyers above the baseline that a test of two halves would find.
  ///
  /// - Parameter customers: In both halves together.
  /// - Returns: The share in the treated half; `nil` where not even 100 % would be found.
  public func detectableShare(customers: Int) -> Double? {
    guard baseline > 0, baseline < 1 else { return nil }
    return detectableShares(controls: Double(customers / 2)).above
  }

  /// Where the number of controls is just enough, between the baseline, which needs infinitely many, and an end.
  private func edge(from baseline: Double, to end: Double, _ controls: Double) -> Double? {
    func isFound(_ share: Double) -> Bool { (exactControls(toFind: share) ?? .infinity) <= controls }
    guard isFound(end) else { return nil }
    var (hidden, found) = (baseline, end)
    // Sixty halvings of an interval within 0...1 come to the last bit of a double.
    for _ in 0..<60 {
      let middle = (hidden + found) / 2
      if isFound(middle) { found = middle } else { hidden = middle }
    }
    return found
  }

  private func spread(_ share: Double) -> Double {
    let k = treatedPerControl
    let pooled = (baseline + k * share) / (1 + k)
    let none = ((1 + 1 / k) * pooled * (1 - pooled)).squareRoot()
    let some = (baseline * (1 - baseline) + share * (1 - share) / k).squareRoot()
    return levelQuantile * none + powerQuantile * some
  }

  private var isUsable: Bool {
    (0...1).contains(baseline) && level > 0 && level < 1 && power > 0 && power < 1 && treatedPerControl > 0
      && treatedPerControl < .infinity
  }
}

/// A number of customers that is at least as large, but for what rounding adds; `nil` where there is none.
func roundedUp(_ customers: Double) -> Int? { Int(exactly: (customers - 1e-9).rounded(.up)) }
