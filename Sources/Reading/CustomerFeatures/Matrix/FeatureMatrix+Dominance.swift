internal import LinearAlgebra
internal import Wording

extension FeatureMatrix {
  /// Fewer customers than this make segments that say little.
  static let fewCustomers = 50

  /// Says of which features one customer holds most: a slip of the pen, or a customer like no other.
  ///
  /// - Complexity: O(n*d*).
  var dominanceWarnings: [LocalizedText] {
    let n = customers.count
    guard n >= FeatureMatrix.fewCustomers else { return [] }
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
      let share = Int((100 * largest / sum).rounded(.down))
      return LocalizedText(
        en:
          "one customer holds \(share) % of all '\(feature.name)': \(largest), where the median is \(median); "
          + "check that value, since sums and averages of its segment speak of that customer alone",
        ru:
          "на одного клиента приходится \(share) % всего «\(feature.name)»: \(largest) при медиане \(median); "
          + "проверьте это значение: суммы и средние его сегмента говорят о нём одном")
    }
  }
}

extension LocalizedText {
  /// A base that is too small for its segments to mean much.
  static func fewCustomers(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "only \(count) \(count == 1 ? "customer" : "customers"): segments of so few say little",
      ru: "клиентов всего \(count): при таком числе сегменты мало что значат")
  }
}
