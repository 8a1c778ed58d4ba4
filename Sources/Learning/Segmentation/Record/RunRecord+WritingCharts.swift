package import JSONDocuments

extension RunRecord.ChartData: JSONWritable {
  /// What the report draws: aggregates and coordinates.
  package var json: JSONValue {
    [
      "scatter": scatter,
      "explainedVariance": explainedVariance,
      "loadings": loadings,
      "silhouettes": silhouettes,
      "histograms": histograms,
      "grids": grids,
      "splits": splits,
      "nodeCustomers": nodeCustomers,
    ]
  }
}

extension RunRecord.ScatterPoint: JSONWritable {
  package var json: JSONValue { ["x": x, "y": y, "segment": segment] }
}

extension RunRecord.Histogram: JSONWritable {
  package var json: JSONValue {
    ["feature": feature, "node": node, "edges": edges, "counts": counts, "below": below, "above": above]
  }
}

extension RunRecord.Grid: JSONWritable {
  package var json: JSONValue {
    [
      "rowFeature": rowFeature, "columnFeature": columnFeature, "rowEdges": rowEdges,
      "columnEdges": columnEdges, "customers": customers, "medianMonetary": medianMonetary,
      "segment": segment,
    ]
  }
}
