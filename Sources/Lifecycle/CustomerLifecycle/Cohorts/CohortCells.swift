internal import ParallelWork
internal import PurchaseLogs
internal import Wording

/// What each cohort did in each period from its first purchase on, for several groups of customers at once.
///
/// A cohort is those whose first purchase falls into one period; an index counts periods from it. Rows before the first
/// purchase, which are returns, count at index 0.
struct CohortCells: Sendable {
  /// The periods of first purchases.
  let cohorts: ClosedRange<Int>
  /// The period of the last day before the analysis day.
  let last: Int
  /// Whether the last period ends on or before the day before the analysis day.
  let isLastComplete: Bool
  private let groups: Int
  /// Customers of each cohort of each group.
  private var sizes: [Int]
  /// The place of index 0 of each cohort of each group; −1 where nobody is in it.
  private var starts: [Int]
  private var cells: [Cell]

  /// One cohort and index.
  struct Cell: Sendable {
    var active = 0
    /// Orders that begin in it.
    var orders = 0
    var units: Int128 = 0
  }

  /// - Parameters:
  ///   - group: The group of a buyer's place, in `0..<groups`.
  /// - Throws: ``LifecycleRefusal/tooManyPeriods(_:)``.
  /// - Complexity: O(days + cells).
  init(
    _ clientele: Clientele, _ numbers: PeriodNumbers, groups: Int = 1,
    group: @Sendable (Int) -> Int = { _ in 0 }
  ) throws(LifecycleRefusal) {
    let firsts = clientele.buyers.map(\.first)
    let period = numbers.period
    cohorts = numbers(firsts.min() ?? clientele.firstDay)...numbers(firsts.max() ?? clientele.firstDay)
    last = period.number(of: clientele.asOf - 1)
    isLastComplete = period.firstDay(of: last + 1) <= clientele.asOf
    self.groups = groups
    sizes = Array(repeating: 0, count: groups * cohorts.count)
    for (place, first) in firsts.enumerated() {
      sizes[group(place) * cohorts.count + numbers(first) - cohorts.lowerBound] += 1
    }
    (starts, cells) = try Self.places(sizes, cohorts, last)
    addDays(clientele, numbers, group)
  }

  /// The same of sums; `nil` where nobody is in a cohort.
  ///
  /// - Throws: ``LifecycleRefusal/tooManyPeriods(_:)``.
  init?(of history: SummedHistory) throws(LifecycleRefusal) {
    let starting = history.cohorts.compactMap(\.cohort)
    guard let first = starting.min(), let newest = starting.max() else { return nil }
    let end = history.asOf.daysSince1970
    (cohorts, groups, last) = (first...newest, 1, history.period.number(of: end - 1))
    isLastComplete = history.period.firstDay(of: last + 1) <= end
    sizes = Array(repeating: 0, count: cohorts.count)
    for row in history.cohorts where row.gap == 0 {
      if let cohort = row.cohort { sizes[cohort - first] += row.customers }
    }
    (starts, cells) = try Self.places(sizes, cohorts, last)
    for row in history.cohorts {
      guard let cohort = row.cohort, starts[cohort - first] >= 0, row.period <= last else { continue }
      let place = starts[cohort - first] + max(0, row.period - cohort)
      cells[place].orders += row.orders
      cells[place].units &+= row.units
      if row.gap != nil { cells[place].active += row.customers }
    }
  }

  private static func places(
    _ sizes: [Int], _ cohorts: ClosedRange<Int>, _ last: Int
  ) throws(LifecycleRefusal) -> (starts: [Int], cells: [Cell]) {
    var count = 0
    var starts: [Int] = []
    for (row, size) in sizes.enumerated() {
      starts.append(size > 0 ? count : -1)
      if size > 0 { count += last - (cohorts.lowerBound + row % cohorts.count) + 1 }
    }
    guard count <= mostCells else { throw .tooManyPeriods(cohorts.count) }
    return (starts, Array(repeating: Cell(), count: count))
  }

  /// A century of months is a twelfth of it.
  private static let mostCells = 10_000_000

  private mutating func addDays(
    _ clientele: Clientele, _ numbers: PeriodNumbers, _ group: @Sendable (Int) -> Int
  ) {
    // Each thread has cells of its own, so there are only as many parts as threads.
    let parts = max(1, cells.count > 1 << 18 ? 1 : clientele.workers.count)
    let buyers = clientele.buyers
    let (starts, cohorts, empty) = (starts, cohorts, cells)
    let sums = clientele.workers.map(parts) { part in
      var cells = empty
      for place in clientele.part(part, of: parts) {
        let cohort = numbers(buyers[place].first)
        let start = starts[group(place) * cohorts.count + cohort - cohorts.lowerBound]
        var lastActive = -1
        clientele.forEachDay(of: buyers[place].number) { day in
          let index = max(0, numbers(day.day.daysSince1970) - cohort)
          cells[start + index].units &+= day.units
          cells[start + index].orders += day.orders
          if day.isPurchase, index != lastActive {
            cells[start + index].active += 1
            lastActive = index
          }
        }
      }
      return cells
    }
    for other in sums {
      for place in cells.indices {
        cells[place].active += other[place].active
        cells[place].orders += other[place].orders
        cells[place].units &+= other[place].units
      }
    }
  }
}

extension CohortCells {
  /// Customers of a cohort of a group.
  func size(_ cohort: Int, group: Int = 0) -> Int {
    sizes[group * cohorts.count + cohort - cohorts.lowerBound]
  }

  /// A cohort's cells from index 0 to the last period; empty where nobody is in it.
  func cells(of cohort: Int, group: Int = 0) -> ArraySlice<Cell> {
    let start = starts[group * cohorts.count + cohort - cohorts.lowerBound]
    return start < 0 ? [] : cells[start..<(start + last - cohort + 1)]
  }

  /// The last period that ends on or before the day before the analysis day.
  var lastComplete: Int { isLastComplete ? last : last - 1 }
}
