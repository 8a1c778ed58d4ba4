/// A conjunction of bounds that catches customers of one label.
public struct Rule: Sendable, Equatable {
  /// The label of the customers it catches.
  public let label: Int
  /// At most one a column, ascending by column.
  public let conditions: [Condition]
  /// Indices in the tree's nodes of the leaves that it joins, ascending.
  public let leaves: [Int]
  /// Share of all customers that it catches.
  public let support: Double
  /// Share of the caught customers that carry its label; 0 where it catches none.
  public let precision: Double
  /// Precision over the label's share among all customers; 0 where none carries the label.
  public let lift: Double

  /// Makes a rule of its parts, as a model file holds them.
  public init(
    label: Int, conditions: [Condition], leaves: [Int], support: Double, precision: Double, lift: Double
  ) {
    self.label = label
    self.conditions = conditions
    self.leaves = leaves
    self.support = support
    self.precision = precision
    self.lift = lift
  }

  /// Whether every condition holds for `row`.
  ///
  /// - Complexity: O(conditions).
  public func catches(_ row: ArraySlice<Double>) -> Bool {
    conditions.allSatisfy { $0.holds(for: row[row.startIndex + $0.feature]) }
  }

  /// Distance from a caught `row` to the nearest bound of this rule, in the units that `scale` gives.
  ///
  /// Thresholds that joining leaves made vanish are no bounds, so this can exceed the distance on the tree's path.
  ///
  /// - Parameters:
  ///   - row: One value a feature, in the units of the conditions.
  ///   - scale: A feature and a value of it -> the value in the units to measure in.
  /// - Returns: `nil` for a rule without conditions.
  /// - Complexity: O(conditions).
  public func boundaryDistance(
    of row: ArraySlice<Double>, in scale: (_ feature: Int, _ value: Double) -> Double
  ) -> Double? {
    conditions.flatMap { condition in
      let place = scale(condition.feature, row[row.startIndex + condition.feature])
      return [condition.above, condition.atMost].compactMap(\.self).map {
        abs(place - scale(condition.feature, $0))
      }
    }.min()
  }
}

/// Bounds on one column: `above` < x ≤ `atMost`.
public struct Condition: Sendable, Equatable {
  /// The column.
  public let feature: Int
  /// Exclusive lower bound; `nil` where there is none.
  public let above: Double?
  /// Inclusive upper bound; `nil` where there is none.
  public let atMost: Double?

  /// Makes bounds on column `feature`.
  public init(feature: Int, above: Double?, atMost: Double?) {
    self.feature = feature
    self.above = above
    self.atMost = atMost
  }

  /// Whether `value` lies within the bounds.
  public func holds(for value: Double) -> Bool {
    // Written as the tree asks, so that the two agree for every value, even one that is not a number.
    (atMost.map { value <= $0 } ?? true) && !(above.map { value <= $0 } ?? false)
  }
}
