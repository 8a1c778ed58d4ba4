internal import DecisionTrees

/// The box of feature space that each leaf of a tree catches.
struct TreeBoxes {
  /// By node index; `nil` at splits.
  let boxes: [Box?]

  /// Bounds by feature; a feature that is not there has none.
  typealias Box = [Int: Interval]

  /// `above` < x ≤ `atMost`, infinite where there is no bound.
  struct Interval: Equatable {
    var above = -Double.infinity
    var atMost = Double.infinity
  }

  /// - Returns: `nil` where a split could send no customer to one of its sides.
  init?(of tree: DecisionTree) {
    var boxes: [Box?] = Array(repeating: nil, count: tree.nodes.count)
    var waiting: [(node: Int, box: Box)] = [(0, [:])]
    while let (index, box) = waiting.popLast() {
      switch tree.nodes[index] {
      case .leaf: boxes[index] = box
      case .split(let feature, let threshold, let atMost, let above):
        let interval = box[feature] ?? Interval()
        guard interval.above < threshold, threshold < interval.atMost else { return nil }
        var low = box
        var high = box
        low[feature] = Interval(above: interval.above, atMost: threshold)
        high[feature] = Interval(above: threshold, atMost: interval.atMost)
        waiting.append((atMost, low))
        waiting.append((above, high))
      }
    }
    self.boxes = boxes
  }

  /// The conditions that hold exactly on `leaves`, ascending by feature.
  ///
  /// - Returns: `nil` where the union of the leaves is not one box.
  func conditions(of leaves: [Int]) -> [Condition]? {
    var hull: Box?
    for leaf in leaves {
      guard let box = boxes[leaf] else { return nil }
      hull = hull.map { Self.hull(of: $0, and: box) } ?? box
    }
    guard let hull else { return nil }
    // Leaves divide the space: the hull holds nothing else exactly when no other leaf reaches into it.
    for (index, box) in boxes.enumerated() where !leaves.contains(index) {
      if let box, Self.overlap(hull, box) { return nil }
    }
    return hull.sorted { $0.key < $1.key }.map { feature, interval in
      Condition(
        feature: feature, above: interval.above.isFinite ? interval.above : nil,
        atMost: interval.atMost.isFinite ? interval.atMost : nil)
    }
  }

  private static func hull(of a: Box, and b: Box) -> Box {
    var hull: Box = [:]
    for (feature, interval) in a {
      guard let other = b[feature] else { continue }
      let joined = Interval(
        above: min(interval.above, other.above), atMost: max(interval.atMost, other.atMost))
      if joined != Interval() { hull[feature] = joined }
    }
    return hull
  }

  private static func overlap(_ a: Box, _ b: Box) -> Bool {
    a.allSatisfy { feature, interval in
      guard let other = b[feature] else { return true }
      return max(interval.above, other.above) < min(interval.atMost, other.atMost)
    }
  }
}
