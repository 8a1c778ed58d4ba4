public import PurchaseLogs

/// What groups of customers did in each month from their first purchase on.
///
/// A cell counts only those for whom its month is over, so that young customers never pull late months down.
public struct GroupedCohorts: Sendable, Equatable {
  /// A group at one index.
  public struct Cell: Sendable, Equatable, Codable {
    /// Months since the first purchase.
    public let index: Int
    /// Customers for whom this month has ended; at least one.
    public let eligible: Int
    /// Those of them with a purchase day in it.
    public let active: Int
    /// Their orders in it.
    public let orders: Int
    /// Their money in it, returns subtracted.
    public let revenue: ExactMoney
    /// Their money up to and including it.
    public let cumulative: ExactMoney
  }

  /// The cells of each group, by index.
  public let groups: [[Cell]]

  /// - Parameter group: The group of a buyer's place, in `0..<count`.
  init(
    _ count: Int, of clientele: Clientele, group: @Sendable (Int) -> Int
  ) throws(LifecycleRefusal) {
    let cells = try CohortCells(
      clientele, clientele.numbers(of: .month), groups: count, group: group)
    let log = clientele.log
    groups = (0..<count).map { group in
      let rows = cells.cohorts.map {
        (size: cells.size($0, group: group), cells: cells.cells(of: $0, group: group))
      }
      .enumerated().filter { $0.element.size > 0 }
      // By cohort: money up to the index that is reached.
      var balances = Array(repeating: Int128(0), count: rows.count)
      let oldest = rows.first.map { cells.cohorts.lowerBound + $0.offset } ?? cells.last + 1
      return (0..<max(0, cells.lastComplete - oldest + 1)).map { index in
        var sum = CohortCells.Cell()
        var (eligible, balance) = (0, Int128(0))
        for (row, (offset, cohort)) in rows.enumerated()
        where cells.cohorts.lowerBound + offset + index <= cells.lastComplete {
          let cell = cohort.cells[cohort.cells.startIndex + index]
          balances[row] &+= cell.units
          eligible += cohort.size
          sum.active += cell.active
          sum.orders += cell.orders
          sum.units &+= cell.units
          balance &+= balances[row]
        }
        return Cell(
          index: index, eligible: eligible, active: sum.active, orders: sum.orders,
          revenue: log.exactMoney(sum.units), cumulative: log.exactMoney(balance))
      }
    }
  }
}
