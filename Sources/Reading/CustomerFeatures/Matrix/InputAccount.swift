public import TextTables
public import Wording

/// What became of each row of the input.
public struct InputAccount: Sendable, Equatable {
  /// Data rows in the files.
  public package(set) var rowsRead: Int
  /// Rows that count in a feature.
  public package(set) var rowsUsed: Int
  /// Rows that could not be used: a readable customer, date or amount is missing.
  public package(set) var rowsRejected: Int
  /// Rows that could have been used but do not count, such as those after the analysis day; with `rowsUsed` and
  /// `rowsRejected` they make up `rowsRead`.
  public package(set) var rowsLeftOut: LeftOutRows = [:]
  /// What the rows that were rejected because they have no customer amount to; `nil` where there are no amounts.
  public package(set) var moneyWithoutCustomer: MoneyWithoutCustomer?
  /// The first hundred values and rows that could not be used.
  public package(set) var rejections: [Rejection]
  /// Ids with only returns or rejected rows: no segment.
  public package(set) var customersWithoutPurchase: Int
  /// What was lost of customers' rows; `nil` where nothing was.
  public package(set) var loss: InputLoss?
  /// Days up to the analysis day whose orders and money count; `nil` for a customer table.
  public package(set) var window: Int?
  /// The analysis day; `nil` for a customer table without days of last purchases.
  public package(set) var asOf: CalendarDay?
  /// First and last day of the rows used; `nil` for a customer table.
  public package(set) var days: ClosedRange<CalendarDay>?
  /// Last day of any readable row, left out or not; `nil` for a customer table.
  public package(set) var lastDay: CalendarDay?
  /// What a person should know, worst first.
  public package(set) var warnings: [InputCaution]

  /// Describes an input.
  public init(
    rowsRead: Int, rowsUsed: Int, rowsRejected: Int = 0, rowsLeftOut: LeftOutRows = [:],
    rejections: [Rejection] = [], customersWithoutPurchase: Int = 0, asOf: CalendarDay? = nil,
    days: ClosedRange<CalendarDay>? = nil, warnings: [InputCaution] = []
  ) {
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.rowsRejected = rowsRejected
    self.rowsLeftOut = rowsLeftOut
    self.rejections = rejections
    self.customersWithoutPurchase = customersWithoutPurchase
    self.asOf = asOf
    self.days = days
    self.warnings = warnings
  }
}

/// What was bought by nobody who is named.
public struct MoneyWithoutCustomer: Sendable, Equatable, Codable {
  /// Rows with an amount and without a customer.
  public package(set) var rows: Int
  /// The sum of their amounts.
  public package(set) var amount: Double

  /// Describes the rows.
  public init(rows: Int, amount: Double) {
    self.rows = rows
    self.amount = amount
  }
}

extension InputAccount {
  /// Of fewer customers than this, segments say little.
  package static let fewCustomers = 50

  /// What can be said of the rows of `table` before anything is known of its columns.
  package init(ofRowsIn table: Table) throws {
    let scan = try table.fold({}) { _, _ in }
    self.init(
      rowsRead: scan.rowsRead, rowsUsed: 0, rowsRejected: scan.rowsRejected,
      rowsLeftOut: scan.rowsLeftOut, rejections: Rejection.first(of: scan.rejections, in: table),
      warnings: scan.warnings.map(InputCaution.rows))
  }
}
