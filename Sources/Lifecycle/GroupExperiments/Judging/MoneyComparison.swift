internal import PortableMath

/// Money a customer of a treated group and its controls, zeros included, in three ways of looking at it.
public struct MoneyComparison: Sendable, Equatable {
  /// As it is.
  public let welch: MeanComparison
  /// With amounts above the 99th percentile of both groups together lowered to it.
  public let capped: MeanComparison
  /// That percentile, by nearest rank.
  public let cap: Double
  /// Corrected by what customers spent before; `nil` where that is not known.
  public let cuped: CUPED?
  /// The largest share of a group's money that one customer brought.
  public let largestShare: Double
  /// α of the intervals and tests.
  public let level: Double

  /// A share of a group's money from which one customer decides the result.
  public static let largestTrusted = 0.1

  /// Whether few customers decide: without their largest amounts the verdict would be another, or one customer brought
  /// more than a tenth of a group's money.
  public var isFragile: Bool {
    Verdict(welch, level: level) != Verdict(capped, level: level) || largestShare > Self.largestTrusted
  }

  /// The smallest difference that groups of this size and spread could have shown with a power of 80 %.
  public var detectable: Double {
    (StandardNormal.upperQuantile(level / 2) + StandardNormal.quantile(0.8)) * welch.standardError
  }

  /// Compares two groups.
  ///
  /// - Parameters:
  ///   - control: The money of each control; the order does not matter.
  ///   - treated: The same of the treated.
  ///   - before: What each customer spent before, controls then treated, in the same order; `nil` where not known.
  /// - Returns: `nil` with fewer than two customers in a group.
  /// - Complexity: O(*n* log *n*).
  public init?(
    control: [Double], treated: [Double], before: (control: [Double], treated: [Double])? = nil,
    level: Double = 0.05
  ) {
    let all = (control + treated).sorted()
    guard !all.isEmpty else { return nil }
    let cap = all[(99 * all.count + 99) / 100 - 1]
    guard let welch = MeanComparison(control: control, treated: treated, level: level),
      let capped = MeanComparison(
        control: control.map { min($0, cap) }, treated: treated.map { min($0, cap) }, level: level)
    else { return nil }
    self.level = level
    self.welch = welch
    self.capped = capped
    self.cap = cap
    cuped = before.flatMap {
      CUPED(
        control: Array(zip(control, $0.control)), treated: Array(zip(treated, $0.treated)), without: welch,
        level: level)
    }
    largestShare = [control, treated].reduce(0) { largest, group in
      let sum = group.sorted().reduce(0) { $0 + max(0, $1) }
      return sum > 0 ? max(largest, (group.max() ?? 0) / sum) : largest
    }
  }
}

/// The same means, corrected by what was known before the experiment (Deng, Xu, Kohavi and Walker, "Improving the
/// Sensitivity of Online Controlled Experiments", WSDM 2013): Y − θ (X − mean of X).
public struct CUPED: Sendable, Equatable {
  /// θ: the covariance within the groups by the variance within them.
  public let theta: Double
  /// Of the corrected money.
  public let comparison: MeanComparison
  /// The part of the variance that the correction takes away; below 0 where it adds some.
  public let varianceReduction: Double

  /// - Parameters:
  ///   - control: Money and money before of each control.
  ///   - treated: The same of the treated.
  init?(
    control: [(Double, Double)], treated: [(Double, Double)], without plain: MeanComparison, level: Double
  ) {
    // In an order of the values alone, so that sums do not depend on the order of customers.
    let groups = [control, treated].map { group in group.sorted { ($0.1, $0.0) < ($1.1, $1.0) } }
    let meanBefore =
      groups.reduce(0) { $0 + $1.reduce(0) { $0 + $1.1 } } / Double(control.count + treated.count)
    var (covariance, variance) = (0.0, 0.0)
    for group in groups {
      let n = Double(group.count)
      let after = group.reduce(0) { $0 + $1.0 } / n
      let before = group.reduce(0) { $0 + $1.1 } / n
      for (y, x) in group {
        covariance += (y - after) * (x - before)
        variance += (x - before) * (x - before)
      }
    }
    let theta = variance > 0 ? covariance / variance : 0
    let corrected = groups.map { group in MeanSummary(of: group.map { $0.0 - theta * ($0.1 - meanBefore) }) }
    guard let comparison = MeanComparison(corrected[0], corrected[1], level: level) else { return nil }
    self.theta = theta
    self.comparison = comparison
    let ratio = plain.standardError > 0 ? comparison.standardError / plain.standardError : 1
    varianceReduction = 1 - ratio * ratio
  }
}
