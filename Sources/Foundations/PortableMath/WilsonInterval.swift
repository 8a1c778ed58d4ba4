/// Where a share probably lies, by Wilson's score interval (*Journal of the American Statistical Association* 22, 1927):
/// within 0...1 and sensible for few trials and for shares of 0 or 1.
///
/// - Parameters:
///   - successes: 0...`trials`.
///   - trials: At least 1.
///   - alpha: The chance to miss it: 0.05 for an interval of 95 %.
package func wilsonInterval(of successes: Int, in trials: Int, alpha: Double = 0.05) -> ClosedRange<Double> {
  let z = StandardNormal.upperQuantile(alpha / 2)
  let n = Double(trials)
  let share = Double(successes) / n
  let square = z * z / n
  let centre = (share + square / 2) / (1 + square)
  let half = z * (share * (1 - share) / n + square / n / 4).squareRoot() / (1 + square)
  let low = max(0, centre - half)
  return low...max(low, min(1, centre + half))
}
