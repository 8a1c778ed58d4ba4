public import TextTables
public import Wording

/// What a person should know before trusting the features, with its facts.
public enum InputCaution: Sendable, Equatable {
  /// Customers with purchases after today, and the last day of a purchase.
  case purchasesAfterToday(customers: Int, today: CalendarDay, lastDay: CalendarDay)
  /// The log is silent for so many days and then ends with one day.
  case gapBeforeLastDay(CalendarDay, days: Int)
  /// A tenth of the rows or more could not be used.
  case manyRejected(Int, rowsRead: Int, Layout)
  /// So few customers that their segments say little.
  case fewCustomers(Int)
  /// Days from the first purchase to the last, fewer than tell customers apart.
  case shortHistory(days: Int, enough: Int)
  /// Rows dated on or after the analysis day, which are left out.
  case laterRows(Int, asOf: CalendarDay)
  /// Ids with only returns or unusable rows.
  case customersWithoutPurchase(Int)
  /// Rows of a customer table with the id of another row.
  case repeatedIDs(Int, column: ColumnLabel)
  /// Cells of a category column with none of its categories.
  case unknownCategories(UnknownCategories, column: ColumnLabel)
  /// Cells of a number column that were filled with its median.
  case filledNumbers(FilledNumbers, column: ColumnLabel)
  /// Something about the values of a column.
  case values(ValueCaution, column: ColumnLabel)
  /// Something about rows that were made to fit.
  case rows(RowCaution)
  /// One customer holds most of a feature.
  case dominantCustomer(Dominance)

  /// Cells with none of the categories that the recipe knows.
  public struct UnknownCategories: Sendable, Equatable {
    /// How many.
    public let count: Int
    /// The first of them.
    public let example: String
    /// Whether they count as missing; else no category holds for them.
    public let areMissing: Bool
  }

  /// Cells without a number.
  public struct FilledNumbers: Sendable, Equatable {
    /// How many, those with something else in them included.
    public let count: Int
    /// Those with something that is no number.
    public let unreadable: Int
    /// What stands in their place.
    public let median: Double
  }

  /// What one customer holds of a feature.
  public struct Dominance: Sendable, Equatable {
    /// The feature.
    public let feature: String
    /// Of the sum over all customers, in whole per cents.
    public let percent: Int
    /// The customer's value.
    public let largest: Double
    /// The value in the middle.
    public let median: Double
  }
}

extension InputCaution {
  /// What was noticed about the values of a column.
  init(_ found: ColumnCaution) { self = .values(found.caution, column: found.column) }
}
