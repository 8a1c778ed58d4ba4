internal import ParallelWork
public import PurchaseLogs
internal import Wording

/// A calendar month of a log: who bought, who came, who came back and who stayed away.
public struct MonthlyActivity: Sendable, Equatable {
  /// Such as `2011-02`.
  public let period: String
  /// Whether the log begins or ends inside it.
  public let isPartial: Bool
  /// Customers with a purchase day in it.
  public let active: Int
  /// Those of them whose first it is.
  public let new: Int
  /// Those of them who were active the month before.
  public let retained: Int
  /// Active the month before, and not in it.
  public let lost: Int
  /// Active the month before.
  public let previouslyActive: Int
  /// Active in it or one of the two months before.
  public let activeInThree: Int
  /// Purchase days in it, summed over customers.
  public let purchaseDays: Int
  /// Days of the calendar.
  public let calendarDays: Int
  /// Orders that begin in it.
  public let orders: Int
  /// All money of it, also of customers without a purchase: the column sums to the log's.
  public let revenue: ExactMoney

  /// Active, neither new nor active the month before.
  public var reactivated: Int { active - new - retained }
  /// Of those active the month before; `nil` where there were none.
  public var retentionRate: Double? { share(retained, of: previouslyActive) }
  /// What is missing to all.
  public var churnRate: Double? { retentionRate.map { 1 - $0 } }
  /// The share of buyers that had bought before; `nil` where nobody bought.
  public var repeatShare: Double? { share(active - new, of: active) }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}

extension MonthlyActivity {
  /// All months from the log's first row to the day before the analysis day.
  ///
  /// - Complexity: O(days + months).
  static func all(of clientele: Clientele) -> [MonthlyActivity] {
    let numbers = clientele.numbers(of: .month)
    let months = numbers(clientele.firstDay)...CalendarPeriod.month.number(of: clientele.asOf - 1)
    let parts = clientele.workers.count
    let buyers = clientele.buyers
    let sums = clientele.workers.map(parts) { part in
      var sums = MonthSums(count: months.count)
      for place in clientele.part(part, of: parts) {
        sums.add(buyers[place], of: clientele, numbers, from: months.lowerBound)
      }
      return sums
    }
    var all = sums.reduce(into: MonthSums(count: months.count)) { $0.add($1) }
    all.addOthers(of: clientele, numbers, from: months.lowerBound)
    let log = clientele.log
    return Self.all(all, months, days: clientele.firstDay..<clientele.asOf) { log.exactMoney($0) }
  }

  /// The same of sums.
  static func all(of history: SummedHistory) -> [MonthlyActivity] {
    let days = history.firstDay.daysSince1970..<history.asOf.daysSince1970
    let months =
      CalendarPeriod.month.number(of: days.lowerBound)...CalendarPeriod.month.number(of: days.upperBound - 1)
    var all = MonthSums(count: months.count)
    for row in history.months where months.contains(row.period) { all.add(row, from: months.lowerBound) }
    return Self.all(all, months, days: days, history.money)
  }

  /// - Parameter days: From the first row to the day before the analysis day.
  private static func all(
    _ all: MonthSums, _ months: ClosedRange<Int>, days: Range<Int>, _ money: (Int128) -> ExactMoney
  ) -> [MonthlyActivity] {
    months.map { month in
      let place = month - months.lowerBound
      let start = CalendarPeriod.month.firstDay(of: month)
      let end = CalendarPeriod.month.firstDay(of: month + 1)
      let previous = place > 0 ? all.active[place - 1] : 0
      return MonthlyActivity(
        period: CalendarPeriod.month.label(of: month),
        isPartial: start < days.lowerBound || end > days.upperBound, active: all.active[place],
        new: all.new[place], retained: all.retained[place], lost: previous - all.retained[place],
        previouslyActive: previous, activeInThree: all.activeInThree[place],
        purchaseDays: all.purchaseDays[place], calendarDays: end - start, orders: all.orders[place],
        revenue: money(all.units[place]))
    }
  }
}

/// Counts by month.
private struct MonthSums: Sendable {
  var active: [Int]
  var new: [Int]
  var retained: [Int]
  var activeInThree: [Int]
  var purchaseDays: [Int]
  var orders: [Int]
  var units: [Int128]

  init(count: Int) {
    let zeros = Array(repeating: 0, count: count)
    (active, new, retained, activeInThree, purchaseDays, orders) = (zeros, zeros, zeros, zeros, zeros, zeros)
    units = Array(repeating: 0, count: count)
  }

  mutating func add(
    _ buyer: Buyer, of clientele: Clientele, _ numbers: PeriodNumbers, from first: Int
  ) {
    var last: Int?
    for place in clientele.log.places(of: buyer.number, before: clientele.asOf) {
      let day = clientele.log[day: place]
      let month = numbers(day.day.daysSince1970) - first
      units[month] &+= day.units
      orders[month] += day.orders
      guard day.isPurchase else { continue }
      purchaseDays[month] += 1
      guard month != last else { continue }
      active[month] += 1
      if last == nil { new[month] += 1 }
      if last == month - 1 { retained[month] += 1 }
      // Each month of these counts the customer once, however many purchases reach it.
      for seen in max(month, (last ?? -3) + 3)..<(month + 3) where seen < active.count {
        activeInThree[seen] += 1
      }
      last = month
    }
  }

  /// Adds customers of whom only the gap to the month before is known.
  mutating func add(_ row: SummedHistory.Period, from first: Int) {
    let month = row.period - first
    units[month] &+= row.units
    orders[month] += row.orders
    purchaseDays[month] += row.days
    guard let gap = row.gap else { return }
    active[month] += row.customers
    if gap == 0 { new[month] += row.customers }
    if gap == 1 { retained[month] += row.customers }
    let seen = gap == 0 ? 3 : gap
    for place in max(month, month - seen + 3)..<(month + 3) where place < active.count {
      activeInThree[place] += row.customers
    }
  }

  /// The money of those without a purchase.
  mutating func addOthers(of clientele: Clientele, _ numbers: PeriodNumbers, from first: Int) {
    var buyers = clientele.buyers.makeIterator()
    var buyer = buyers.next()
    for customer in 0..<clientele.log.customerCount {
      if customer == buyer?.number {
        buyer = buyers.next()
        continue
      }
      for place in clientele.log.places(of: customer, before: clientele.asOf) {
        let day = clientele.log[day: place]
        guard day.units != 0 else { continue }
        units[numbers(day.day.daysSince1970) - first] &+= day.units
      }
    }
  }

  mutating func add(_ other: MonthSums) {
    for place in active.indices {
      active[place] += other.active[place]
      new[place] += other.new[place]
      retained[place] += other.retained[place]
      activeInThree[place] += other.activeInThree[place]
      purchaseDays[place] += other.purchaseDays[place]
      orders[place] += other.orders[place]
      units[place] &+= other.units[place]
    }
  }
}
