public import CustomerFeatures
public import ParallelWork
public import PurchaseLogs
public import TextTables
public import Wording

/// The same customers by two models on one day.
public struct ModelCrossing: Sendable {
  /// Customers in one segment of the first model and in one of the second.
  public struct Cell: Sendable, Equatable {
    /// The first model's segment.
    public let first: Int
    /// The second model's.
    public let second: Int
    /// Of these.
    public let customers: Int
    /// What they spent by the first model's window; `nil` for a table of customers, and without amounts.
    public let revenue: ExactMoney?
  }

  /// The day; `nil` for tables of customers.
  public let asOf: CalendarDay?
  /// With at least one customer, by both numbers.
  public let cells: [Cell]
  /// Customers whom only one of the models could place.
  public let unmatched: Int
  /// What became of the rows, as the first model reads them.
  public let account: InputAccount
  /// What a person should know of how the first model was applied.
  public let notes: [LocalizedText]

  /// - Parameters:
  ///   - asOf: The day; `nil` means that of the first model.
  ///   - workers: Threads; they change the time and nothing else.
  /// - Throws: `FeatureError` where one of the models cannot read the table.
  /// - Complexity: O(rows + *n* log *n*).
  public init(
    of table: Table, by first: SegmentationModel, and second: SegmentationModel, asOf: CalendarDay? = nil,
    workers: Workers = Workers()
  ) throws {
    let (log, rows) = try first.classifyLog(table, asOf: asOf, workers: workers)
    let columns = try second.classify(table, asOf: rows.account.asOf, workers: workers)
    let money = log.flatMap { first.money(in: $0, rows.account.asOf) }
    let others = Dictionary(zip(columns.customers.ids.map { Array($0.utf8) }, columns.customers.segments)) {
      earlier, _ in earlier
    }
    var sums: [Place: (customers: Int, units: Int128)] = [:]
    for (row, id) in rows.customers.ids.enumerated() {
      guard let other = others[Array(id.utf8)] else { continue }
      let place = Place(first: rows.customers.segments[row], second: other)
      let known = sums[place] ?? (0, 0)
      sums[place] = (known.customers + 1, known.units &+ (money?[row] ?? 0))
    }
    self.asOf = rows.account.asOf
    cells = sums.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }.map {
      Cell(
        first: $0.key.first, second: $0.key.second, customers: $0.value.customers,
        revenue: money == nil ? nil : log?.exactMoney($0.value.units))
    }
    let matched = cells.reduce(0) { $0 + $1.customers }
    unmatched = rows.customers.ids.count + columns.customers.ids.count - 2 * matched
    account = rows.account
    notes = rows.notes
  }

  private struct Place: Hashable {
    let first: Int
    let second: Int
  }
}

extension SegmentationModel {
  /// What each customer with a purchase before a day spent in the model's window, in the log's unit.
  fileprivate func money(in log: PurchaseLog, _ asOf: CalendarDay?) -> [Int128]? {
    guard let asOf, log.columns.amount != nil else { return nil }
    let start = windowDays.map { asOf.daysSince1970 - $0 } ?? .min
    return log.buyers(before: asOf).map { customer in
      log.places(of: customer, before: asOf.daysSince1970).reduce(0) { sum, place in
        log[day: place].day.daysSince1970 >= start ? sum &+ log[day: place].units : sum
      }
    }
  }
}
