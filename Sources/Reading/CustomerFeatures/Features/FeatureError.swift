public import TextTables
public import Wording

/// Why features could not be made from a table.
public enum FeatureError: ExplainedError, Equatable {
  /// The recipe needs a column that the table does not have.
  case missingColumn(name: String, available: [String])
  /// A choice names a column that the table does not have.
  case unknownColumn(Choice, name: String, available: [String])
  /// Two choices name one column.
  case columnUsedTwice(name: String, Choice, Choice)
  /// Several columns could play a role, and neither names nor values decide.
  case severalColumns(role: ColumnRole, candidates: [String], samples: RoleCandidates = RoleCandidates())
  /// No column can play a role that the layout needs; `mayBeCustomers` where the rows may be customers instead.
  case noColumn(
    role: ColumnRole, available: [String], mayBeCustomers: Bool = false,
    candidates: RoleCandidates = RoleCandidates())
  /// Amounts are of several currencies, whose sum would mean nothing.
  case severalCurrencies(column: String, counts: [CurrencyRows])
  /// No amount is positive: purchases may be written with a minus.
  case allNegative(column: String, example: String)
  /// Names and values fit a log of transactions as well as a table of customers.
  case undecidedLayout(reason: LocalizedText)
  /// A needed column's values can be read in more than one way.
  case undecidedFormat(column: String, FormatDoubt)
  /// A column does not hold what it is needed for.
  case wrongValues(column: String, expected: Expected, example: String?)
  /// A column that was asked for as a feature cannot be one.
  case notAFeature(column: String, reason: LocalizedText)
  /// No column is left to segment by.
  case noFeatures(columns: [String])
  /// Whatever could be a feature is an answer of an earlier look at the customers.
  case onlyOutcomes(columns: [String])
  /// The columns that could be features are the same in every row.
  case nothingDiffers(customers: Int, columns: [String])
  /// The day from which recency is to be counted is not after the latest day of a last purchase.
  case dayBeforeLastPurchase(given: CalendarDay, latest: CalendarDay)
  /// No row could be used; the first value that could not.
  case noCustomers(rowsRead: Int, first: Rejection?)

  /// A window for a table whose rows are customers.
  case windowWithoutLog
  /// Outcomes for a log, whose segments have none.
  case outcomesWithoutTable
  /// More than a fifth of the rows or of the customers could not be used.
  case muchLost(InputLoss)

  /// A currency and the rows that are in it.
  public struct CurrencyRows: Sendable, Equatable {
    /// A code, or a sign that several currencies share.
    public let currency: String
    /// How many.
    public let rows: Int

    /// Describes the rows.
    public init(currency: String, rows: Int) {
      self.currency = currency
      self.rows = rows
    }
  }

  /// What a column is needed to hold.
  public enum Expected: Sendable, Equatable {
    /// Calendar days.
    case days
    /// Numbers of any kind.
    case numbers
    /// Money.
    case amounts
    /// Pieces.
    case quantities
    /// Categories, of which one is known.
    case categories(example: String)
  }
}
