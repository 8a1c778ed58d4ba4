public import TextTables
public import Wording

extension FeatureRecipe {
  /// Follows the recipe on `table`.
  ///
  /// - Parameter asOf: The analysis day; `nil` follows the recipe's own rule.
  /// - Throws: ``FeatureError`` or `PurchaseLogError`, by the missing column's name where a needed column is not there.
  public func features(of table: Table, asOf: CalendarDay? = nil) throws -> FeatureExtraction {
    switch self {
    case .transactions(let rfm): try rfm.extract(from: table, asOf: asOf)
    case .customers(let columns): try columns.extract(from: table)
    }
  }
}
