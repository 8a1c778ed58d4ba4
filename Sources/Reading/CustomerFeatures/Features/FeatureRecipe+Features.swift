package import PurchaseLogs
public import TextTables
public import Wording

extension FeatureRecipe {
  /// Follows the recipe on `table`.
  ///
  /// - Parameters:
  ///   - asOf: The analysis day; `nil` follows the recipe's own rule.
  ///   - window: Days up to the analysis day whose orders and money count; `nil` means all of a log. Customer tables have no
  ///     such days.
  /// - Throws: ``FeatureError`` or `PurchaseLogError`, by the missing column's name where a needed column is not there.
  public func features(of table: Table, asOf: CalendarDay? = nil, window: Int? = nil) throws
    -> FeatureExtraction
  {
    switch self {
    case .transactions(let rfm): try rfm.extract(from: table, asOf: asOf, window: window)
    case .customers(let columns): try columns.extract(from: table, asOf: asOf)
    }
  }

  /// As ``features(of:asOf:window:)``, with the log that they come from, which answers for other days as well.
  package func logAndFeatures(
    of table: Table, asOf: CalendarDay? = nil, window: Int? = nil
  ) throws -> (log: PurchaseLog?, extraction: FeatureExtraction) {
    guard case .transactions(let rfm) = self else {
      return (nil, try features(of: table, asOf: asOf, window: window))
    }
    let log = try PurchaseLog(of: table, columns: rfm.columns)
    return (log, try rfm.extract(from: log, of: table, asOf: asOf, window: window))
  }
}
