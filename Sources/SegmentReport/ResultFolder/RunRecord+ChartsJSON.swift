internal import Segmentation

extension RunRecord.ChartData {
  /// What the report draws: aggregates and coordinates.
  var json: JSONValue {
    .object([
      (
        "scatter",
        .array(
          scatter.map {
            .object([("x", .number($0.x)), ("y", .number($0.y)), ("segment", .integer($0.segment))])
          })
      ),
      ("explainedVariance", .numbers(explainedVariance)),
      ("loadings", .array(loadings.map(JSONValue.numbers))),
      ("silhouettes", .array(silhouettes.map(JSONValue.numbers))),
      ("histograms", .array(histograms.map(\.json))),
      ("grids", .array(grids.map(\.json))),
      ("splits", .array(splits.map(\.json))),
      ("nodeCustomers", .integers(nodeCustomers)),
    ])
  }
}

extension RunRecord.Histogram {
  fileprivate var json: JSONValue {
    .object([
      ("feature", .integer(feature)), ("node", node.map(JSONValue.integer) ?? .null),
      ("edges", .numbers(edges)),
      ("counts", .array(counts.map(JSONValue.integers))),
    ])
  }
}

extension RunRecord.Grid {
  fileprivate var json: JSONValue {
    .object([
      ("rowFeature", .integer(rowFeature)), ("columnFeature", .integer(columnFeature)),
      ("rowEdges", .numbers(rowEdges)), ("columnEdges", .numbers(columnEdges)),
      ("customers", .array(customers.map(JSONValue.integers))),
      ("medianMonetary", .array(medianMonetary.map { .array($0.map(JSONValue.optional)) })),
      ("segment", .array(segment.map { .array($0.map { $0.map(JSONValue.integer) ?? .null }) })),
    ])
  }
}
