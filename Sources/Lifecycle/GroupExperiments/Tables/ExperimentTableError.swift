public import TextTables
public import Wording

/// Why a table is not what an experiment needs.
public enum ExperimentTableError: ExplainedError, Equatable {
  /// A column is named that the table does not have.
  case missingColumn(name: String, available: [String])
  /// No column is called customer.
  case noCustomers(file: String, available: [String])
  /// No column says which arm a customer is in.
  case noArms(file: String, available: [String])
  /// None of the arms is called control, so it is not known with which the others are compared.
  case controlUnknown(arms: [String])
  /// No column says who bought or for how much.
  case noOutcome(file: String, available: [String])
  /// A column's values can be read in more than one way.
  case undecidedFormat(column: String, FormatDoubt)
  /// A column should hold numbers, and does not.
  case noNumbers(column: String, example: String?)
  /// A cell should say yes or no, and does not.
  case neitherYesNorNo(column: String, line: Int, value: String)
  /// The log tells no rate of buyers: it has too few days.
  case logTooShort(days: Int, needed: Int)
  /// The document beside a split cannot be used.
  case unusablePlan(file: String, reason: LocalizedText)
}
