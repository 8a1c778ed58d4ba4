public import CustomerData

/// Why one customer is in a segment, and what would move the customer to another.
public struct Explanation: Sendable, Equatable {
  /// Where the customer belongs.
  public let customer: ClassifiedCustomer
  /// The rule's sentence and the customer's values, one line each, in order of display.
  public let lines: [LocalizedText]
  /// The bounds of the rule, with the customer's own value.
  public let bounds: [Bound]
  /// Changes of a single feature that would lead to another segment, nearest first.
  public let moves: [Move]

  /// One bound of the rule.
  public struct Bound: Sendable, Equatable {
    /// Index in the model's features.
    public let feature: Int
    /// In words.
    public let wording: LocalizedText
    /// The customer's value, original units.
    public let value: Double
  }

  /// A change of one feature.
  public struct Move: Sendable, Equatable {
    /// Index in the model's features.
    public let feature: Int
    /// The value, original units, from which on the customer would be in `segment`.
    public let value: Double
    /// The number of the segment it leads to.
    public let segment: Int
    /// Distance in standard deviations.
    public let distance: Double
    /// In words.
    public let wording: LocalizedText
  }
}

extension SegmentationModel {
  /// Explains the segment of the customer called `id`.
  ///
  /// - Parameter features: Made by this model's recipe.
  /// - Throws: ``SegmentationError/noSuchCustomer(id:)``.
  public func explain(_ id: String, in features: FeatureMatrix) throws -> Explanation {
    fatalError("contract")
  }
}
