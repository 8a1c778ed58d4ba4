public import Wording

/// What a person should know about the values of a column.
public enum ValueCaution: Sendable, Equatable {
  /// So many days up to the twelfth lie outside the days after the twelfth: day and month look swapped in part.
  case swappedDays(Int, outside: ClosedRange<CalendarDay>)
  /// One of the two first numbers of the dates is the same everywhere and so is taken for the month.
  case constantMonth(ConstantMonth)
  /// So many cells name a week and no day, such as this one; they stand for its Monday.
  case weeks(Int, example: String)
  /// So many cells hold this word among numbers or days; it is taken for "not known".
  case unknownValues(Int, word: String)
  /// In so many numbers, such as this one, the mark before the last three digits divides thousands, since whole numbers
  /// below a thousand stand beside them.
  case thousands(Int, example: String)
  /// So many numbers are written in per cent, which are read as fractions, and so many are not.
  case percentsInPart(Int, others: Int)

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
