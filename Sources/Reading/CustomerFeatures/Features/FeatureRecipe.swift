public import TextTables
public import Wording

/// How features are made from a table: stored in the model, followed again on new data.
public enum FeatureRecipe: Sendable, Equatable, Codable {
  /// Recency, frequency and monetary from a transaction log.
  case transactions(RFM)
  /// The table's own columns.
  case customers(CustomerColumns)

  /// Follows the recipe on `table`.
  ///
  /// - Parameter asOf: The analysis day; `nil` follows the recipe's own rule.
  /// - Throws: ``FeatureError``, by the missing column's name where a needed column is not there.
  public func features(of table: Table, asOf: CalendarDay? = nil) throws -> FeatureExtraction {
    switch self {
    case .transactions(let rfm): try rfm.extract(from: table, asOf: asOf)
    case .customers(let columns): try columns.extract(from: table)
    }
  }
}
