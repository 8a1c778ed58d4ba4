internal import CustomerData
internal import DecisionTrees

/// A model's tree laid out for walking many customers: what stands at each node in arrays of their own, and at the
/// leaves the segment and the rule.
struct TreeWalk: Sendable {
  /// The feature of a split, or −1 at a leaf, where the other arrays hold the leaf's segment and rule instead.
  private let features: [Int]
  private let thresholds: [Double]
  private let atMost: [Int]
  private let above: [Int]
  /// Where a split divides customers who differ: midway between two whole numbers, else the threshold itself;
  /// standardised units.
  private let boundaries: [Double]
  /// Values original units just across a split: on its `atMost` side, on its `above` side.
  private let across: [(low: Double, high: Double)]
  /// Whether a split divides numbers; nobody is near the boundary of a category.
  private let isNumber: [Bool]

  init(_ model: SegmentationModel) {
    let nodes = model.tree.nodes
    var segments = Array(repeating: 0, count: nodes.count)
    var rules = segments
    for rule in model.rules {
      for leaf in rule.rule.leaves {
        segments[leaf] = rule.segment
        rules[leaf] = rule.number
      }
    }
    var features = Array(repeating: -1, count: nodes.count)
    var thresholds = Array(repeating: 0.0, count: nodes.count)
    var atMost = segments
    var above = rules
    var boundaries = thresholds
    var across = Array(repeating: (low: 0.0, high: 0.0), count: nodes.count)
    var isNumber = Array(repeating: false, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      guard case .split(let feature, let threshold, let low, let high) = node else { continue }
      let isWhole = model.features[feature].feature.isWhole
      let floor = threshold.rounded(.down)
      features[index] = feature
      thresholds[index] = threshold
      atMost[index] = low
      above[index] = high
      across[index] = isWhole ? (floor, floor + 1) : (threshold, threshold.nextUp)
      boundaries[index] = model.scaling.columns[feature].standardised(isWhole ? floor + 0.5 : threshold)
      isNumber[index] = model.features[feature].feature.category == nil
    }
    self.features = features
    self.thresholds = thresholds
    self.atMost = atMost
    self.above = above
    self.boundaries = boundaries
    self.across = across
    self.isNumber = isNumber
  }

  /// Where the customer in `row` belongs.
  ///
  /// - Complexity: O(depth).
  func place(of row: ArraySlice<Double>) -> (segment: Int, rule: Int) {
    let leaf = leaf(of: row)
    return (atMost[leaf], above[leaf])
  }

  /// Calls `found` for each split on the way of `row` that divides numbers: with the feature, the value just across
  /// and the distance to it in standardised units.
  func forEachBoundary(
    of row: ArraySlice<Double>, point: ArraySlice<Double>,
    _ found: (_ feature: Int, _ valueAcross: Double, _ distance: Double) -> Void
  ) {
    var index = 0
    while features[index] >= 0 {
      let feature = features[index]
      let isAtMost = row[row.startIndex + feature] <= thresholds[index]
      if isNumber[index] {
        found(
          feature, isAtMost ? across[index].high : across[index].low,
          abs(point[point.startIndex + feature] - boundaries[index]))
      }
      index = isAtMost ? atMost[index] : above[index]
    }
  }

  /// The smallest distance to a threshold on the way whose crossing alone changes the segment; infinite where there
  /// is none.
  ///
  /// - Complexity: O(depth²) at most, for most customers O(depth).
  func boundaryDistance(of row: ArraySlice<Double>, point: ArraySlice<Double>, segment: Int) -> Double {
    var nearest = Double.infinity
    forEachBoundary(of: row, point: point) { feature, value, distance in
      guard distance < nearest, self.segment(of: row, with: value, for: feature) != segment else { return }
      nearest = distance
    }
    return nearest
  }

  /// The segment that the customer in `row` would have if one feature were `value`.
  func segment(of row: ArraySlice<Double>, with value: Double, for feature: Int) -> Int {
    var index = 0
    while features[index] >= 0 {
      let x = features[index] == feature ? value : row[row.startIndex + features[index]]
      index = x <= thresholds[index] ? atMost[index] : above[index]
    }
    return atMost[index]
  }

  private func leaf(of row: ArraySlice<Double>) -> Int {
    var index = 0
    while features[index] >= 0 {
      index = row[row.startIndex + features[index]] <= thresholds[index] ? atMost[index] : above[index]
    }
    return index
  }
}
