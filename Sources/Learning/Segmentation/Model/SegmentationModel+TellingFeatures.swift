internal import CustomerFeatures

extension SegmentationModel {
  /// Indices in `features`, most telling first: recency, frequency, monetary; elsewhere by how far the segments' medians
  /// spread, in standard deviations, each segment by its share of the customers.
  package var tellingFeatures: [Int] {
    if recipe.isOfPurchases { return features.map(\.feature).displayOrder }
    let spread = features.indices.map { j in
      segments.reduce(0.0) { sum, segment in
        let profile = segment.profile.indices.contains(j) ? segment.profile[j] : 0
        return sum + (profile.isFinite ? segment.share * profile * profile : 0)
      }
    }
    return features.indices.sorted { (-spread[$0], $0) < (-spread[$1], $1) }
  }

  /// The most telling numbers, as many as have room in a table of segments, in the order of display.
  package func tellingNumbers(atMost count: Int) -> [Int] {
    let chosen = Set(tellingFeatures.filter { features[$0].feature.category == nil }.prefix(count))
    return features.map(\.feature).displayOrder.filter(chosen.contains)
  }
}
