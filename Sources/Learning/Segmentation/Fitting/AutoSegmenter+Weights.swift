internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra
internal import ParallelWork

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

  /// What rules are learned on: the values, or the edges of groups, at which rules cut without dividing one.
  func ruleTable(points: Matrix, scaling: FeatureScaling, workers: Workers) -> RuleTable {
    guard let groups else {
      return RuleTable(
        values, points: points, columns: features.map(\.ruleColumn), weights: weights, workers: workers)
    }
    return RuleTable(
      groups.edges, points: scaling.transform(groups.edges),
      columns: features.map { $0.category == nil ? .edge : .indicator }, weights: weights, workers: workers)
  }

  /// The rows of at most so many customers, evenly spread over all.
  func rowsOfCustomers(_ limit: Int) -> [Int] {
    let rows = Array(customers.indices)
    return weights.map { rows.thinned(to: limit, weights: $0) } ?? rows.thinned(to: limit)
  }

  /// Some of the rows, as a matrix of their own.
  ///
  /// - Parameter rows: Ascending.
  fileprivate func selecting(rows: [Int]) -> FeatureMatrix {
    let place = Dictionary(zip(rows, rows.indices)) { first, _ in first }
    return FeatureMatrix(
      features: features, values: values.selecting(rows: rows), customers: rows.map { customers[$0] },
      imputed: imputed.compactMap { cell in place[cell.row].map { Cell(row: $0, column: cell.column) } },
      recipe: recipe, windowDays: windowDays, weights: weights.map { weights in rows.map { weights[$0] } },
      groups: groups.map {
        Groups(edges: $0.edges.selecting(rows: rows), sums: $0.sums.selecting(rows: rows))
      })
  }
}
