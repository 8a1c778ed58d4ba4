public import Wording

/// Why a base could not be segmented, or a model not be used or changed as asked.
public enum SegmentationError: ExplainedError, Equatable {
  /// Fewer than two customers differ from each other.
  case nothingToSegment(customers: Int)
  /// A number of segments was asked for that cannot be made.
  case countOutOfRange(asked: Int, distinctCustomers: Int)
  /// A value is infinite or not a number.
  case notFinite(feature: String, customer: String)
  /// Features were not made by this model's recipe.
  case featuresDiffer(expected: [String], found: [String])
  /// An edit names a segment that the model does not have.
  case noSuchSegment(number: Int, available: [Int])
  /// An edit names a feature that no threshold of the tree is on.
  case noSuchThreshold(feature: String, available: [FeatureThresholds])
  /// An edit names a threshold of a feature that has others.
  case noThresholdThere(feature: String, value: Double, available: [Double])
  /// An edit moves a threshold to where all customers are on one side of it.
  case thresholdBeyondCustomers(feature: String, threshold: Double, minimum: Double, maximum: Double)
  /// An edit would leave a rule that catches nobody, whatever the customer.
  case thresholdOutOfOrder(feature: String, threshold: Double)
  /// An edit gives a segment a name that is empty, too long, or another segment's.
  case unusableName(String, reason: LocalizedText)
  /// Merging would leave fewer than two segments, or names one segment twice.
  case cannotMerge([Int])
  /// An edit changes sizes and fidelity, and there are no customers to measure them on.
  case dataNeeded
  /// A table of what channels cost cannot be used.
  case unusableCosts(file: String, reason: LocalizedText)
  /// Something was chosen that is about a log of purchases, and this is a table of customers.
  case needsLog(Choice)
  /// Something was asked that a model of purchases answers, and this one is of a table of customers.
  case needsModelOfLog
  /// The model was saved before scores were stored with it.
  case needsScores
  /// A list of customers cannot be used.
  case unusableList(file: String, reason: LocalizedText)
  /// A customer was asked about who is not in the data.
  case noSuchCustomer(id: String)

  /// A number of the tree, and where its thresholds are.
  public struct FeatureThresholds: Sendable, Equatable {
    /// The feature's name.
    public let feature: String
    /// Each once, ascending.
    public let thresholds: [Double]

    /// Describes a feature.
    public init(feature: String, thresholds: [Double]) {
      self.feature = feature
      self.thresholds = thresholds
    }
  }
}
