/// How the thresholds of a column may be written.
public enum RuleColumn: Sendable, Equatable {
  /// Any number.
  case number
  /// Whole numbers only: thresholds are whole.
  case whole
  /// 0 or 1: the threshold is 0.5.
  case indicator
  /// Edges at or below which rows lie that are groups of customers: a threshold is one of the values, so that no group
  /// is divided.
  case edge
}
