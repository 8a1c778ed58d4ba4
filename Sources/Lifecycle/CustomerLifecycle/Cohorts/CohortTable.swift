public import ParallelWork
public import PurchaseLogs
public import Wording

/// Customers by the calendar period of their first purchase, and what they did in each period since.
///
/// Index 0 is the period of the first purchase. The last period, where it is cut short by the analysis day, is shown with
/// the whole cohort and never enters an average. An order counts in the period of its first purchase row. The revenue of all
/// cells is that of all customers with a purchase.
public struct CohortTable: Sendable, Equatable {
  /// Those whose first purchase falls into one period.
  public struct Row: Sendable, Equatable {
    /// Such as `2011-02`.
    public let cohort: String
    /// Customers.
    public let size: Int
    /// Whether it is the first of the log, which may hold customers of old.
    public let isFirstOfLog: Bool
    /// Customers with a purchase day in each period from index 0.
    public let active: [Int]
    /// Orders in each.
    public let orders: [Int]
    /// Money of each, returns subtracted.
    public let revenue: [ExactMoney]
    /// Money up to and including each.
    public let cumulative: [ExactMoney]
    /// The first index of a period that is cut short; `nil` where all are whole.
    public let partialFrom: Int?

    /// Whether it has so few customers that shares of them say little: fewer than 30.
    public var isSmall: Bool { size < 30 }

    /// Where the share of active customers at an index lies; `nil` where the cohort has no such index.
    public func interval(at index: Int) -> WilsonInterval? {
      active.indices.contains(index) ? WilsonInterval(active[index], of: size) : nil
    }
  }

  /// All cohorts at one index: sums over whole periods, never a mean of shares.
  public struct Average: Sendable, Equatable, Codable {
    /// Periods since the first purchase.
    public let index: Int
    /// Customers of these cohorts with a purchase in it.
    public let active: Int
    /// All customers of these cohorts.
    public let eligible: Int
  }

  /// What a cohort is.
  public let period: CalendarPeriod
  /// Cohorts with at least one customer, the oldest first.
  public let rows: [Row]
  /// By index.
  public let average: [Average]
  /// The same without the first cohort of the log.
  public let averageWithoutFirst: [Average]

  /// - Parameters:
  ///   - asOf: The analysis day; rows dated on or after it are left out.
  ///   - period: `nil` means months, or weeks where the log has fewer than 90 days.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day, ``LifecycleRefusal/tooManyPeriods(_:)``.
  /// - Complexity: O(days + cells).
  public init(
    of log: PurchaseLog, asOf: CalendarDay, by period: CalendarPeriod? = nil, workers: Workers = Workers()
  ) throws {
    try self.init(of: Clientele(of: log, asOf: asOf, workers: workers), by: period)
  }

  package init(of clientele: Clientele, by period: CalendarPeriod? = nil) throws(LifecycleRefusal) {
    let period = period ?? (clientele.historyDays < 90 ? .week : .month)
    let log = clientele.log
    self.init(try CohortCells(clientele, clientele.numbers(of: period)), period) { log.exactMoney($0) }
  }

  /// The same of sums.
  ///
  /// - Throws: ``LifecycleRefusal``.
  package init(of history: SummedHistory) throws(LifecycleRefusal) {
    guard let cells = try CohortCells(of: history) else { throw .noRepeatPurchases }
    self.init(cells, history.period, history.money)
  }

  private init(_ cells: CohortCells, _ period: CalendarPeriod, _ money: (Int128) -> ExactMoney) {
    self.period = period
    rows = cells.cohorts.compactMap { Row($0, cells, period, money) }
    average = Self.average(rows)
    averageWithoutFirst = Self.average(rows.filter { !$0.isFirstOfLog })
  }

  private static func average(_ rows: [Row]) -> [Average] {
    let longest = rows.map { $0.partialFrom ?? $0.active.count }.max() ?? 0
    return (0..<longest).map { index in
      let whole = rows.filter { index < $0.partialFrom ?? $0.active.count }
      return Average(
        index: index, active: whole.reduce(0) { $0 + $1.active[index] },
        eligible: whole.reduce(0) { $0 + $1.size })
    }
  }
}

extension CohortTable.Row {
  /// `nil` where nobody is in the cohort.
  fileprivate init?(
    _ cohort: Int, _ cells: CohortCells, _ period: CalendarPeriod, _ money: (Int128) -> ExactMoney
  ) {
    let own = cells.cells(of: cohort)
    guard !own.isEmpty else { return nil }
    var units: Int128 = 0
    self.cohort = period.label(of: cohort)
    size = cells.size(cohort)
    isFirstOfLog = cohort == cells.cohorts.lowerBound
    active = own.map(\.active)
    orders = own.map(\.orders)
    revenue = own.map { money($0.units) }
    cumulative = own.map { cell in
      units &+= cell.units
      return money(units)
    }
    partialFrom = cells.isLastComplete ? nil : own.count - 1
  }
}
