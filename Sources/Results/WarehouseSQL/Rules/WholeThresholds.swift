internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// Thresholds on doubles as thresholds on whole numbers: the same customers are on the same side of both.
enum WholeThresholds {
  /// Of numbers that are whole.
  static func whole(_ threshold: Double) throws(WarehouseError) -> Int {
    guard let whole = Int(exactly: threshold.rounded(.down)) else { throw .thresholdTooLarge(threshold) }
    return whole
  }

  /// The most units of 10^-`scale` whose nearest double is not above the threshold.
  static func units(_ threshold: Double, scale: Int) throws(WarehouseError) -> Int {
    func isAtMost(_ units: Int) -> Bool {
      ExactMoney(units: Int128(units), exponent: -scale).nearestDouble <= threshold
    }
    // As many as engines hold in 64 bits; what lies beyond is no money.
    var (low, high) = (-Self.most, Self.most)
    guard isAtMost(low), !isAtMost(high) else { throw .thresholdTooLarge(threshold) }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isAtMost(middle) { low = middle } else { high = middle }
    }
    return low
  }

  private static let most = 4_000_000_000_000_000_000

  /// The largest number whose product with a factor above 0, rounded, is not above the threshold; `nil` where none is.
  static func beforeFactor(_ threshold: Double, factor: Double) -> Double? {
    func isAtMost(_ number: Double) -> Bool { (number * factor).rounded() <= threshold }
    let most = Double.greatestFiniteMagnitude
    if isAtMost(most) { return most }
    guard isAtMost(-most) else { return nil }
    // The difference of both ends would be too long a number.
    var (low, high) = isAtMost(0) ? (0, most.place) : (-most.place, 0)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isAtMost(Double(place: middle)) { low = middle } else { high = middle }
    }
    return Double(place: low)
  }
}

extension Double {
  /// Its place among all doubles in ascending order, that of zero being 0.
  fileprivate var place: Int {
    let magnitude = Int(truncatingIfNeeded: self.magnitude.bitPattern)
    return self < 0 ? -magnitude : magnitude
  }

  fileprivate init(place: Int) {
    let magnitude = Double(bitPattern: UInt64(place.magnitude))
    self = place < 0 ? -magnitude : magnitude
  }

  /// The fewest decimals that write it.
  fileprivate var decimals: Int {
    let parts = shortest.split(separator: "e")
    let fraction = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    return max(0, fraction - (parts.count > 1 ? Int(parts[1]) ?? 0 : 0))
  }
}

extension SegmentationModel {
  /// The decimals of the money that the model was made from: the fewest that write its thresholds, its least and its
  /// largest sum, and what its segments spent.
  func decimalsOfMoney(of feature: Int, thresholds: [Double]) throws(WarehouseError) -> Int {
    let sums = thresholds + [features[feature].minimum, features[feature].maximum]
    var most = 0
    for sum in sums {
      guard sum.decimals <= ColumnKinds.mostDecimals else {
        throw .noScale(sum, most: ColumnKinds.mostDecimals)
      }
      most = max(most, sum.decimals)
    }
    // Sums so long that doubles round them say nothing.
    for revenue in segments.compactMap(\.revenue) where revenue.decimals <= ColumnKinds.mostDecimals {
      most = max(most, revenue.decimals)
    }
    return most
  }
}
