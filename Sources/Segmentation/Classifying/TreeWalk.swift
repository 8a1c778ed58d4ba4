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
          // Beyond 2^53 one more is the same number.
          across: (isWhole ? floor : threshold, isWhole ? max(floor + 1, threshold.nextUp) : threshold.nextUp)
        ))
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

  /// A threshold whose crossing by one feature alone leads to another segment.
  struct Crossing {
    var feature: Int
    /// The value just across, original units.
    var value: Double
    /// Standardised units.
    var distance: Double
    /// The segment on the other side.
    var segment: Int
  }

  /// For each number on the way of `row`, up and down: every threshold from which on the segment is another one.
  func crossings(of row: Row, point: Row) -> [Crossing] {
    var found: [Crossing] = []
    let own = place(of: row).segment
    forEachSplit(of: row) { split, isAtMost in
      guard split.isNumber else { return }
      var next: Split? = split
      while let split = next {
        let value = isAtMost ? split.across.high : split.across.low
        let across = step(of: row, to: value, of: split.feature, isUp: isAtMost)
        if across.segment != own {
          let distance = abs(point[split.feature] - split.boundary)
          found.append(
            Crossing(feature: split.feature, value: value, distance: distance, segment: across.segment))
        }
        next = across.next
      }
    }
    return found
  }

  /// The distance by which one number of `row` must change for another segment; infinite where none would do.
  ///
  /// - Complexity: O(depth²) at most, for most customers O(depth).
  func boundaryDistance(of row: Row, point: Row, segment own: Int) -> Double {
    var nearest = Double.infinity
    forEachSplit(of: row) { split, isAtMost in
      guard split.isNumber else { return }
      var next: Split? = split
      // Behind a threshold the segment may be the same; then the next one behind that decides.
      while let split = next {
        let distance = abs(point[split.feature] - split.boundary)
        guard distance < nearest else { return }
        let value = isAtMost ? split.across.high : split.across.low
        let across = step(of: row, to: value, of: split.feature, isUp: isAtMost)
        if across.segment != own { nearest = distance }
        next = across.next
      }
    }
    return nearest
  }

  /// The segment that `row` would have if one feature were `value`, and the next threshold of that feature behind it.
  private func step(of row: Row, to value: Double, of feature: Int, isUp: Bool) -> (
    segment: Int, next: Split?
  ) {
    var next: Split?
    var index = 0
    while true {
      switch nodes[index] {
      case .leaf(let segment, _): return (segment, next)
      case .split(let split):
        guard split.feature == feature else {
          index = row[split.feature] <= split.threshold ? split.atMost : split.above
          continue
        }
        let isAtMost = value <= split.threshold
        // Deeper thresholds of the same feature are nearer.
        if isAtMost == isUp { next = split }
        index = isAtMost ? split.atMost : split.above
      }
    }
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
