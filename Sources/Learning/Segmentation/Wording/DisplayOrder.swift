package import CustomerFeatures

extension FeatureUnit {
  /// The order of display: recency, frequency, monetary, then the rest.
  package var displayPlace: Int {
    switch self {
    case .daysSinceLastPurchase: 0
    case .orders: 1
    case .money: 2
    case .number, .year, .share, .category: 3
    }
  }
}

extension [Feature] {
  /// Indices in the order people expect: recency, frequency, monetary, then the rest as they stand.
  package var displayOrder: [Int] {
    indices.sorted { (self[$0].unit.displayPlace, $0) < (self[$1].unit.displayPlace, $1) }
  }
}
