/// Where one customer belongs.
public struct ClassifiedCustomer: Sendable, Equatable {
  /// As written in the file.
  public let id: String
  /// The segment's number.
  public let segment: Int
  /// The rule's number.
  public let rule: Int
  /// The number of the segment with the nearest centroid.
  public let cluster: Int
  /// How far the customer is from another segment: the smallest distance, in standard deviations of a (transformed)
  /// feature, to a threshold on the path through the tree whose crossing alone would change the segment; `nil`
  /// where no single number would.
  public let boundaryDistance: Double?
  /// Whether that distance is below ``SegmentationModel/nearBoundaryDistance``.
  public let isNearBoundary: Bool
}

extension SegmentationModel {
  /// Customers closer than a tenth of a standard deviation to another segment are called near its boundary: an
  /// ordinary month's change of recency or spending may move them.
  public static let nearBoundaryDistance = 0.1
}
