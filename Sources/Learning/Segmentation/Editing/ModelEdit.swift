public import Wording

/// A change that the owner makes to a model by hand.
public enum ModelEdit: Sendable, Equatable {
  /// Gives a segment another name, in both languages.
  case rename(segment: Int, to: String)
  /// Makes one segment of several; it keeps the first one's number and name.
  case merge([Int])
  /// Moves the threshold of a feature: the one that is `from`, else the one nearest to `to`. A threshold is the
  /// largest value on its "at most" side, so 2 is that of "at least 3 orders".
  case threshold(feature: String, from: Double?, to: Double)

  /// Whether sizes, fidelity and price change, so that customers are needed to measure them again.
  public var needsData: Bool {
    switch self {
    case .rename: false
    case .merge, .threshold: true
    }
  }
}

/// A model that was changed by hand, and what the change did.
public struct EditedModel: Sendable {
  /// With the changes in its `edits`.
  public let model: SegmentationModel
  /// What each edit did, in order, and what was measured again.
  public let notes: [LocalizedText]
  /// Where each customer of the data belongs now; `nil` without data.
  public let customers: ClassifiedCustomers?
  /// Customers of the data whose segment is another one now (of merged ones: not a part of it); `nil` without data.
  public let moved: Int?
}
