internal import CustomerFeatures

extension CustomerLateness {
  /// The share of late customers of each cluster.
  ///
  /// - Parameter labels: The cluster of each customer by the rules.
  func shares(of labels: [Int], k: Int) -> [Double] {
    var late = Array(repeating: 0, count: k)
    var sizes = late
    for (label, isLate) in zip(labels, isLate) {
      sizes[label] += 1
      if isLate { late[label] += 1 }
    }
    return zip(late, sizes).map { Double($0) / Double(max($1, 1)) }
  }

  /// What the rhythm says of each cluster's segment.
  ///
  /// - Parameter measures: One a cluster.
  func evidence(on measures: [SegmentMeasures], labels: [Int], features: [Feature]) -> [TradeEvidence]? {
    let recency = features.firstIndex { $0.unit == .daysSinceLastPurchase }
    let orders = features.firstIndex { $0.unit == .orders }
    guard let recency, let orders, isLate.count == labels.count else { return nil }
    return zip(shares(of: labels, k: measures.count), measures).map { share, measures in
      TradeEvidence(
        lateShare: share, recency: measures.medians[recency], orders: measures.medians[orders],
        usualGap: Double(usualGapDays))
    }
  }
}
