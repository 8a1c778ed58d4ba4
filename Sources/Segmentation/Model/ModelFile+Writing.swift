internal import Clustering
internal import CustomerData
internal import DecisionTrees
internal import Foundation
internal import LinearAlgebra

extension SegmentationModel {
  static let formatName = "auto-segment model"

  /// All members but the checksum, in the order of the file.
  var json: JSONValue {
    .object([
      .init("format", Self.formatName.json),
      .init("version", Self.currentVersion.json),
      .init("recipe", recipeJSON),
      .init("features", .array(zip(features, scaling.columns).map(featureJSON))),
      .init("centroids", .array((0..<centroids.rows).map { Array(centroids.row($0)).json })),
      .init("segments", .array(segments.map(\.json))),
      .init("tree", .array(treeJSON)),
      .init("rules", .array(rules.map(\.json))),
      .init("quality", quality.json),
      .init("settings", settings.json),
      .init("edits", edits.json),
    ])
  }

  private var recipeJSON: JSONValue {
    switch recipe {
    case .transactions(let rfm): .object([.init("transactions", JSONValue(encoding: rfm))])
    case .customers(let columns): .object([.init("customers", JSONValue(encoding: columns))])
    }
  }

  private func featureJSON(_ model: ModelFeature, _ column: FeatureScaling.Column) -> JSONValue {
    let feature = model.feature
    return .object([
      .init("name", feature.name.json), .init("unit", feature.unit.rawValue.json),
      .init("whole", feature.isWhole.json), .init("category", feature.category.json),
      .init("transform", column.transform.rawValue.json), .init("mean", column.mean.json),
      .init("standardDeviation", column.standardDeviation.json), .init("weight", column.weight.json),
      .init("minimum", model.minimum.json), .init("median", model.median.json),
      .init("maximum", model.maximum.json),
    ])
  }

  private var treeJSON: [JSONValue] {
    var rulesByLeaf: [Int: SegmentRule] = [:]
    for rule in rules {
      for leaf in rule.rule.leaves { rulesByLeaf[leaf] = rule }
    }
    return tree.nodes.enumerated().map { index, node in
      switch node {
      case .leaf:
        return .object([
          .init("segment", (rulesByLeaf[index]?.segment ?? 0).json),
          .init("rule", (rulesByLeaf[index]?.number ?? 0).json),
        ])
      case .split(let feature, let threshold, let atMost, let above):
        let model = features[feature]
        // Those who are of a category are above the threshold of its indicator.
        if let category = model.feature.category {
          return .object([
            .init("feature", model.feature.name.json), .init("is", [category].json),
            .init("then", above.json), .init("else", atMost.json),
            .init("missing", (category.isEmpty ? "then" : "else").json),
          ])
        }
        return .object([
          .init("feature", model.feature.name.json), .init("atMost", threshold.json),
          .init("then", atMost.json), .init("else", above.json),
          .init("missing", (model.median <= threshold ? "then" : "else").json),
        ])
      }
    }
  }
}

extension LocalizedText: JSONWritable {
  var json: JSONValue { .object([.init("en", en.json), .init("ru", ru.json)]) }
}

extension Segment: JSONWritable {
  var json: JSONValue {
    .object([
      .init("number", number.json), .init("name", name.json), .init("cluster", cluster.json),
      .init("customers", customers.json), .init("share", share.json), .init("revenue", revenue.json),
      .init("revenueShare", revenueShare.json), .init("averageOrderValue", averageOrderValue.json),
      .init("medians", medians.json), .init("profile", profile.json), .init("stability", stability.json),
    ])
  }
}

extension SegmentRule: JSONWritable {
  var json: JSONValue {
    .object([
      .init("number", number.json), .init("segment", segment.json), .init("support", rule.support.json),
      .init("precision", rule.precision.json), .init("lift", rule.lift.json),
    ])
  }
}

extension ModelQuality: JSONWritable {
  var json: JSONValue {
    .object([
      .init("customers", customers.json), .init("fidelity", fidelity.json),
      .init("priceOfExplainability", priceOfExplainability.json), .init("learner", learner.json),
      .init("meanSilhouette", meanSilhouette.json), .init("verdict", verdict.rawValue.json),
    ])
  }
}

extension FitSettings: JSONWritable {
  var json: JSONValue {
    .object([
      .init("seed", seed.json), .init("candidates", candidates.json), .init("fixedK", fixedK.json),
      .init("minimumShare", minimumShare.json), .init("transform", transform.rawValue.json),
      .init("isQuick", isQuick.json),
    ])
  }
}

extension JSONValue {
  /// What `value` encodes to, members in byte order of their names.
  init(encoding value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let limits = JSONReader.Limits(depth: .max, values: .max, members: .max)
    self =
      (try? encoder.encode(value)).flatMap { try? JSONReader.value(of: Array($0), limits: limits) } ?? .null
  }

  /// The value that this was encoded from.
  func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(JSONText(self).bytes))
  }
}
