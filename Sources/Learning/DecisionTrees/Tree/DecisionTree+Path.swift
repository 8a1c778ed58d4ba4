extension DecisionTree {
  /// One split on a row's way to its leaf.
  public struct Step: Sendable, Equatable {
    /// The split's index in `nodes`.
    public let node: Int
    /// The feature it asks for.
    public let feature: Int
    /// Its threshold, in the units of the row.
    public let threshold: Double
    /// The row's own value of the feature.
    public let value: Double
    /// The side the row took.
    public var isAtMost: Bool { value <= threshold }
    /// |value − threshold|, in the units of the row.
    public var distance: Double { abs(value - threshold) }
  }

  /// The splits that `row` passes, root first; none for a tree of one leaf.
  ///
  /// - Complexity: O(depth).
  public func path(of row: ArraySlice<Double>) -> [Step] {
    var steps: [Step] = []
    var index = 0
    while case .split(let feature, let threshold, let atMost, let above) = nodes[index] {
      let value = row[row.startIndex + feature]
      steps.append(Step(node: index, feature: feature, threshold: threshold, value: value))
      index = value <= threshold ? atMost : above
    }
    return steps
  }

  /// Distance from `row` to the nearest threshold on its path, in the units that `scale` gives.
  ///
  /// - Parameters:
  ///   - row: One value a feature, in the units the tree was grown in.
  ///   - scale: A feature and a value of it -> the value in the units to measure in.
  /// - Returns: `nil` for a tree of one leaf.
  /// - Complexity: O(depth).
  public func boundaryDistance(
    of row: ArraySlice<Double>, in scale: (_ feature: Int, _ value: Double) -> Double
  ) -> Double? {
    path(of: row).map { abs(scale($0.feature, $0.value) - scale($0.feature, $0.threshold)) }.min()
  }
}
