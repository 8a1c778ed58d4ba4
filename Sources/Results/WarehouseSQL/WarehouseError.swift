public import Wording

/// Why a model's rules cannot be written as SQL.
public enum WarehouseError: ExplainedError, Equatable {
  /// No dialect was given.
  case noDialect
  /// There is no dialect of that name.
  case unknownDialect(String)
  /// The engine cannot have, or its programs would misread, a name.
  case unusableName(String, NameFault, WarehouseDialect)
  /// Parts of a table's name do not stand as they should.
  case unusableTableName(String)
  /// The dialect has no words for days.
  case noLog(WarehouseDialect)
  /// The model is of a table of customers.
  case noLogInModel
  /// A view or a table was asked for, and not how it is called.
  case noTarget(AnswerForm)
  /// The model's file had no header, so that nothing says what these columns are called.
  case unnamedColumns([Choice])
  /// The same of the column of a feature.
  case unnamedFeature(String)
  /// A name was given for a feature that the model does not have.
  case noSuchFeature(String, available: [String])
  /// The model leaves orders out by the words of a column, which nobody listed.
  case statusValuesNeeded(column: String)
  /// Something was done to the rows of the model's file that is not repeated in SQL.
  case notRepeatable(UnrepeatablePart)
  /// The engine has no safe way from such values to days.
  case noSuchDays(DayKind, WarehouseDialect)
  /// No time zone is called so.
  case unusableTimeZone(String)
  /// Amounts, or prices and quantities together, have more decimals than the engine can sum.
  case tooManyDecimals(Int, most: Int, WarehouseDialect)
  /// A sum of the model has more decimals than money.
  case noScale(Double, most: Int)
  /// A threshold is beyond what engines hold in 64 bits.
  case thresholdTooLarge(Double)
  /// The tree is deeper than engines take.
  case tooDeep(Int, most: Int)
  /// The model asks for a feature that its recipe does not make.
  case unknownFeature(String)
}

/// What is done to the rows of a file and not repeated in SQL.
public enum UnrepeatablePart: Sendable, Equatable {
  /// The total of an order counts once.
  case orderTotals
  /// Money that was given back stands in a column of its own.
  case refunds(column: String)
  /// A column of discounts changes the amounts.
  case discounts(column: String)
  /// Purchases are written with a minus.
  case turnedSigns
  /// Currencies stand beside the amounts.
  case currenciesInAmounts(column: String)
}
