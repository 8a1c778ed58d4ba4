internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
package import JSONDocuments
package import Segmentation
internal import Wording

extension SegmentationModel {
  /// Segments, rules and tree in words and numbers, for other programs.
  package var summaryJSON: JSONValue {
    [
      "features": features.map(featureJSON),
      "segments": segments.map(segmentJSON),
      "rules": rules.map(ruleJSON),
      "tree": tree.nodes.indices.map(nodeJSON),
      "quality": quality,
      "edits": edits,
    ]
  }

  private func featureJSON(_ feature: ModelFeature) -> JSONValue {
    [
      "name": feature.feature.name, "category": feature.feature.category?.written,
      "unit": feature.feature.unit.rawValue, "minimum": feature.minimum, "median": feature.median,
      "maximum": feature.maximum,
    ]
  }

  private func segmentJSON(_ segment: Segment) -> JSONValue {
    let medians = zip(features, segment.medians).map { JSONValue.Member($0.feature.key, $1) }
    return [
      "number": segment.number, "name": segment.name, "customers": segment.customers,
      "share": segment.share, "revenue": segment.revenue, "revenueShare": segment.revenueShare,
      "averageOrderValue": segment.averageOrderValue, "stability": segment.stability,
      "medians": JSONValue.object(medians),
      "rule": LocalizedText { sentence(forSegment: segment.number, in: $0) },
    ]
  }

  private func ruleJSON(_ rule: SegmentRule) -> JSONValue {
    [
      "number": rule.number, "segment": rule.segment, "text": rule.wording,
      "conditions": rule.rule.conditions.map(conditionJSON), "support": rule.rule.support,
      "precision": rule.rule.precision, "lift": rule.rule.lift,
    ]
  }

  private func conditionJSON(_ condition: Condition) -> JSONValue {
    let feature = features[condition.feature].feature
    return [
      "feature": feature.name, "category": feature.category?.written, "above": condition.above,
      "atMost": condition.atMost,
    ]
  }

  private func nodeJSON(_ index: Int) -> JSONValue {
    switch tree.nodes[index] {
    case .leaf:
      let rule = rule(ofLeaf: index)
      return ["segment": rule?.segment, "rule": rule?.number]
    case .split(let feature, let threshold, let atMost, let above):
      let feature = features[feature].feature
      guard let category = feature.category else {
        return ["feature": feature.name, "atMost": threshold, "then": atMost, "else": above]
      }
      return ["feature": feature.name, "is": [category.written], "then": above, "else": atMost]
    }
  }
}
