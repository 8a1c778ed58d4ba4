public import CustomerData
public import LinearAlgebra

/// The one passage between original units and standardised ones; stored in the model.
public struct FeatureScaling: Sendable, Equatable, Codable {
  /// One a feature.
  public let columns: [Column]

  /// How one feature is standardised: (t(x) − mean) / standardDeviation · weight.
  public struct Column: Sendable, Equatable, Codable {
    /// What is done to the number first.
    public let transform: Transform
    /// Mean after the transform.
    public let mean: Double
    /// Population standard deviation after the transform, above 0.
    public let standardDeviation: Double
    /// 1 for a number; less for the indicators of a category, so that a whole category column weighs as much as
    /// one numeric column.
    public let weight: Double
  }

  /// A monotone transform that precedes standardising.
  public enum Transform: String, Sendable, Codable {
    /// sign(x) · ln(1 + |x|).
    case log
    /// x as it is.
    case none
  }

  /// Which transform each feature gets.
  public enum Choice: String, Sendable, Codable, CaseIterable {
    /// `log` for recency, frequency, monetary and for any number whose skewness exceeds 1, else `none`.
    case auto
    /// `log` for every number.
    case log
    /// `none` for every number.
    case none
  }

  /// Fits means and deviations on `features`.
  public init(fitting features: FeatureMatrix, choice: Choice = .auto) {
    fatalError("contract")
  }

  /// n × d in original units -> n × d in standardised units.
  public func transform(_ values: Matrix) -> Matrix {
    fatalError("contract")
  }

  /// n × d in standardised units -> n × d in original units.
  public func inverse(_ points: Matrix) -> Matrix {
    fatalError("contract")
  }
}
