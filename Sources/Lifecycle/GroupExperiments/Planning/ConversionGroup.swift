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
    let range = wilsonInterval(of: converted, in: customers, alpha: level)
    return Interval(low: range.lowerBound, high: range.upperBound)
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
