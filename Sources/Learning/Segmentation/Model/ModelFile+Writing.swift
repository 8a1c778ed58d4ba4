internal import Clustering
internal import CustomerFeatures
internal import CustomerLifecycle
internal import DecisionTrees
package import JSONDocuments
internal import LinearAlgebra
internal import TextTables
internal import Wording

extension SegmentationModel {
  static let formatName = "auto-segment model"

  /// All members but the checksum, in the order of the file.
  var json: JSONValue {
    [
      "format": Self.formatName,
      "version": Self.currentVersion,
      "recipe": recipeJSON,
      "features": zip(features, scaling.columns).map(featureJSON),
      "centroids": (0..<centroids.rows).map { Array(centroids.row($0)) },
      "segments": segments,
      "tree": treeJSON,
      "rules": rules,
      "quality": quality,
      "settings": settings,
      "window": windowDays,
      "rfm": rfm,
      "rhythm": rhythm,
      "drift": driftJSON,
      "told": told,
      "edits": edits,
    ]
  }

  /// What a program needs that puts customers into segments by itself: the members of the file that say how.
  package var rulesJSON: JSONValue {
    ["features": zip(features, scaling.columns).map(featureJSON), "segments": segments, "tree": treeJSON]
  }

  private var recipeJSON: JSONValue {
    switch recipe {
    case .transactions(let rfm): ["transactions": JSONValue(encoding: rfm)]
    case .customers(let columns): ["customers": JSONValue(encoding: columns)]
    }
  }

  private func featureJSON(_ model: ModelFeature, _ column: FeatureScaling.Column) -> JSONValue {
    let feature = model.feature
    return [
      "name": feature.name, "columnNumber": feature.label.number, "unit": feature.unit.rawValue,
      "whole": feature.isWhole, "category": feature.category?.written, "transform": column.transform.rawValue,
      "mean": column.mean,
      "standardDeviation": column.standardDeviation, "weight": column.weight, "minimum": model.minimum,
      "median": model.median, "maximum": model.maximum,
    ]
  }

  private var treeJSON: [JSONValue] {
    let rulesByLeaf = rulesByLeaf
    return tree.nodes.enumerated().map { index, node in
      switch node {
      case .leaf:
        return ["segment": rulesByLeaf[index]?.segment ?? 0, "rule": rulesByLeaf[index]?.number ?? 0]
      case .split(let feature, let threshold, let atMost, let above):
        let model = features[feature]
        // Those who are of a category are above the threshold of its indicator.
        if let category = model.feature.category {
          return [
            "feature": model.feature.name, "is": [category.written], "then": above, "else": atMost,
            "missing": category == .missing ? "then" : "else",
          ]
        }
        return [
          "feature": model.feature.name, "atMost": threshold, "then": atMost, "else": above,
          "missing": model.median <= threshold ? "then" : "else",
        ]
      }
    }
  }
}

extension Segment: JSONWritable {
  package var json: JSONValue {
    [
      "number": number, "name": name, "trade": trade?.rawValue, "cluster": cluster, "customers": customers,
      "share": share, "revenue": revenue, "revenueShare": revenueShare,
      "averageOrderValue": averageOrderValue,
      "medians": medians, "profile": profile, "stability": stability,
    ]
  }
}

extension SegmentRule: JSONWritable {
  package var json: JSONValue {
    [
      "number": number, "segment": segment, "support": rule.support, "precision": rule.precision,
      "lift": rule.lift,
    ]
  }
}

extension ModelQuality: JSONWritable {
  package var json: JSONValue {
    [
      "customers": customers, "fidelity": fidelity, "priceOfExplainability": priceOfExplainability,
      "learner": learner.fileName, "meanSilhouette": meanSilhouette, "verdict": verdict.rawValue,
    ]
  }
}

extension FitSettings: JSONWritable {
  package var json: JSONValue {
    [
      "seed": seed, "candidates": candidates, "fixedK": fixedK, "minimumShare": minimumShare,
      "transform": transform.rawValue, "isQuick": isQuick,
    ]
  }
}
