public import Wording

/// What the cells of one column look like, over every row.
public struct ColumnProfile: Sendable, Equatable {
  /// What the column is called.
  public package(set) var label: ColumnLabel
  /// Rows with a cell in this column, missing ones included.
  public package(set) var cells: Int
  /// Cells that are empty or say that nothing is known ("n/a", "-", "NaN"), and numbers too large for any.
  public package(set) var missing: Int
  /// Cells that read as numbers in `numberFormat`.
  public package(set) var numbers: Int
  /// Numbers without a fraction.
  public package(set) var wholeNumbers: Int
  /// Numbers below zero.
  public package(set) var negativeNumbers: Int
  /// The smallest and largest number; `nil` where there is none.
  public package(set) var range: ClosedRange<Double>?
  /// The one format that reads the numbers; `nil` where there are none.
  public package(set) var numberFormat: NumberFormat?
  /// Cells that read as days in `dateFormat`.
  public package(set) var dates: Int
  /// The one format that reads the days; `nil` where there are none.
  public package(set) var dateFormat: DateFormat?
  /// How a person may have the values read, as values of the date format, or of the decimal mark where most are
  /// numbers; one where there is nothing to choose.
  public package(set) var readings: [String] = []
  /// What the evidence leaves open (such as day before month), with the choice that decides; `nil` where nothing.
  public package(set) var doubt: FormatDoubt?
  /// Distinct cells that are not missing, counted up to a limit.
  public package(set) var distinct: Int
  /// Whether `distinct` stopped at its limit.
  public package(set) var hasManyDistinct: Bool
  /// Every distinct cell with its count, where there are at most 100; missing cells are not among them.
  public package(set) var values: [String: Int]?
  /// Mean length of the cells that are not missing, in characters.
  public package(set) var meanLength: Double
  /// The first few cells that are not missing.
  public package(set) var examples: [String]
  /// What a person should know about the values, such as days and months that look swapped in part.
  public package(set) var warnings: [ValueCaution] = []

  /// Numbers by the currency beside them: its code of ISO 4217, or a sign that several currencies share ("$", "¥",
  /// "kr"); numbers without a currency are not among them.
  package var currencies: [String: Int] = [:]
  /// Numbers that are written with a per cent sign; they are read as fractions.
  package var percents = 0
  /// Values that stand for "missing", such as −999 far from all others; they are among the numbers.
  package var sentinels: [Sentinel] = []
  /// Cells that are neither numbers nor days with their counts, where they are at most a hundred; words for "missing"
  /// are not among them.
  package var words: [String: Int]?
  /// The first few of those cells.
  package var wordExamples: [String] = []
  /// Days that stand for "no date", such as 0001-01-01; they are among the missing cells.
  package var emptyDates = 0
  /// Cells that name a month, but no day of it, and the first of them.
  package var monthsWithoutDay = 0
  package var monthExample: String?

  /// The column's unique name.
  public var name: String { label.name }
}

/// A value that stands for "missing" in a column of numbers.
package struct Sentinel: Sendable, Equatable {
  /// The number.
  package let value: Double
  /// How many cells hold it.
  package let count: Int
}

extension ColumnProfile {
  /// Whether all numbers are written as per cent, but for zeros perhaps.
  package var arePercents: Bool { percents > 0 && percents * 10 >= numbers * 9 }
}

/// A decision that the values of a column do not allow.
public struct FormatDoubt: Sendable, Equatable {
  /// What is open, as a sentence.
  public let question: LocalizedText
  /// What decides it.
  public let choice: Choice
  /// The values of `choice` that the column may be read by.
  public let readings: [String]

  /// Describes what is open.
  public init(question: LocalizedText, choice: Choice, readings: [String]) {
    self.question = question
    self.choice = choice
    self.readings = readings
  }
}
