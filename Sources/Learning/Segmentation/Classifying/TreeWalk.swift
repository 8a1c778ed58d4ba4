internal import CustomerFeatures
internal import DecisionTrees

/// A model's tree laid out for walking many customers.
///
/// Rows and points are handed over as buffers: a slice of the matrix would count references for every customer, on
/// all threads at once.
struct TreeWalk: Sendable {
  typealias Row = UnsafeBufferPointer<Double>

  private let splits: [Split]
  private let leaves: [Leaf]
  /// See ``Split/atMost``.
  private let root: Int

  private struct Leaf: Sendable {
    var segment: Int
    var rule: Int
  }

  /// A split, and what crossing it means.
  private struct Split: Sendable {
    var feature: Int
    var threshold: Double
    /// The place of a child in `splits`; for a leaf, the complement of its place in `leaves`.
    var atMost: Int
    var above: Int
    /// Whether it divides numbers; nobody is near the boundary of a category.
    var isNumber: Bool
    /// Where it divides customers who differ, in standardised units: midway between two whole numbers, else at the
    /// threshold.
    var boundary: Double
    /// The values next to it, in original units, on its `atMost` and on its `above` side.
    var low: Double
    var high: Double
  }

  init(_ model: SegmentationModel) {
    let rulesByLeaf = model.rulesByLeaf
    var splitCount = 0
    var leaves: [Leaf] = []
    let places = model.tree.nodes.enumerated().map { index, node in
      if case .split = node {
        splitCount += 1
        return splitCount - 1
      }
      leaves.append(
        Leaf(segment: rulesByLeaf[index]?.segment ?? 0, rule: rulesByLeaf[index]?.number ?? 0))
      return ~(leaves.count - 1)
    }
    splits = model.tree.nodes.compactMap { node in
      guard case .split(let feature, let threshold, let atMost, let above) = node else { return nil }
      let isWhole = model.features[feature].feature.isWhole
      let floor = threshold.rounded(.down)
      return Split(
        feature: feature, threshold: threshold, atMost: places[atMost], above: places[above],
        isNumber: model.features[feature].feature.category == nil,
        boundary: model.scaling.columns[feature].standardised(isWhole ? floor + 0.5 : threshold),
        low: isWhole ? floor : threshold,
        // Beyond 2^53 one more is the same number.
        high: isWhole ? max(floor + 1, threshold.nextUp) : threshold.nextUp)
    }
    self.leaves = leaves
    root = places[0]
  }

  /// Where the customer in `row` belongs.
  ///
  /// - Complexity: O(depth).
  func place(of row: Row) -> (segment: Int, rule: Int) {
    var place = root
    while place >= 0 {
      let isAtMost = row[splits[place].feature] <= splits[place].threshold
      place = isAtMost ? splits[place].atMost : splits[place].above
    }
    return (leaves[~place].segment, leaves[~place].rule)
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
    forEachNumber(of: row) { split, isAtMost in
      var next: Int? = split
      while let place = next {
        let split = splits[place]
        let value = isAtMost ? split.high : split.low
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
    forEachNumber(of: row) { split, isAtMost in
      var next: Int? = split
      // Behind a threshold the segment may be the same; then the next one behind that decides.
      while let place = next {
        let feature = splits[place].feature
        let distance = abs(point[feature] - splits[place].boundary)
        guard distance < nearest else { return }
        let value = isAtMost ? splits[place].high : splits[place].low
        let across = step(of: row, to: value, of: feature, isUp: isAtMost)
        if across.segment != own { nearest = distance }
        next = across.next
      }
    }
    return nearest
  }

  /// The segment that `row` would have if one feature were `value`, and the next threshold of that feature behind it.
  private func step(of row: Row, to value: Double, of feature: Int, isUp: Bool) -> (segment: Int, next: Int?)
  {
    var next: Int?
    var place = root
    while place >= 0 {
      let isSame = splits[place].feature == feature
      let isAtMost = (isSame ? value : row[splits[place].feature]) <= splits[place].threshold
      // Deeper thresholds of the same feature are nearer.
      if isSame, isAtMost == isUp { next = place }
      place = isAtMost ? splits[place].atMost : splits[place].above
    }
    return (leaves[~place].segment, next)
  }

  /// The splits of numbers on the way of `row`.
  private func forEachNumber(of row: Row, _ body: (_ split: Int, _ isAtMost: Bool) -> Void) {
    var place = root
    while place >= 0 {
      let isAtMost = row[splits[place].feature] <= splits[place].threshold
      if splits[place].isNumber { body(place, isAtMost) }
      place = isAtMost ? splits[place].atMost : splits[place].above
    }
  }
}
