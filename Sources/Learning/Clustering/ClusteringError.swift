public import Wording

/// Why a clustering could not be made from the caller's data.
public enum ClusteringError: ExplainedError, Equatable {
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
