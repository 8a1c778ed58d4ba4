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

  /// Measures every cluster's segment.
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
      return SegmentMeasures(cluster: cluster, customers: own.count, rows: described, of: features)
    }
  }

  init(cluster: Int, customers: Int, rows: [Int], of matrix: FeatureMatrix) {
    let values = matrix.values
    let features = matrix.features
    func sum(_ column: Int) -> Double { compensatedSum(rows.lazy.map { values[$0, column] }) }
    let ranking = features.firstIndex { $0.unit == .money } ?? 0
    self.cluster = cluster
    self.customers = customers
    rankingMean = sum(ranking) / Double(max(rows.count, 1))
    revenue = features.firstIndex { $0.unit == .money }.map { customers == 0 ? 0 : sum($0) }
    orders = features.firstIndex { $0.unit == .orders }.map { customers == 0 ? 0 : sum($0) }
    medians = features.indices.map { column in
      features[column].category == nil
        ? median(of: rows.map { values[$0, column] }) ?? 0 : sum(column) / Double(max(rows.count, 1))
    }
  }
}

/// The sum of `values`, rounded about once instead of once a term (Neumaier 1974).
///
/// Money arrives as the doubles nearest to exact amounts; their sum is then the double nearest to the exact total.
func compensatedSum(_ values: some Sequence<Double>) -> Double {
  var sum = 0.0
  var lost = 0.0
  for value in values {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }
  return sum + lost
}
