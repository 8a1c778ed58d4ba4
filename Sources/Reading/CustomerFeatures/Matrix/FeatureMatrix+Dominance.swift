internal import LinearAlgebra

extension FeatureMatrix {
  /// Says of which features one customer holds most: a slip of the pen, or a customer like no other.
  ///
  /// - Complexity: O(n*d*).
  var dominanceWarnings: [InputCaution] {
    let n = customers.count
    guard n >= InputAccount.fewCustomers else { return [] }
    return features.indices.compactMap { j in
      let feature = features[j]
      guard feature.category == nil, feature.unit != .daysSinceLastPurchase else { return nil }
      var (sum, largest) = (0.0, 0.0)
      for i in 0..<n {
        sum += abs(values[i, j])
        largest = max(largest, abs(values[i, j]))
      }
      guard sum.isFinite, largest * 2 > sum else { return nil }
      let median = (0..<n).map { values[$0, j] }.sorted()[n / 2]
      return .dominantCustomer(
        InputCaution.Dominance(
          feature: feature.name, percent: Int((100 * largest / sum).rounded(.down)), largest: largest,
          median: median))
    }
  }
}
