public import Wording

/// Why one customer is in a segment, and what would move the customer to another.
public struct Explanation: Sendable, Equatable {
  /// Where the customer belongs.
  public let customer: ClassifiedCustomer
  /// All of the below as a person reads it: the rule, each bound with the customer's value, each move.
  public let lines: [LocalizedText]
  /// The bounds of the rule, with the customer's own value; recency, frequency and monetary first.
  public let bounds: [Bound]
  /// Changes of a single number, or of one column's category, that would lead to another segment: the nearest one a
  /// column and segment, nearest first.
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
    /// Index in the model's features; of several categories that would do, the nearest.
    public let feature: Int
    /// The value, original units, from which on the customer would be in `segment`; 1 for a category.
    public let value: Double
    /// The number of the segment it leads to.
    public let segment: Int
    /// Distance in standardised units.
    public let distance: Double
    /// In words.
    public let wording: LocalizedText
  }
}
