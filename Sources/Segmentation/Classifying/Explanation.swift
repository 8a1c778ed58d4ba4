public import CustomerData
internal import DecisionTrees
internal import LinearAlgebra

/// Why one customer is in a segment, and what would move the customer to another.
public struct Explanation: Sendable, Equatable {
  /// Where the customer belongs.
  public let customer: ClassifiedCustomer
  /// All of the below as a person reads it: the rule, each bound with the customer's value, each move.
  public let lines: [LocalizedText]
  /// The bounds of the rule, with the customer's own value; recency, frequency and monetary first.
  public let bounds: [Bound]
  /// Changes of a single number that would lead to another segment: the nearest one a feature and segment, nearest
  /// first.
  public let moves: [Move]

  /// One bound of the rule.
  public struct Bound: Sendable, Equatable {
    /// Index in the model's features.
    public let feature: Int
    /// In words.
    public let wording: LocalizedText
    /// The customer's value, original units.
    public let value: Double
  }

  /// A change of one feature.
  public struct Move: Sendable, Equatable {
    /// Index in the model's features.
    public let feature: Int
    /// The value, original units, from which on the customer would be in `segment`.
    public let value: Double
    /// The number of the segment it leads to.
    public let segment: Int
    /// Distance in standardised units.
    public let distance: Double
    /// In words.
    public let wording: LocalizedText
  }
}

extension SegmentationModel {
  /// Explains the segment of the customer called `id`.
  ///
  /// - Parameter features: Made by this model's recipe.
  /// - Throws: ``SegmentationError/noSuchCustomer(id:)``.
  public func explain(_ id: String, in features: FeatureMatrix) throws -> Explanation {
    guard let index = features.customers.firstIndex(of: id) else {
      throw SegmentationError.noSuchCustomer(id: id)
    }
    let row = features.values.row(index)
    let alone = FeatureMatrix(
      features: features.features, values: features.values.selecting(rows: [index]), customers: [id])
    let customer = classify(alone)[0]
    let wording = RuleWording(features: self.features.map(\.feature))
    let rule = rules[customer.rule - 1]
    let bounds = rule.rule.conditions.map { condition in
      Explanation.Bound(
        feature: condition.feature, wording: wording.text(for: [condition]),
        value: row[row.startIndex + condition.feature])
    }.sorted { place($0.feature) < place($1.feature) }
    let moves = moves(of: row)
    return Explanation(
      customer: customer, lines: lines(for: customer, rule: rule, bounds: bounds, moves: moves),
      bounds: bounds, moves: moves)
  }

  private func place(_ feature: Int) -> (Int, Int) { (features[feature].feature.unit.displayPlace, feature) }

  private func moves(of row: ArraySlice<Double>) -> [Explanation.Move] {
    let values = Array(row)
    let point = zip(scaling.columns, values).map { $0.standardised($1) }
    let crossings = values.withUnsafeBufferPointer { row in
      point.withUnsafeBufferPointer { TreeWalk(self).crossings(of: row, point: $0) }
    }
    var moves = crossings.map { crossing in
      Explanation.Move(
        feature: crossing.feature, value: crossing.value, segment: crossing.segment,
        distance: crossing.distance,
        wording: moveWording(
          crossing.feature, value: crossing.value, isUp: crossing.value > values[crossing.feature],
          to: crossing.segment))
    }
    moves.sort { ($0.distance, $0.feature) < ($1.distance, $1.feature) }
    return moves.reduce(into: []) { kept, move in
      if !kept.contains(where: { $0.feature == move.feature && $0.segment == move.segment }) {
        kept.append(move)
      }
    }
  }

  private func moveWording(_ feature: Int, value: Double, isUp: Bool, to target: Int) -> LocalizedText {
    let name = features[feature].feature.name
    let segment = segments.first { $0.number == target }
    return LocalizedText { language in
      let isEnglish = language == .english
      // Just above a threshold of any number is said as "more than" it: nobody says the next double.
      let isOpen = isUp && !features[feature].feature.isWhole
      let bound = language.number(isOpen ? value.nextDown : value)
      let words =
        switch (isUp, isOpen, isEnglish) {
        case (true, true, true): "more than"
        case (true, false, true): "at least"
        case (false, _, true): "at most"
        case (true, true, false): "более"
        case (true, false, false): "не менее"
        case (false, _, false): "не более"
        }
      let to = "\(target) “\(segment?.name[language] ?? "")”"
      return isEnglish
        ? "\(name) \(words) \(bound) → segment \(to)" : "\(name) \(words) \(bound) → сегмент \(to)"
    }
  }

  private func lines(
    for customer: ClassifiedCustomer, rule: SegmentRule, bounds: [Explanation.Bound],
    moves: [Explanation.Move]
  ) -> [LocalizedText] {
    let segment = segments.first { $0.number == customer.segment }
    let head = LocalizedText { language in
      let name = "\(customer.segment) “\(segment?.name[language] ?? "")”"
      return language == .english
        ? "\(customer.id) is in segment \(name) by rule \(rule.number): \(rule.wording.en)"
        : "\(customer.id) — в сегменте \(name) по правилу \(rule.number): \(rule.wording.ru)"
    }
    let own = bounds.map { bound in
      LocalizedText { language in
        let feature = features[bound.feature].feature
        guard feature.category == nil else { return bound.wording[language] }
        return "\(bound.wording[language]): \(feature.name) = \(language.number(bound.value))"
      }
    }
    return [head] + own + moves.map(\.wording)
  }
}
