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

/// What the intervals of one customer add up to.
struct CustomerIntervals: Sendable {
  var count = 0
  /// The sum of their logarithms, in order of time.
  var logSum = 0.0
}
