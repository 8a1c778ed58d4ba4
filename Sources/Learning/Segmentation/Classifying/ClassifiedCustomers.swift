/// Where each customer belongs: one array a property, so that millions fit.
public struct ClassifiedCustomers: Sendable, Equatable {
  /// Ids as written in the file, in the order of the features' rows.
  public let ids: [String]
  /// Segment numbers.
  public let segments: [Int]
  /// Rule numbers.
  public let rules: [Int]
  /// Numbers of the segments with the nearest centroid.
  public let clusters: [Int]
  /// See ``ClassifiedCustomer/boundaryDistance``; infinite where there is none.
  package let boundaryDistances: [Double]

  package init(
    ids: [String], segments: [Int], rules: [Int], clusters: [Int], boundaryDistances: [Double]
  ) {
    self.ids = ids
    self.segments = segments
    self.rules = rules
    self.clusters = clusters
    self.boundaryDistances = boundaryDistances
  }
}

extension ClassifiedCustomers: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// Number of customers.
  public var endIndex: Int { ids.count }

  /// Customer `i`, in the order of the features' rows.
  public subscript(i: Int) -> ClassifiedCustomer {
    let distance = boundaryDistances[i]
    return ClassifiedCustomer(
      id: ids[i], segment: segments[i], rule: rules[i], cluster: clusters[i],
      boundaryDistance: distance.isFinite ? distance : nil,
      isNearBoundary: isNearBoundary(i))
  }

  /// See ``ClassifiedCustomer/isNearBoundary``.
  package func isNearBoundary(_ i: Int) -> Bool {
    boundaryDistances[i] < SegmentationModel.nearBoundaryDistance
  }
}
