/// How large an effect an A/B test on a segment can show.
public enum Experiment {
  /// The smallest share of buyers above `baseline` that a test would find with the given power.
  ///
  /// Customers are halved at random; two-sided test of two proportions at the 5 % level, normal approximation
  /// with unequal variances (Fleiss, Levin and Paik, 2003, 4.2).
  ///
  /// - Parameters:
  ///   - customers: Customers in both halves together.
  ///   - baseline: Share of buyers in the untouched half, 0...1.
  /// - Returns: The share in the treated half, above `baseline`; `nil` where not even 100 % would be found.
  /// - Complexity: O(1).
  public static func detectableShare(customers: Int, baseline: Double = 0.05) -> Double? {
    let half = Double(customers / 2)
    guard half >= 1, baseline > 0, baseline < 1 else { return nil }
    // Quantiles of the normal distribution: 0.975 for the level, 0.8 for the power.
    let quantiles = 1.959963984540054 + 0.8416212335729143
    func isFound(_ share: Double) -> Bool {
      let variance = baseline * (1 - baseline) + share * (1 - share)
      return (share - baseline) * (share - baseline) * half >= quantiles * quantiles * variance
    }
    guard isFound(1) else { return nil }
    var (low, high) = (baseline, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if isFound(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
