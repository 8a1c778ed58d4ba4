/// A region bounded by thresholds: `above` < x ≤ `atMost` in every column, infinite where there is no bound.
struct Box: Sendable, Equatable {
  var above: [Double]
  var atMost: [Double]

  /// All of space.
  init(columns: Int) {
    above = Array(repeating: -.infinity, count: columns)
    atMost = Array(repeating: .infinity, count: columns)
  }

  /// Whether the two have a point in common.
  func meets(_ other: Box) -> Bool {
    above.indices.allSatisfy {
      max(above[$0], other.above[$0]) < min(atMost[$0], other.atMost[$0])
    }
  }

  /// The smallest box around both.
  func hull(with other: Box) -> Box {
    var hull = self
    for column in above.indices {
      hull.above[column] = min(above[column], other.above[column])
      hull.atMost[column] = max(atMost[column], other.atMost[column])
    }
    return hull
  }

  /// The bounds that are there, ascending by column.
  var conditions: [Condition] {
    above.indices.compactMap { column in
      let lower = above[column] > -.infinity ? above[column] : nil
      let upper = atMost[column] < .infinity ? atMost[column] : nil
      return lower == nil && upper == nil ? nil : Condition(feature: column, above: lower, atMost: upper)
    }
  }
}

extension DecisionTree {
  /// The box of each node; those of the leaves divide all of space.
  func boxes(columns: Int) -> [Box] {
    var boxes = Array(repeating: Box(columns: columns), count: nodes.count)
    for (index, node) in nodes.enumerated() {
      guard case .split(let feature, let threshold, let atMost, let above) = node else { continue }
      boxes[atMost] = boxes[index]
      boxes[atMost].atMost[feature] = min(boxes[index].atMost[feature], threshold)
      boxes[above] = boxes[index]
      boxes[above].above[feature] = max(boxes[index].above[feature], threshold)
    }
    return boxes
  }
}
