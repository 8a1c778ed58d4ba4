internal import CustomerFeatures
internal import Segmentation

extension SegmentationModel {
  /// The numbers that have room in a table of segments: recency, frequency and monetary, else those in which the
  /// segments differ most; in the order of display.
  ///
  /// - Returns: Indices in `features`.
  func tellingFeatures(atMost count: Int) -> [Int] {
    func spread(_ feature: Int) -> Double {
      let medians = segments.map { $0.profile[feature] }
      return (medians.max() ?? 0) - (medians.min() ?? 0)
    }
    func place(_ feature: Int) -> Int { features[feature].feature.unit.displayPlace }
    return features.indices.filter { features[$0].feature.category == nil }
      .sorted { (place($0), -spread($0), $0) < (place($1), -spread($1), $1) }.prefix(count)
      .sorted { (place($0), $0) < (place($1), $1) }
  }
}
