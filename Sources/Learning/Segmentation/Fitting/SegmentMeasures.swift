internal import CustomerFeatures
internal import LinearAlgebra
internal import ParallelWork

/// What is measured on the customers of one segment.
struct SegmentMeasures: Sendable {
  /// The cluster it stands for.
  let cluster: Int
  /// Customers whom its rules catch.
  let customers: Int
  /// Mean of the feature by which segments are numbered.
  let rankingMean: Double
  /// Total of monetary; `nil` without amounts.
  let revenue: Double?
  /// Total of orders; `nil` for a customer table.
  let orders: Double?
  /// One a feature: the median, or for an indicator the share.
  let medians: [Double]

  /// Measures every cluster's segment, in customers: a row counts as many as it stands for.
  ///
  /// - Parameters:
  ///   - labels: The cluster of each customer by the rules.
  ///   - fitted: The cluster of each customer by k-means: stands in for a segment that no rule catches.
  static func all(
    of features: FeatureMatrix, labels: [Int], fitted: [Int], k: Int, workers: Workers
  ) -> [SegmentMeasures] {
    var rows = Array(repeating: [Int](), count: k)
    for (row, label) in labels.enumerated() { rows[label].append(row) }
    let caught = rows
    return workers.map(k) { cluster in
      let own = caught[cluster]
      let described = own.isEmpty ? fitted.indices.filter { fitted[$0] == cluster } : own
      return SegmentMeasures(
        cluster: cluster, customers: features.customers(ofRows: own), rows: described, of: features)
    }
  }

  init(cluster: Int, customers: Int, rows: [Int], of matrix: FeatureMatrix) {
    let values = matrix.values
    let features = matrix.features
    let weights = matrix.weights.map { weights in rows.map { weights[$0] } }
    let counted = Double(max(matrix.customers(ofRows: rows), 1))
    func sum(_ column: Int) -> Double {
      var sum = CompensatedSum()
      if let sums = matrix.groups?.sums {
        for row in rows { sum.add(sums[row, column]) }
        return sum.value
      }
      for row in rows { sum.add(values[row, column], times: matrix.weights?[row] ?? 1) }
      return sum.value
    }
    let money = features.firstIndex { $0.unit == .money }
    let ranking = sum(money ?? 0)
    self.cluster = cluster
    self.customers = customers
    rankingMean = ranking / counted
    revenue = money.map { _ in customers == 0 ? 0 : ranking }
    orders = features.firstIndex { $0.unit == .orders }.map { customers == 0 ? 0 : sum($0) }
    medians = features.indices.map { column in
      features[column].category == nil
        ? median(of: rows.map { values[$0, column] }, weights: weights) ?? 0 : sum(column) / counted
    }
  }
}
