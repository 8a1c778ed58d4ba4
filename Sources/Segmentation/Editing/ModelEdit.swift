public import CustomerData

/// A change that the owner makes to a model by hand.
public enum ModelEdit: Sendable, Equatable {
  /// Gives a segment another name, in both languages.
  case rename(segment: Int, to: String)
  /// Makes one segment of several; it keeps the first one's number and name.
  case merge([Int])
  /// Moves the threshold of a feature: the one that is `from`, else the one nearest to `to`.
  case threshold(feature: String, from: Double?, to: Double)
}

/// A model that was changed by hand, and what the change did.
public struct EditedModel: Sendable {
  /// With the changes in its `edits`.
  public let model: SegmentationModel
  /// What each edit did, in order.
  public let notes: [LocalizedText]
  /// Where each customer of the data belongs now; `nil` without data.
  public let customers: ClassifiedCustomers?
  /// Customers of the data who changed their segment; `nil` without data.
  public let moved: Int?
}

extension SegmentationModel {
  /// Applies `edits` in order.
  ///
  /// - Parameter features: Customers to measure sizes, fidelity and price on again, made by this model's recipe.
  ///   Without them, edits that need a measurement keep the old figures and say so.
  /// - Throws: ``SegmentationError``.
  public func edited(_ edits: [ModelEdit], measuredOn features: FeatureMatrix? = nil) throws -> EditedModel {
    fatalError("contract")
  }
}
