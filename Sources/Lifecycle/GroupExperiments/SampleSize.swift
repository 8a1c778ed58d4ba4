/// How many customers an A/B test needs, and what it can show with those there are.
///
/// Customers are halved at random, one half is treated and the other left alone, and the shares of buyers are compared:
/// a two-sided test of two proportions at the 5 % level that finds the effect in 4 of 5 cases (power 80 %), by the
/// normal approximation with unequal variances (Fleiss, Levin and Paik, *Statistical Methods for Rates and
/// Proportions*, 2003, 4.2; Chow, Shao and Wang, *Sample Size Calculations in Clinical Research*, 2008, 4.2):
///
///     n = (z₀.₉₇₅ + z₀.₈)² · (p₀ (1 − p₀) + p₁ (1 − p₁)) / (p₁ − p₀)²   customers in each half
public struct SampleSize: Sendable, Equatable {
  /// p₀: the share of buyers that is expected in the untouched half, 0...1.
  public let baseline: Double

  /// Expects a share of buyers, by default 5 %.
  public init(baseline: Double = 0.05) { self.baseline = baseline }

  /// The sum of the quantiles of the normal distribution: 0.975 for the level, 0.8 for the power.
  private static let quantiles = 1.959963984540054 + 0.8416212335729143

  /// n: the customers that each half needs, so that `share` buyers in the treated one are told from the baseline.
  ///
  /// - Parameter share: p₁, 0...1.
  /// - Returns: `nil` where a share is none, or both are the same: no number of customers would do.
  /// - Complexity: O(1).
  public func customersInHalf(toFind share: Double) -> Int? {
    guard isShare(baseline), isShare(share), share != baseline else { return nil }
    let difference = share - baseline
    return Int(exactly: (squaredQuantiles * variance(share) / (difference * difference)).rounded(.up))
  }

  /// The smallest share of buyers above the baseline that a test would find.
  ///
  /// - Parameter customers: Customers in both halves together.
  /// - Returns: The share in the treated half; `nil` where not even 100 % would be found.
  /// - Complexity: O(1).
  public func detectableShare(customers: Int) -> Double? {
    let half = Double(customers / 2)
    guard half >= 1, baseline > 0, baseline < 1 else { return nil }
    func isFound(_ share: Double) -> Bool {
      (share - baseline) * (share - baseline) * half >= squaredQuantiles * variance(share)
    }
    guard isFound(1) else { return nil }
    var (low, high) = (baseline, 1.0)
    // Sixty halvings of an interval within 0...1 come to the last bit of a double.
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if isFound(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private var squaredQuantiles: Double { Self.quantiles * Self.quantiles }

  /// Of the difference of both shares, for one customer in each half.
  private func variance(_ share: Double) -> Double { baseline * (1 - baseline) + share * (1 - share) }

  private func isShare(_ number: Double) -> Bool { (0...1).contains(number) }
}
