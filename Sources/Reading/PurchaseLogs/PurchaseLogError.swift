public import TextTables
public import Wording

/// Why a table is no log of purchases, or a log has no answer.
public enum PurchaseLogError: ExplainedError, Equatable {
  /// A column is named that the table does not have.
  case missingColumn(name: String, available: [String])
  /// A column's values can be read in more than one way.
  case undecidedFormat(column: String, FormatDoubt)
  /// A column should hold days, and does not.
  case noDays(column: String, example: String?)
  /// A column should hold numbers, and does not.
  case noNumbers(column: String, example: String?)
  /// A spreadsheet has kept the first digits of the ids only.
  case roundedIDs(column: String, example: String)
  /// No row could be used; the first value that could not.
  case noCustomers(rowsRead: Int, first: Rejection?)
  /// No purchase is dated before the analysis day.
  case nothingBefore(day: CalendarDay, lastDay: CalendarDay)
  /// Amounts differ so much in size that no unit holds their sum exactly.
  case moneyOverflow(column: String)
}
