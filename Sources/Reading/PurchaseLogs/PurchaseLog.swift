public import TextTables
internal import Wording

/// A log of transactions, read once: every customer's purchases, day by day.
///
/// It answers for every analysis day as if the file had been read up to that day. Customers stand in byte order of their
/// ids, the days of each in order of time; the same rows give the same value, whatever their order and however many
/// threads read them.
public struct PurchaseLog: Sendable, Equatable {
  /// The columns that it was read from, and how rows were counted.
  public let columns: PurchaseColumns
  /// Data rows in the files.
  public internal(set) var rowsRead: Int
  /// Rows that could not be used: their customer, day or amount is missing or cannot be read.
  public internal(set) var rowsRejected: Int
  /// Rows of customers among those rejected, one entry a reason, the commonest first.
  package internal(set) var lostRows: [LostRows] = []
  /// Rows that could have been read but are no rows of this log's data, by kind.
  public internal(set) var rowsLeftOut: LeftOutRows = [:]
  /// What the rows that were rejected because they have no customer amount to.
  var strangers = ExactSum()
  /// The first hundred values that could not be used.
  public internal(set) var rejections: [Rejection]
  /// What was noticed about the values of its columns, such as days and months that look swapped.
  package internal(set) var columnCautions: [ColumnCaution]
  /// What was noticed about its rows, such as rows with too few cells.
  package internal(set) var rowCautions: [RowCaution]
  /// Sums of money count units of 10^`unit`: the smallest that an amount needs, or 1.
  public internal(set) var unit: Int

  /// What the column of the customer is called.
  public internal(set) var customerLabel: ColumnLabel
  /// Whether money that was spent is written as negative.
  package internal(set) var turnsSigns = false
  /// Rows that are in all cells another row of their order.
  package internal(set) var repeats = RepeatsFound()
  /// Ids that mean nobody, whose rows count as rows without a customer.
  public internal(set) var nobodies: [Nobody] = []

  var ids: CustomerIDs
  /// The ids of customers who are written in several ways.
  var spellings: [Int: [Spelling]] = [:]
  /// What those ids differ by.
  var differences: FormSteps = []
  /// The sum of the negative amounts that count at a place, in units of 10^`unit`: beside purchases or alone.
  ///
  /// - Complexity: O(log *n*) for *n* days that have both.
  package func negativeUnits(at place: Int) -> Int128 { days.negativeUnits(place) }

  /// Whether a row of the customer could not be used.
  var haveRejected: [Bool]
  /// The place of each customer's first day, and the count of all.
  @usableFromInline
  var starts: AscendingColumn
  @usableFromInline
  var days: DayColumns
  /// The keys of the orders that begin on each day, ascending; `nil` where they were not kept.
  var orderKeys: [UInt64]?

  /// Customers who stand in some row, be it one that could not be used.
  public var customerCount: Int { haveRejected.count }

  /// The id of a customer, as written in the file.
  public func id(of customer: Int) -> String { ids[customer] }

  /// What a customer did, day by day.
  public func days(of customer: Int) -> [PurchaseDay] { places(of: customer).map { days[$0] } }

  /// The places of a customer's days, by which ``subscript(day:)`` knows them.
  @inlinable
  package func places(of customer: Int) -> Range<Int> { starts[customer]..<starts[customer + 1] }

  /// The day at a place.
  @inlinable
  package subscript(day place: Int) -> PurchaseDay { days[place] }

  /// Whether a row of the customer could not be used.
  package func hasRejected(_ customer: Int) -> Bool { haveRejected[customer] }

  /// All places of customers' days.
  package var dayCount: Int { days.count }
}

extension PurchaseLog {
  /// How many rows have an amount and no customer, and their sum; `nil` where the log has no amounts.
  package var moneyWithoutCustomer: (rows: Int, amount: Double)? {
    columns.amount == nil ? nil : (strangers.rows, strangers.amount.nearestDouble)
  }

  /// The double nearest to a sum of money.
  ///
  /// - Parameter units: In units of 10^`unit`.
  public func money(_ units: Int128) -> Double { ExactAmount(units: units, exponent: unit).nearestDouble }
}
