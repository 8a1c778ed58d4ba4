internal import CustomerData
internal import DecisionTrees

/// A model's tree laid out for walking many customers.
///
/// Rows and points are handed over as buffers: a slice of the matrix would count references for every customer, on
/// all threads at once.
struct TreeWalk: Sendable {
  typealias Row = UnsafeBufferPointer<Double>

  private let nodes: [Node]

  private enum Node: Sendable {
    case split(Split)
    case leaf(segment: Int, rule: Int)
  }

  /// A split, and what crossing it means.
  private struct Split: Sendable {
    var feature: Int
    var threshold: Double
    var atMost: Int
    var above: Int
    /// Whether it divides numbers; nobody is near the boundary of a category.
    var isNumber: Bool
    /// Where it divides customers who differ, in standardised units: midway between two whole numbers, else at the
    /// threshold.
    var boundary: Double
    /// The values next to it, in original units, on its `atMost` and on its `above` side.
    var across: (low: Double, high: Double)
  }

  init(_ model: SegmentationModel) {
    var rulesByLeaf: [Int: SegmentRule] = [:]
    for rule in model.rules {
      for leaf in rule.rule.leaves { rulesByLeaf[leaf] = rule }
    }
    nodes = model.tree.nodes.enumerated().map { index, node in
      guard case .split(let feature, let threshold, let atMost, let above) = node else {
        return .leaf(segment: rulesByLeaf[index]?.segment ?? 0, rule: rulesByLeaf[index]?.number ?? 0)
      }
      let isWhole = model.features[feature].feature.isWhole
      let floor = threshold.rounded(.down)
      return .split(
        Split(
          feature: feature, threshold: threshold, atMost: atMost, above: above,
          isNumber: model.features[feature].feature.category == nil,
          boundary: model.scaling.columns[feature].standardised(isWhole ? floor + 0.5 : threshold),
          across: isWhole ? (floor, floor + 1) : (threshold, threshold.nextUp)))
    }
  }

  /// Where the customer in `row` belongs.
  ///
  /// - Complexity: O(depth).
  func place(of row: Row) -> (segment: Int, rule: Int) {
    var index = 0
    while true {
      switch nodes[index] {
      case .leaf(let segment, let rule): return (segment, rule)
      case .split(let split): index = row[split.feature] <= split.threshold ? split.atMost : split.above
      }
    }
  }

  /// The segment that the customer in `row` would have if one feature were `value`.
  func segment(of row: Row, with value: Double, for feature: Int) -> Int {
    var index = 0
    while true {
      switch nodes[index] {
      case .leaf(let segment, _): return segment
      case .split(let split):
        let x = split.feature == feature ? value : row[split.feature]
        index = x <= split.threshold ? split.atMost : split.above
      }
    }
  }

  /// A threshold on a customer's way whose crossing alone leads to another segment.
  struct Crossing {
    var feature: Int
    /// The value just across, original units.
    var value: Double
    /// Standardised units.
    var distance: Double
    /// The segment on the other side.
    var segment: Int
  }

  /// Every crossing on the way of `row`, root first.
  func crossings(of row: Row, point: Row) -> [Crossing] {
    var found: [Crossing] = []
    let own = place(of: row).segment
    forEachSplit(of: row) { split, isAtMost in
      guard split.isNumber else { return }
      let value = isAtMost ? split.across.high : split.across.low
      let segment = segment(of: row, with: value, for: split.feature)
      let distance = abs(point[split.feature] - split.boundary)
      guard segment != own else { return }
      found.append(Crossing(feature: split.feature, value: value, distance: distance, segment: segment))
    }
    return found
  }

  /// The smallest distance of a crossing on the way of `row`; infinite where there is none.
  ///
  /// - Complexity: O(depth²) at most, for most customers O(depth).
  func boundaryDistance(of row: Row, point: Row, segment own: Int) -> Double {
    var nearest = Double.infinity
    forEachSplit(of: row) { split, isAtMost in
      guard split.isNumber else { return }
      let distance = abs(point[split.feature] - split.boundary)
      guard distance < nearest else { return }
      let value = isAtMost ? split.across.high : split.across.low
      if segment(of: row, with: value, for: split.feature) != own { nearest = distance }
    }
    return nearest
  }

  private func forEachSplit(of row: Row, _ body: (_ split: Split, _ isAtMost: Bool) -> Void) {
    var index = 0
    while case .split(let split) = nodes[index] {
      let isAtMost = row[split.feature] <= split.threshold
      body(split, isAtMost)
      index = isAtMost ? split.atMost : split.above
    }
  }
}
