internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra

extension AutoSegmenter {
  /// The rows that stand for somebody.
  ///
  /// - Throws: `ClusteringError` for a weight below 0, and for more customers than can be counted.
  func countedRows(of features: FeatureMatrix) throws(ClusteringError) -> FeatureMatrix {
    guard let weights = features.weights else { return features }
    var customers = 0
    for (row, weight) in weights.enumerated() {
      guard weight >= 0 else { throw .negativeWeight(row: row, weight: weight) }
      let (sum, isTooLarge) = customers.addingReportingOverflow(weight)
      guard !isTooLarge, sum <= RuleTable.mostCustomers else {
        throw .tooManyCustomers(limit: RuleTable.mostCustomers)
      }
      customers = sum
    }
    return weights.contains(0)
      ? features.selecting(rows: weights.indices.filter { weights[$0] > 0 }) : features
  }
}

extension FeatureMatrix {
  /// How many customers some of the rows stand for.
  func customers(ofRows rows: [Int]) -> Int {
    guard let weights else { return rows.count }
    return rows.reduce(0) { $0 + weights[$1] }
  }

  /// Some of the rows, as a matrix of their own.
  ///
  /// - Parameter rows: Ascending.
  fileprivate func selecting(rows: [Int]) -> FeatureMatrix {
    let place = Dictionary(zip(rows, rows.indices)) { first, _ in first }
    return FeatureMatrix(
      features: features, values: values.selecting(rows: rows), customers: rows.map { customers[$0] },
      imputed: imputed.compactMap { cell in place[cell.row].map { Cell(row: $0, column: cell.column) } },
      recipe: recipe, windowDays: windowDays, weights: weights.map { weights in rows.map { weights[$0] } })
  }
}
