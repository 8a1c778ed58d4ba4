internal import Clustering
internal import CustomerData
internal import DecisionTrees
package import Segmentation

extension SegmentationModel {
  /// What `inspect --format json` prints: segments, rules and tree in words and numbers, for other programs.
  package var summaryJSON: JSONValue {
    .object([
      ("features", .array(features.map(featureJSON))),
      ("segments", .array(segments.map(segmentJSON))),
      ("rules", .array(rules.map(ruleJSON))),
      ("tree", .array(tree.nodes.indices.map(nodeJSON))),
      (
        "quality",
        .object([
          ("customers", .integer(quality.customers)), ("fidelity", .number(quality.fidelity)),
          ("priceOfExplainability", .number(quality.priceOfExplainability)),
          ("learner", .text(quality.learner)),
          ("meanSilhouette", .number(quality.meanSilhouette)), ("verdict", .text(quality.verdict.rawValue)),
        ])
      ),
      ("edits", .array(edits.map(\.json))),
    ])
  }

  private func featureJSON(_ feature: ModelFeature) -> JSONValue {
    .object([
      ("name", .text(feature.feature.name)), ("category", .optional(feature.feature.category)),
      ("unit", .text(feature.feature.unit.rawValue)), ("minimum", .number(feature.minimum)),
      ("median", .number(feature.median)), ("maximum", .number(feature.maximum)),
    ])
  }

  private func segmentJSON(_ segment: Segment) -> JSONValue {
    let medians = zip(features, segment.medians).map { ($0.feature.medianKey, JSONValue.number($1)) }
    return .object([
      ("number", .integer(segment.number)), ("name", segment.name.json),
      ("customers", .integer(segment.customers)),
      ("share", .number(segment.share)), ("revenue", .optional(segment.revenue)),
      ("revenueShare", .optional(segment.revenueShare)),
      ("averageOrderValue", .optional(segment.averageOrderValue)),
      ("stability", .optional(segment.stability)),
      ("medians", .object(medians)),
      (
        "rule",
        LocalizedText(
          en: sentence(forSegment: segment.number, in: .english),
          ru: sentence(forSegment: segment.number, in: .russian)
        ).json
      ),
    ])
  }

  private func ruleJSON(_ rule: SegmentRule) -> JSONValue {
    .object([
      ("number", .integer(rule.number)), ("segment", .integer(rule.segment)), ("text", rule.wording.json),
      (
        "conditions",
        .array(
          rule.rule.conditions.map { condition in
            let feature = features[condition.feature].feature
            return .object([
              ("feature", .text(feature.name)), ("category", .optional(feature.category)),
              ("above", .optional(condition.above)), ("atMost", .optional(condition.atMost)),
            ])
          })
      ),
      ("support", .number(rule.rule.support)), ("precision", .number(rule.rule.precision)),
      ("lift", .number(rule.rule.lift)),
    ])
  }

  private func nodeJSON(_ index: Int) -> JSONValue {
    switch tree.nodes[index] {
    case .leaf:
      let rule = rules.first { $0.rule.leaves.contains(index) }
      return .object([
        ("segment", rule.map { .integer($0.segment) } ?? .null),
        ("rule", rule.map { .integer($0.number) } ?? .null),
      ])
    case .split(let feature, let threshold, let atMost, let above):
      let feature = features[feature].feature
      guard let category = feature.category else {
        return .object([
          ("feature", .text(feature.name)), ("atMost", .number(threshold)), ("then", .integer(atMost)),
          ("else", .integer(above)),
        ])
      }
      return .object([
        ("feature", .text(feature.name)), ("is", .texts([category])), ("then", .integer(above)),
        ("else", .integer(atMost)),
      ])
    }
  }
}

extension Feature {
  /// The key of its median among a segment's `medians`: a category's share goes by "city = Moscow".
  var medianKey: String { category.map { "\(name) = \($0)" } ?? name }

  /// The heading of its median, or share, in segments.csv.
  var statisticName: String { category == nil ? "median_\(name)" : "share_\(medianKey)" }
}
