public import CustomerFeatures

/// A feature with its place in the base.
public struct ModelFeature: Sendable, Equatable {
  /// Name, unit and kind.
  public let feature: Feature
  /// Over the customers of the fit, original units.
  public let minimum: Double
  /// See `minimum`.
  public let median: Double
  /// See `minimum`.
  public let maximum: Double

  /// Joins the parts.
  package init(
    feature: Feature, minimum: Double, median: Double, maximum: Double
  ) {
    self.feature = feature
    self.minimum = minimum
    self.median = median
    self.maximum = maximum
  }
}
