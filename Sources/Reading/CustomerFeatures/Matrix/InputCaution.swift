public import PurchaseLogs
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
  /// The log does not reach back over the days whose orders and money should count.
  case shortWindow(days: Int, window: Int)
  /// Rows dated on or after the analysis day, which are left out.
  case laterRows(Int, asOf: CalendarDay)
  /// Ids with only returns or unusable rows.
  case customersWithoutPurchase(Int)
  /// Customers of a database came as groups of those who are alike, so many.
  case fromCells(Int)
  /// Rows of a database whose id has blanks at its ends or says that there is none.
  case oddIDs(Int)
  /// No amount is above zero: what was spent is written as negative.
  case negativeAmounts(column: ColumnLabel)
  /// Rows of orders that are in all cells another row of their order, and count once.
  case copiedRows(Int)
  /// Rows that another file has too, and count once.
  case overlappingRows(Int)
  /// Rows that are in all cells another row of their order, and count, as orders may have equal lines.
  case equalLines(EqualLines)
  /// Customers whose ids are written in several ways.
  case severalSpellings(Spellings, column: ColumnLabel)
  /// Ids that mean nobody.
  case nobodies([Nobody], column: ColumnLabel)
  /// Per cents of all rows that one customer has, more than any person is likely to.
  case largestCustomer(percent: Int, column: ColumnLabel)
  /// Rows of a customer table with the id of another row.
  case repeatedIDs(Int, column: ColumnLabel)
  /// Cells of a category column with none of its categories.
  case unknownCategories(UnknownCategories, column: ColumnLabel)
  /// Cells of a number column that were filled with its median.
  case filledNumbers(FilledNumbers, column: ColumnLabel)
  /// A number of a column that stands for missing ones, far from all others.
  case standsForMissing(Double, column: ColumnLabel)
  /// Something about the values of a column.
  case values(ValueCaution, column: ColumnLabel)
  /// Something about rows that were made to fit.
  case rows(RowCaution)
  /// Rows that are left out because a word in a column says that they are no purchases.
  case noPurchases([ValueRows], column: ColumnLabel)
  /// Rows that count although a word in a column of orders' states is not known, or says that they may be no purchases.
  case unknownStates([ValueRows], column: ColumnLabel)
  /// A column of kinds holds sales and, in rows of their own, payments, which may be for these sales.
  case salesAndPayments(sales: [ValueRows], payments: [ValueRows], column: ColumnLabel)
  /// Most orders of several rows have the same amount on each, so that it may be the order's.
  case repeatedAmounts(same: Int, of: Int, column: ColumnLabel)
  /// A discount that nobody can tell how to apply.
  case discountNotApplied(example: String, column: ColumnLabel)
  /// Orders are counted by day, though a column whose name says nothing differs in every row.
  case possibleOrder(column: ColumnLabel)
  /// One customer holds most of a feature.
  case dominantCustomer(Dominance)

  /// Rows that are in all cells another row of their order.
  public struct EqualLines: Sendable, Equatable {
    /// How many.
    public let rows: Int
    /// Of how many rows that were looked at, where they are not all.
    public let sampledRows: Int?
  }

  /// Ids of customers who are written in several ways.
  public struct Spellings: Sendable, Equatable {
    /// How many customers.
    public let customers: Int
    /// How many ids they have together.
    public let ids: Int
    /// What the ids differ by.
    public let differences: [IDDifference]
  }

  /// A value and the rows that have it.
  public struct ValueRows: Sendable, Equatable {
    /// As written.
    public let value: String
    /// How many.
    public let rows: Int
  }

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
