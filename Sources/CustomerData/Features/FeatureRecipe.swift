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
    fatalError("contract")
  }
}

/// Features, and an account of every row they were or were not made from.
public struct FeatureExtraction: Sendable {
  /// The features.
  public let matrix: FeatureMatrix
  /// The recipe with everything that the data decided filled in (formats, medians, categories, offset).
  public let recipe: FeatureRecipe
  /// What became of the rows.
  public let account: InputAccount
}

/// What became of each row of the input.
public struct InputAccount: Sendable, Equatable {
  /// Data rows in the files.
  public var rowsRead: Int
  /// Rows that count in a feature.
  public var rowsUsed: Int
  /// Rows that could not be used, for want of a readable customer, date or amount.
  public var rowsRejected: Int
  /// The first hundred values that could not be used.
  public var rejections: [Rejection]
  /// Ids with only returns or rejected rows: no segment.
  public var customersWithoutPurchase: Int
  /// The analysis day; `nil` for a customer table.
  public var asOf: CalendarDay?
  /// First and last day of the rows used; `nil` for a customer table.
  public var days: ClosedRange<CalendarDay>?
  /// Sentences for a person to read, worst first.
  public var warnings: [String]
}

/// A value that could not be used.
public struct Rejection: Sendable, Equatable, Codable {
  /// Line in the file, from 1.
  public var line: Int
  /// The column's name; `nil` where the whole line is meant.
  public var column: String?
  /// What was wrong with it.
  public var reason: String
}
