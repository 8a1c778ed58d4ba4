public import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra
internal import Wording

extension SegmentationModel {
  /// Explains the segment of the customer called `id`.
  ///
  /// - Parameter features: Made by this model's recipe.
  /// - Throws: ``SegmentationError/noSuchCustomer(id:)``.
  public func explain(_ id: String, in features: FeatureMatrix) throws -> Explanation {
    // Two customers may differ in nothing but how an accent is written: the same bytes come first.
    let ids = features.customers
    guard let index = ids.firstIndex(where: { $0.utf8.elementsEqual(id.utf8) }) ?? ids.firstIndex(of: id)
    else {
      throw SegmentationError.noSuchCustomer(id: id)
    }
    let row = Array(features.values.row(index))
    let alone = FeatureMatrix(
      features: features.features, values: features.values.selecting(rows: [index]), customers: [id])
    let customer = classify(alone)[0]
    let wording = RuleWording(self.features, windowDays: windowDays)
    let rule = rules[customer.rule - 1]
    let bounds = wording.inOrder(rule.rule.conditions).map { condition in
      Explanation.Bound(
        feature: condition.feature, wording: wording.text(for: [condition]), value: row[condition.feature])
    }
    let moves = (numberMoves(of: row) + categoryMoves(of: row, from: customer.segment))
      .sorted { ($0.distance, $0.feature) < ($1.distance, $1.feature) }
    let words = ExplanationWording(model: self, row: row)
    return Explanation(
      customer: customer, lines: words.lines(for: customer, rule: rule, bounds: bounds, moves: moves),
      bounds: bounds, moves: moves)
  }

  private func numberMoves(of row: [Double]) -> [Explanation.Move] {
    let point = zip(scaling.columns, row).map { $0.standardised($1) }
    let crossings = row.withUnsafeBufferPointer { row in
      point.withUnsafeBufferPointer { TreeWalk(self).crossings(of: row, point: $0) }
    }
    let wording = RuleWording(features, windowDays: windowDays)
    var moves: [Explanation.Move] = []
    for crossing in crossings.sorted(by: { $0.distance < $1.distance })
    where !moves.contains(where: { $0.feature == crossing.feature && $0.segment == crossing.segment }) {
      let isUp = crossing.value > row[crossing.feature]
      // The value just above a threshold is said by the threshold: nobody says the next double.
      let isWhole = features[crossing.feature].feature.isWhole
      let below = isWhole ? crossing.value - 1 : crossing.value.nextDown
      let condition = Condition(
        feature: crossing.feature, above: isUp ? below : nil, atMost: isUp ? nil : crossing.value)
      moves.append(
        Explanation.Move(
          feature: crossing.feature, value: crossing.value, segment: crossing.segment,
          distance: crossing.distance, wording: wording.text(for: [condition])))
    }
    return moves
  }

  /// For each column of categories that the tree asks this customer about: the other categories, by the segment
  /// that they would lead to.
  private func categoryMoves(of row: [Double], from own: Int) -> [Explanation.Move] {
    let asked = tree.path(of: row[...]).map(\.feature).filter { features[$0].feature.category != nil }
    let columns = Set(asked.map { features[$0].feature.name })
    return columns.sorted().flatMap { name in
      let indices = features.indices.filter {
        features[$0].feature.name == name && features[$0].feature.category != nil
      }
      let changes = indices.filter { row[$0] != 1 }.map { index in
        categoryChange(of: row, to: index, among: indices)
      }
      return Dictionary(grouping: changes.filter { $0.segment != own }, by: \.segment).values.compactMap {
        categoryMove(to: $0.sorted { ($0.distance, $0.feature) < ($1.distance, $1.feature) })
      }
    }
  }

  private typealias CategoryChange = (feature: Int, segment: Int, distance: Double)

  private func categoryChange(of row: [Double], to index: Int, among indices: [Int]) -> CategoryChange {
    var changed = row
    for other in indices { changed[other] = other == index ? 1 : 0 }
    let squares = indices.map { other in
      let column = scaling.columns[other]
      let difference = column.standardised(changed[other]) - column.standardised(row[other])
      return difference * difference
    }
    let segment = changed.withUnsafeBufferPointer { TreeWalk(self).place(of: $0).segment }
    return (index, segment, squares.reduce(0, +).squareRoot())
  }

  /// - Parameter changes: To categories of one column that all lead to the same segment, nearest first.
  private func categoryMove(to changes: [CategoryChange]) -> Explanation.Move? {
    guard let nearest = changes.first else { return nil }
    let feature = features[nearest.feature].feature
    let one = Condition(feature: nearest.feature, above: 0.5, atMost: nil)
    let wording = LocalizedText { language in
      if changes.count == 1 {
        return RuleWording(features, windowDays: windowDays).text(for: [one], in: language)
      }
      let categories = changes.compactMap { features[$0.feature].feature.category?.text[language] }
      return "\(feature.name) = " + categories.joined(separator: language == .english ? " or " : " или ")
    }
    return Explanation.Move(
      feature: nearest.feature, value: 1, segment: nearest.segment, distance: nearest.distance,
      wording: wording)
  }
}
