public import Wording

/// What a person should know about the values of a column.
public enum ValueCaution: Sendable, Equatable {
  /// So many days up to the twelfth lie outside the days after the twelfth: day and month look swapped in part.
  case swappedDays(Int, outside: ClosedRange<CalendarDay>)
  /// One of the two first numbers of the dates is the same everywhere and so is taken for the month.
  case constantMonth(ConstantMonth)

  /// Why a number of the dates is taken for the month.
  public struct ConstantMonth: Sendable, Equatable {
    /// One of the dates.
    public let example: String
    /// Whether the month is the first of the numbers, else the second.
    public let isFirst: Bool
    /// The month, 1...12.
    public let month: Int
    /// How many dates there are.
    public let dates: Int
  }
}
