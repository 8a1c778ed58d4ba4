import CustomerFeatures
import LinearAlgebra
import TextTables
import Wording

/// Decision and features of a table, as `auto-segment run` makes them.
func extraction(
  of table: Table, asOf: String? = nil, _ change: (inout LayoutOptions) -> Void = { _ in }
) throws -> FeatureExtraction {
  var options = LayoutOptions()
  change(&options)
  return try LayoutDecision(for: table, options: options).recipe
    .features(of: table, asOf: asOf.flatMap { CalendarDay(iso8601: $0) })
}

extension FeatureMatrix {
  /// The features of each customer by name.
  var byCustomer: [String: [String: Double]] {
    Dictionary(
      uniqueKeysWithValues: customers.enumerated().map { i, customer in
        let values = features.enumerated().map { j, feature in
          (feature.category.map { "\(feature.name)=\($0.written)" } ?? feature.name, self.values[i, j])
        }
        return (customer, Dictionary(uniqueKeysWithValues: values))
      })
  }
}
