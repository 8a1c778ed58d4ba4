internal import PortableMath

/// What a model stores to tell who is late: the pace of a base, against which customers of any later log are held.
public struct RhythmScale: Sendable, Equatable {
  /// H: days over which customers are said to have moved; `nil` where the log was too short for any.
  public let horizonDays: Int?
  /// W: the window of retention in days.
  public let windowDays: Int
  /// m0: the plain mean of the customers' means, of logarithms of days.
  public let logMean: Double
  /// s2w: how much the logarithms of one customer's intervals vary.
  public let withinVariance: Double
  /// k: how many intervals the pace of all others is worth; `nil` where customers do not differ.
  public let shrinkage: Double?
  /// The mean of first intervals, by which one-time buyers are expected.
  public let firstLogMean: Double
  /// The variance of first intervals.
  public let firstVariance: Double

  package init(
    horizonDays: Int?, windowDays: Int, logMean: Double, withinVariance: Double, shrinkage: Double?,
    firstLogMean: Double, firstVariance: Double
  ) {
    self.horizonDays = horizonDays
    self.windowDays = windowDays
    self.logMean = logMean
    self.withinVariance = withinVariance
    self.shrinkage = shrinkage
    self.firstLogMean = firstLogMean
    self.firstVariance = firstVariance
  }

  /// What a pace and a window of retention come to.
  init(_ pace: PurchasePace, window: Int) {
    self.init(
      horizonDays: nil, windowDays: window, logMean: pace.logMean, withinVariance: pace.withinVariance,
      shrinkage: pace.shrinkage, firstLogMean: pace.firstLogMean, firstVariance: pace.firstVariance)
  }

  /// The same with a horizon.
  package func over(horizon: Int?) -> RhythmScale {
    RhythmScale(
      horizonDays: horizon, windowDays: windowDays, logMean: logMean, withinVariance: withinVariance,
      shrinkage: shrinkage, firstLogMean: firstLogMean, firstVariance: firstVariance)
  }
}

/// From which day of silence on a customer is due, overdue and lost.
public struct RhythmLimits: Sendable, Equatable {
  private let expected: Int32
  private let late: Int32
  private let lost: Int32

  init(expectedDays: Int, lateDays: Int, lostDays: Int) {
    expected = Int32(clamping: expectedDays)
    late = Int32(clamping: lateDays)
    lost = Int32(clamping: lostDays)
  }

  /// By then half of such customers have bought again.
  public var expectedDays: Int { Int(expected) }
  /// By then four of five.
  public var lateDays: Int { Int(late) }
  /// By then 19 of 20, but never more than 2W beyond the expected day.
  public var lostDays: Int { Int(lost) }
}

extension RhythmScale {
  /// The limits of a customer.
  func limits(_ own: CustomerIntervals) -> RhythmLimits {
    let (mean, deviation) = expectation(own)
    func days(_ quantile: Double) -> Double {
      (exponential(mean + quantile * deviation) - 1e-9).rounded(.up)
    }
    let expected = Self.whole(days(0))
    let lost = min(Self.whole(days(Self.quantile95)), 2 * windowDays + expected)
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
