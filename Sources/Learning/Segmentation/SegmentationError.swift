internal import Wording

/// Why a base could not be segmented, or a model not be used or changed as asked.
public enum SegmentationError: Error, Equatable {
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
  case noSuchThreshold(feature: String, available: [String])
  /// An edit names a threshold of a feature that has others.
  case noThresholdThere(feature: String, value: Double, available: [Double])
  /// An edit moves a threshold to where all customers are on one side of it.
  case thresholdBeyondCustomers(feature: String, threshold: Double, minimum: Double, maximum: Double)
  /// An edit would leave a rule that catches nobody, whatever the customer.
  case thresholdOutOfOrder(feature: String, threshold: Double)
  /// An edit gives a segment a name that is empty, too long, or another segment's.
  case unusableName(String, reason: String)
  /// Merging would leave fewer than two segments, or names one segment twice.
  case cannotMerge([Int])
  /// An edit changes sizes and fidelity, and there are no customers to measure them on.
  case dataNeeded
  /// A customer was asked about who is not in the data.
  case noSuchCustomer(id: String)
}

extension SegmentationError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .nothingToSegment(let customers):
      customers == 1
        ? "nothing to segment: there is one customer only"
        : "nothing to segment: all \(customers) customers have the same features; "
          + "at least 2 different customers are needed"
    case .countOutOfRange(let asked, let distinct):
      "cannot make \(asked) segments of \(distinct) different customers; choose from 2 to \(distinct)"
    case .notFinite(let feature, let customer):
      "\(feature) of customer \(customer) is not a finite number; correct it or leave the customer out"
    case .featuresDiffer(let expected, let found):
      "the model was made for the features \(expected.joined(separator: ", ")), "
        + "not for \(found.joined(separator: ", "))"
    case .noSuchSegment(let number, let available):
      "there is no segment \(number); the model has \(available.map(String.init).joined(separator: ", "))"
    case .noSuchThreshold(let feature, let available):
      "no rule has a threshold on \(feature)\(nearest(to: feature, in: available)); "
        + "the thresholds are \(available.joined(separator: "; "))"
    case .noThresholdThere(let feature, let value, let available):
      "\(feature) has no threshold at \(value.shortest); "
        + "it has \(available.map(\.shortest).joined(separator: ", "))"
    case .thresholdBeyondCustomers(let feature, let threshold, let minimum, let maximum):
      "with \(feature) = \(threshold.shortest) all customers would be on one side: "
        + "they have \(minimum.shortest) to \(maximum.shortest); choose a value from \(minimum.shortest) "
        + "to below \(maximum.shortest)"
    case .thresholdOutOfOrder(let feature, let threshold):
      "with \(feature) = \(threshold.shortest) a rule could not catch anyone; "
        + "choose a value between the neighbouring thresholds of that feature"
    case .unusableName(let name, let reason):
      "\"\(name)\" cannot name a segment: \(reason)"
    case .cannotMerge(let numbers):
      "cannot merge \(numbers.map(String.init).joined(separator: ", ")); "
        + "name at least two different segments and leave at least two in the model"
    case .dataNeeded:
      "merging segments or moving a threshold changes sizes and fidelity; give the customers with --data"
    case .noSuchCustomer(let id):
      "there is no customer \(id) in the data; ids are compared as text, letter by letter"
    }
  }

  /// - Parameter available: Names, each with the thresholds behind it.
  private func nearest(to name: String, in available: [String]) -> String {
    let names = available.map { $0.split(separator: " = ").first.map(String.init) ?? $0 }
    return closestName(to: name, among: names).map { " (did you mean \($0)?)" } ?? ""
  }
}
