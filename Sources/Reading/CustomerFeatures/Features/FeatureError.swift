internal import Wording

/// Why features could not be made from a table.
public enum FeatureError: Error, Equatable {
  /// The recipe needs a column that the table does not have.
  case missingColumn(name: String, available: [String])
  /// A flag names a column that the table does not have.
  case unknownColumn(flag: String, name: String, available: [String])
  /// Two columns answer to one name in different case, or one flag contradicts another.
  case columnUsedTwice(name: String, flags: [String])
  /// Several columns could play a role, and neither names nor values decide.
  case severalColumns(role: ColumnRole, candidates: [String], flag: String)
  /// No column can play a role that the layout needs.
  case noColumn(role: ColumnRole, available: [String], flag: String)
  /// Names and values fit a log of transactions as well as a table of customers.
  case undecidedLayout(reason: String)
  /// A needed column's values can be read in more than one way.
  case undecidedFormat(column: String, question: String, flag: String)
  /// A column does not hold what it is needed for.
  case wrongValues(column: String, expected: String, example: String?)
  /// A column that was asked for as a feature cannot be one.
  case notAFeature(column: String, reason: String)
  /// No column is left to segment by.
  case noFeatures(columns: [String])
  /// The columns that could be features are the same in every row.
  case nothingDiffers(customers: Int, columns: [String])
  /// No row could be used.
  case noCustomers(rowsRead: Int, firstReason: String?)
}

extension FeatureError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .missingColumn(let name, let available):
      "there is no column '\(name)', which is needed\(suggestion(for: name, in: available)); "
        + "the columns are \(listing(ofNames: available))"
    case .unknownColumn(let flag, let name, let available):
      "\(flag) names the column '\(name)', which is not there\(suggestion(for: name, in: available)); "
        + "the columns are \(listing(ofNames: available))"
    case .columnUsedTwice(let name, let flags):
      "the column '\(name)' is named by \(flags.joined(separator: " and ")); name a different column by each"
    case .severalColumns(let role, let candidates, let flag):
      "\(listing(ofNames: candidates)) could each be the \(role.rawValue); say which with \(flag) '\(candidates.first ?? "")'"
    case .noColumn(let role, let available, let flag):
      "no column can be the \(role.rawValue); name it with \(flag), out of \(listing(ofNames: available))"
    case .undecidedLayout(let reason):
      "\(reason); say which with --layout transactions or --layout customers"
    case .undecidedFormat(let column, let question, let flag):
      "column '\(column)': \(question); decide with \(flag)"
    case .wrongValues(let column, let expected, let example):
      "column '\(column)' should hold \(expected)"
        + (example.map { ", but holds '\($0)'" } ?? ", but is empty")
    case .notAFeature(let column, let reason):
      "column '\(column)' cannot be a feature: \(reason); leave it out of --features"
    case .noFeatures(let columns):
      "no column holds numbers or few categories to segment by; the columns are \(listing(ofNames: columns))"
    case .nothingDiffers(let customers, let columns):
      customers == 1
        ? "nothing to segment: there is one customer only"
        : "nothing to segment: the \(customers) customers are the same in \(listing(ofNames: columns)), "
          + "and no other column holds numbers or few categories"
    case .noCustomers(let rowsRead, let firstReason):
      "none of the \(rowsRead) rows could be used" + (firstReason.map { ": \($0)" } ?? "")
    }
  }
}
