internal import PortableMath

/// Numbers of a group, summed up.
struct MeanSummary {
  let count: Int
  let mean: Double
  /// Of the sample, over n − 1.
  let variance: Double

  /// - Parameter values: In an order that hangs on them alone, so that sums do.
  init(of values: [Double]) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    self.count = values.count
    self.mean = mean
    variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
  }
}

/// The means of a treated group and its controls, by Welch's t test (*Biometrika* 34, 1947): variances may differ.
public struct MeanComparison: Sendable, Equatable {
  /// Treated less control.
  public let difference: Double
  /// Of the difference.
  public let interval: Interval
  /// The difference by its standard error; 0 where both groups are constant.
  public let t: Double
  /// By Welch and Satterthwaite.
  public let degreesOfFreedom: Double
  /// Two-sided; 1 where both groups are the same.
  public let p: Double
  /// Of the difference.
  public let standardError: Double

  /// Compares two groups of numbers.
  ///
  /// - Returns: `nil` with fewer than two numbers in a group: their spread is unknown.
  /// - Complexity: O(*n* log *n*).
  public init?(control: [Double], treated: [Double], level: Double = 0.05) {
    self.init(MeanSummary(of: control.sorted()), MeanSummary(of: treated.sorted()), level: level)
  }

  init?(_ control: MeanSummary, _ treated: MeanSummary, level: Double) {
    guard control.count > 1, treated.count > 1 else { return nil }
    let (m, n) = (Double(control.count), Double(treated.count))
    let (v, w) = (control.variance / m, treated.variance / n)
    let error = (v + w).squareRoot()
    let difference = treated.mean - control.mean
    self.difference = difference
    standardError = error
    guard error > 0 else {
      interval = Interval(low: difference, high: difference)
      t = 0
      degreesOfFreedom = m + n - 2
      p = difference == 0 ? 1 : 0
      return
    }
    t = difference / error
    degreesOfFreedom = (v + w) * (v + w) / (v * v / (m - 1) + w * w / (n - 1))
    let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
    p = student.twoSidedTail(t)
    let half = student.twoSidedQuantile(level) * error
    interval = Interval(low: difference - half, high: difference + half)
  }
}
