/// Why a clustering could not be made from the caller's data.
public enum ClusteringError: Error, Equatable {
  /// More clusters were asked for than there are customers, or fewer than one.
  case clusterCountOutOfRange(k: Int, pointCount: Int)
  /// Too many customers are alike: every cluster needs a point of its own.
  case tooFewDistinctPoints(k: Int, distinctCount: Int)
  /// A value is infinite or not a number.
  case notFinite(row: Int, column: Int)
  /// Squared distances between values of this size leave the range of a double.
  case magnitudeOutOfRange(largest: Double)
  /// A row stands for fewer than no customers.
  case negativeWeight(row: Int, weight: Int)
  /// The weights of the rows add up to more than `limit`.
  case tooManyCustomers(limit: Int)
}

extension ClusteringError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .clusterCountOutOfRange(let k, let pointCount):
      "cannot make \(k) clusters from \(pointCount) customers; choose k from 1 to \(pointCount)"
    case .tooFewDistinctPoints(let k, let distinctCount):
      "cannot make \(k) clusters from \(distinctCount) distinct customers; choose k from 1 to \(distinctCount)"
    case .notFinite(let row, let column):
      "row \(row + 1), feature \(column + 1) is not a finite number; leave the row out or give it a value"
    case .magnitudeOutOfRange(let largest):
      "values as far from 1 as \(largest) have squared distances that no double can hold; "
        + "change the unit of the features, or standardise them"
    case .negativeWeight(let row, let weight):
      "row \(row + 1) has the weight \(weight); a weight says how many customers a row stands for, "
        + "so give it 0 or more"
    case .tooManyCustomers(let limit):
      "the weights add up to more than \(limit) customers; divide all of them by the same number"
    }
  }
}
