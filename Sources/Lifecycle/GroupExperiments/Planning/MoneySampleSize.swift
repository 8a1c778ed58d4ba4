internal import PortableMath

/// How many customers a test of money a customer needs: n = (z(1 − α/2) + z(power))² σ² (1 + 1/k) / d² controls.
public struct MoneySampleSize: Sendable, Equatable {
  /// σ: the standard deviation of money a customer, zeros included.
  public let deviation: Double
  /// k: how many are treated for each control.
  public let treatedPerControl: Double
  private let quantiles: Double

  /// By default of two halves, at the 5 % level with a power of 80 %.
  public init(deviation: Double, level: Double = 0.05, power: Double = 0.8, treatedPerControl: Double = 1) {
    self.deviation = deviation
    self.treatedPerControl = treatedPerControl
    quantiles = StandardNormal.upperQuantile(level / 2) + StandardNormal.quantile(power)
  }

  /// The controls that are needed to find a difference of the means.
  ///
  /// - Returns: `nil` where the difference is none: no number of customers would do.
  public func controls(toFind difference: Double) -> Int? { roundedUp(exactControls(toFind: difference)) }

  /// The treated customers that are needed beside them.
  public func treated(toFind difference: Double) -> Int? {
    roundedUp(exactControls(toFind: difference) * treatedPerControl)
  }

  /// The smallest difference that so many controls can show.
  public func detectableDifference(controls: Double) -> Double {
    quantiles * deviation * ((1 + 1 / treatedPerControl) / controls).squareRoot()
  }

  private func exactControls(toFind difference: Double) -> Double {
    let ratio = quantiles * deviation / difference
    return ratio * ratio * (1 + 1 / treatedPerControl)
  }
}
