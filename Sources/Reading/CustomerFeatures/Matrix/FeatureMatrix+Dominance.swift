internal import LinearAlgebra

extension FeatureMatrix {
  /// Says of which features one customer holds most: a slip of the pen, or a customer like no other.
  ///
  /// - Complexity: O(n*d*).
  var dominanceWarnings: [InputCaution] {
    let n = customerCount
    guard n >= InputAccount.fewCustomers else { return [] }
    return features.indices.compactMap { j in
      let feature = features[j]
      guard feature.category == nil, feature.unit != .daysSinceLastPurchase else { return nil }
      var (sum, largest) = (0.0, 0.0)
      for i in customers.indices {
        sum += abs(values[i, j]) * Double(weights?[i] ?? 1)
        largest = max(largest, abs(values[i, j]))
      }
      guard sum.isFinite, largest * 2 > sum else { return nil }
      var ranked = customers.indices.map { (value: values[$0, j], count: weights?[$0] ?? 1) }
      ranked.sort { $0.value < $1.value }
      var below = 0
      let middle = ranked.first { entry in
        below += entry.count
        return below > n / 2
      }
      let median = middle?.value ?? 0
      return .dominantCustomer(
        InputCaution.Dominance(
          feature: feature.name, percent: Int((100 * largest / sum).rounded(.down)), largest: largest,
          median: median))
    }
  }
}
