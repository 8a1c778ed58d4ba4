internal import PortableMath

/// The shares of buyers of a treated group and its controls.
public struct ConversionComparison: Sendable, Equatable {
  /// Left alone.
  public let control: ConversionGroup
  /// Treated.
  public let treated: ConversionGroup
  /// α of the interval and the test.
  public let level: Double
  /// Treated less control.
  public let difference: Double
  /// Of the difference, by Newcombe's method 10 from the two Wilson intervals (*Statistics in Medicine* 17, 1998).
  public let interval: Interval
  /// Of the pooled z test; 0 where nobody or everybody bought.
  public let z: Double
  /// The two-sided p of the pooled z test; 1 where both groups are the same.
  public let pZ: Double
  /// The two-sided p of Fisher's exact test.
  public let pFisher: Double
  /// The smallest count that would be expected if nothing differed; below 5 the normal approximation does not hold.
  public let smallestExpected: Double

  /// Which test decides.
  public enum Test: String, Sendable, Codable {
    /// The pooled z test.
    case z
    /// Fisher's exact test.
    case fisher
  }

  /// The test that decides here.
  public var test: Test { smallestExpected < 5 ? .fisher : .z }
  /// The p of the test that decides.
  public var p: Double { test == .z ? pZ : pFisher }
  /// The difference in shares of the controls' rate; `nil` where none of them bought.
  public var lift: Double? { control.converted > 0 ? difference / control.rate : nil }

  /// Compares two groups of at least one customer each.
  ///
  /// - Complexity: O(*n*) in the smallest of buyers, others and the groups.
  public init(control: ConversionGroup, treated: ConversionGroup, level: Double = 0.05) {
    self.control = control
    self.treated = treated
    self.level = level
    difference = treated.rate - control.rate
    let (c, t) = (control.interval(level: level), treated.interval(level: level))
    func width(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    interval = Interval(
      low: difference - width(treated.rate - t.low, c.high - control.rate),
      high: difference + width(t.high - treated.rate, control.rate - c.low))
    let (m, n) = (Double(control.customers), Double(treated.customers))
    let buyers = Double(control.converted + treated.converted)
    let pooled = buyers / (m + n)
    let error = (pooled * (1 - pooled) * (1 / m + 1 / n)).squareRoot()
    z = error > 0 ? difference / error : 0
    pZ = error > 0 ? min(1, 2 * StandardNormal.upperTail(abs(z))) : 1
    pFisher = fisherExact(control, treated)
    smallestExpected = min(buyers, m + n - buyers) * min(m, n) / (m + n)
  }

  /// The smallest difference upwards, in points of the rate, that groups of this size could have shown with a power of
  /// 80 %; `nil` where none.
  public var detectable: Double? {
    let ratio = Double(treated.customers) / Double(control.customers)
    return SampleSize(baseline: control.rate, level: level, treatedPerControl: ratio)
      .detectableShares(controls: Double(control.customers)).above.map { $0 - control.rate }
  }
}
