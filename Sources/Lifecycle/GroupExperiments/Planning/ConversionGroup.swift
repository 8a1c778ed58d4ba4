internal import PortableMath

/// How many customers of a group bought.
public struct ConversionGroup: Sendable, Equatable {
  /// Those who did.
  public let converted: Int
  /// All.
  public let customers: Int

  /// Counts a group; of `customers`, at least 1, `converted` bought.
  public init(converted: Int, customers: Int) {
    self.converted = converted
    self.customers = customers
  }

  /// The share who bought.
  public var rate: Double { Double(converted) / Double(customers) }

  /// The interval of the rate, by Wilson's score (1927), within 0...1.
  public func interval(level: Double = 0.05) -> Interval {
    let z = StandardNormal.upperQuantile(level / 2)
    let n = Double(customers)
    let square = z * z / n
    let centre = (rate + square / 2) / (1 + square)
    let half = z * (rate * (1 - rate) / n + square / n / 4).squareRoot() / (1 + square)
    return Interval(low: max(0, centre - half), high: min(1, centre + half))
  }
}

/// Where a number probably lies.
public struct Interval: Sendable, Equatable {
  /// Its lower end.
  public let low: Double
  /// Its upper end.
  public let high: Double

  /// Whether 0 is outside.
  public var excludesZero: Bool { low > 0 || high < 0 }
}
