internal import PortableMath

/// How long customers usually wait until the next purchase, learned from the logarithms of all intervals: a one-way
/// random-effects model, in which each customer has a pace and varies about it.
///
/// With n intervals of logarithms l a customer's pace is estimated as (Σl + k·m0) / (n + k): the fewer intervals, the
/// nearer to all others (Searle, Casella and McCulloch, *Variance Components*, 1992, ch. 3 and 7).
public struct PurchasePace: Sendable, Equatable {
  /// N: intervals of all customers.
  public let intervals: Int
  /// g: customers with at least one.
  public let repeatBuyers: Int
  /// s2w: how much the logarithms of one customer's intervals vary.
  public let withinVariance: Double
  /// s2b: how much customers' paces vary; 0 where no more than chance would have it.
  public let betweenVariance: Double
  /// m0: the plain mean of the customers' means.
  public let logMean: Double
  /// The mean and the variance of first intervals, by which one-time buyers are expected.
  public let firstLogMean: Double
  /// See `firstLogMean`.
  public let firstVariance: Double

  /// k = s2w / s2b: how many intervals the pace of all others is worth; `nil` where s2b is 0.
  public var shrinkage: Double? { betweenVariance > 0 ? withinVariance / betweenVariance : nil }
}

/// From which day of silence on a customer is due, overdue and lost.
public struct RhythmLimits: Sendable, Equatable {
  /// By then half of such customers have bought again.
  public let expectedDays: Int
  /// By then four of five.
  public let lateDays: Int
  /// By then 19 of 20, but never more than 2W beyond the expected day.
  public let lostDays: Int
}

/// What the intervals of one customer add up to.
struct CustomerIntervals: Sendable {
  var count = 0
  /// The sum of their logarithms, in order of time.
  var logSum = 0.0
}

extension PurchasePace {
  /// The limits of a customer.
  ///
  /// - Parameter window: W, in days.
  func limits(_ own: CustomerIntervals, window: Int) -> RhythmLimits {
    let (mean, deviation) = expectation(own)
    func days(_ quantile: Double) -> Double {
      (exponential(mean + quantile * deviation) - 1e-9).rounded(.up)
    }
    let expected = Self.whole(days(0))
    let lost = min(Self.whole(days(Self.quantile95)), 2 * window + expected)
    return RhythmLimits(
      expectedDays: expected, lateDays: min(Self.whole(days(Self.quantile80)), lost), lostDays: lost)
  }

  /// The mean and the standard deviation of the logarithm of the next interval.
  private func expectation(_ own: CustomerIntervals) -> (mean: Double, deviation: Double) {
    guard own.count > 0 else { return (firstLogMean, firstVariance.squareRoot()) }
    guard let shrinkage else { return (logMean, withinVariance.squareRoot()) }
    let weight = Double(own.count) + shrinkage
    return (
      (own.logSum + shrinkage * logMean) / weight, (withinVariance * (1 + 1 / weight)).squareRoot()
    )
  }

  /// Quantiles of the normal distribution.
  private static let quantile80 = 0.8416212335729143
  private static let quantile95 = 1.6448536269514722

  /// No interval is longer than 10,000 years.
  private static func whole(_ days: Double) -> Int { Int(min(max(days, 1), 4e6)) }
}
