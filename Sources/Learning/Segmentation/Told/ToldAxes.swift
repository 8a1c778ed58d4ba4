/// Two more axes of the points: what customers like these went on to do.
///
/// Two customers are alike when they bought alike, and when customers like them went on to buy alike. An axis is a
/// ridge regression (Hoerl and Kennard 1970) of an outcome on the standardised features, their squares and products;
/// learned on one day, it is applied with that day's centres and scales to any other.
public struct ToldAxes: Sendable, Equatable, Codable {
  /// Days of the period whose outcomes were learned.
  public let horizon: Int
  /// Of each transformed feature, on the day of learning.
  public let centres: [Double]
  /// Of each transformed feature, on the day of learning; above 0.
  public let scales: [Double]
  /// Of each term: the features, then their products with themselves and each later one.
  public let basisCentres: [Double]
  /// Of each term; above 0.
  public let basisScales: [Double]
  /// Buying first, then spending.
  public package(set) var axes: [Axis]
  /// What each axis is multiplied by once it is standardised: all axes together weigh as much as all features.
  public let weight: Double

  /// One outcome.
  public struct Axis: Sendable, Equatable, Codable {
    /// What it foretells.
    public let outcome: Outcome
    /// One a term.
    public let coefficients: [Double]
    /// Of what it foretells, over the customers of the fit.
    public package(set) var mean: Double
    /// Of what it foretells, over the customers of the fit; above 0.
    public package(set) var standardDeviation: Double
  }

  /// What customers do in the period after a day.
  public enum Outcome: String, Sendable, Codable {
    /// Whether they place an order.
    case bought
    /// The logarithm of what they spend.
    case spent
  }

  /// Joins the parts, which must agree; those of a file are checked first.
  package init(
    horizon: Int, centres: [Double], scales: [Double], basisCentres: [Double], basisScales: [Double],
    axes: [Axis], weight: Double
  ) {
    self.horizon = horizon
    self.centres = centres
    self.scales = scales
    self.basisCentres = basisCentres
    self.basisScales = basisScales
    self.axes = axes
    self.weight = weight
  }

  /// Terms of so many features: each of them, and each product of two.
  package static func termCount(ofFeatures count: Int) -> Int { count + count * (count + 1) / 2 }
}
