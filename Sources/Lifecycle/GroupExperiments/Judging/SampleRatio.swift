internal import PortableMath

/// Whether the arms are as large as was planned, by the chi-square test; the first thing that a broken experiment shows.
public struct SampleRatio: Sendable, Equatable {
  /// Customers of each arm.
  public let observed: [Int]
  /// Their planned shares, which add up to 1.
  public let shares: [Double]
  /// Σ (observed − planned)² / planned.
  public let chiSquare: Double
  /// The probability of as large a deviation by chance.
  public let p: Double

  /// Below it the arms are not what was split.
  public static let least = 0.001

  /// Whether something is wrong with the split.
  public var isWrong: Bool { p < Self.least }

  /// Compares at least two arms with their plan.
  public init(observed: [Int], shares: [Double]) {
    self.observed = observed
    self.shares = shares
    let all = Double(observed.reduce(0, +))
    chiSquare = zip(observed, shares).reduce(0) { sum, arm in
      let planned = all * arm.1
      let deviation = Double(arm.0) - planned
      return planned > 0 ? sum + deviation * deviation / planned : sum
    }
    p = ChiSquareDistribution(degreesOfFreedom: Double(observed.count - 1)).upperTail(chiSquare)
  }
}
