package import PurchaseLogs
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

  /// As ``features(of:asOf:)``, with the log that they come from, which answers for other days as well.
  package func logAndFeatures(
    of table: Table, asOf: CalendarDay? = nil
  ) throws -> (log: PurchaseLog?, extraction: FeatureExtraction) {
    guard case .transactions(let rfm) = self else { return (nil, try features(of: table, asOf: asOf)) }
    let log = try PurchaseLog(of: table, columns: rfm.columns)
    let extraction = try rfm.extract(
      from: log, asOf: asOf, today: table.options.today, workers: table.options.workers)
    return (log, extraction)
  }
}
