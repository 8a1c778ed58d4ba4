public import Wording

/// Why a table is no log of purchases, or a log has no answer.
public enum PurchaseLogError: Error, Equatable {
  /// A column is named that the table does not have.
  case missingColumn(name: String, available: [String])
  /// A column's values can be read in more than one way.
  case undecidedFormat(column: String, question: String, flag: String)
  /// A column does not hold what it is needed for.
  case wrongValues(column: String, expected: String, example: String?)
  /// No row could be used.
  case noCustomers(rowsRead: Int, firstReason: String?)
  /// No purchase is dated before the analysis day.
  case nothingBefore(day: CalendarDay, lastDay: CalendarDay)
  /// Amounts differ so much in size that no unit holds their sum exactly.
  case moneyOverflow(column: String)
}

extension PurchaseLogError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .missingColumn(let name, let available):
      "there is no column '\(name)', which is needed\(suggestion(for: name, in: available)); "
        + "the columns are \(listing(ofNames: available))"
    case .undecidedFormat(let column, let question, let flag):
      "column '\(column)': \(question); decide with \(flag)"
    case .wrongValues(let column, let expected, let example):
      "column '\(column)' should hold \(expected)"
        + (example.map { ", but holds '\($0)'" } ?? ", but is empty")
    case .noCustomers(let rowsRead, let firstReason):
      "none of the \(rowsRead) rows could be used" + (firstReason.map { ": \($0)" } ?? "")
    case .nothingBefore(let day, let lastDay):
      "no purchase is dated before \(day), the analysis day; the last is of \(lastDay): choose a later day with --as-of"
    case .moneyOverflow(let column):
      "the amounts of column '\(column)' are too large, or have too many decimals, to be summed exactly; "
        + "round them to the currency's smallest coin"
    }
  }
}
