internal import CustomerLifecycle
internal import Segmentation
internal import Wording

/// An answer to what was asked about customers over time.
struct HistoryReading {
  /// What cohorts and retention are made of.
  private(set) var history: SummedHistory
  private var again: [(flags: [Int], customers: Int)] = []

  /// - Parameters:
  ///   - customers: Those with a purchase, as they were counted before.
  /// - Throws: ``EngineError`` for an answer that was cut and for numbers that cannot be true.
  init(
    _ rows: [[Int128?]], firstDay: CalendarDay, asOf: CalendarDay, scale: Int?, period: CalendarPeriod?,
    customers: Int
  ) throws(EngineError) {
    history = SummedHistory(firstDay: firstDay, asOf: asOf, unit: scale.map { -$0 }, period: period)
    let places = (
      cohorts: history.period.ends(from: firstDay, before: asOf).first,
      months: CalendarPeriod.month.ends(from: firstDay, before: asOf).first
    )
    for (number, row) in rows.enumerated() {
      let row = try OverTimeRow(row, number, of: rows.count, counts: 1..<7, money: 7..<8)
      let (k1, k2, k3, count, units) = (row[1], row[2], row[3], row[4] ?? 0, row.money(7))
      switch row[0].flatMap(HistoryStatement.Kind.init(rawValue:)) {
      case .cohorts?, .months?:
        let isMonth = row[0] == HistoryStatement.Kind.months.rawValue
        guard let k2 else { throw .answer(.contradiction) }
        let start = isMonth ? places.months : places.cohorts
        let period = SummedHistory.Period(
          cohort: k1.map { start + $0 }, period: start + k2, gap: k3, customers: count, days: row[5] ?? 0,
          orders: row[6] ?? 0, units: units)
        if isMonth { history.months.append(period) } else { history.cohorts.append(period) }
      case .waits?:
        guard let k1, k1 > 0, k1 > 1 || k2 == nil else { throw .answer(.contradiction) }
        history.waits.append(SummedHistory.Wait(number: k1, days: k2, watched: k3, count: count))
      case .steps?:
        guard let k1 else { throw .answer(.contradiction) }
        history.steps.append(
          SummedHistory.Step(step: k1, gap: k2, last: k3, customers: count, units: units))
      case .ages?:
        guard let k1, let k2 else { throw .answer(.contradiction) }
        history.ages.append(
          SummedHistory.Age(age: k1, tenure: k2, customers: row[5] ?? 0, paying: row[6] ?? 0, units: units))
      case .again?: again.append(([k1 ?? 0, k2 ?? 0], count))
      case nil: throw .answer(.contradiction)
      }
    }
    if history.period == .month { history.cohorts = history.months }
    try check(customers)
  }

  private func check(_ customers: Int) throws(EngineError) {
    let days = history.asOf.daysSince1970 - history.firstDay.daysSince1970
    func bought(_ rows: [SummedHistory.Period]) -> Int {
      rows.reduce(0) { $0 + ($1.gap == 0 ? $1.customers : 0) }
    }
    let once = history.waits.reduce(0) { $0 + ($1.number == 1 ? $1.count : 0) }
    let isSound =
      (history.months + history.cohorts).allSatisfy { ($0.cohort ?? $0.period) >= 0 && $0.gap ?? 0 <= 3 }
      && history.waits.allSatisfy { $0.days ?? 0 <= days && $0.watched ?? 0 <= days }
      && history.steps.allSatisfy { $0.gap ?? 0 <= 24 }
      && bought(history.months) == customers && bought(history.cohorts) == customers && once == customers
      && history.ages.reduce(0) { $0 + $1.customers } == customers
    guard isSound else { throw .answer(.contradiction) }
  }

  /// Days over which customers move; `nil` where the log is too short for any.
  var horizon: Int? {
    periods(since: history.firstDay, horizon: nil)?.horizon
      ?? LifecycleHorizon.days(
        historyDays: history.asOf.daysSince1970 - history.firstDay.daysSince1970)
  }

  /// The days of a proof; `nil` where the log is too short for any.
  ///
  /// - Parameters:
  ///   - firstDay: That of the first row of a customer with a purchase.
  ///   - horizon: What a person chose.
  func periods(since firstDay: CalendarDay, horizon: Int?) -> ForetellingPeriods? {
    ForetellingPeriods(firstDay: firstDay, asOf: history.asOf, horizon: horizon) { days in
      guard let place = HistoryStatement.horizons.firstIndex(of: days) else { return false }
      let before = again.reduce(0) { $0 + ($1.flags[place] >= 2 ? $1.customers : 0) }
      let since = again.reduce(0) { $0 + ($1.flags[place] == 3 ? $1.customers : 0) }
      return before > 0 && 5 * since >= before
    }
  }
}

/// A row of whole numbers, each in its range.
struct OverTimeRow {
  private let row: [Int128?]

  /// In units of sums; so much a row, a million times, is still a number of 128 bits.
  private static let mostMoney: UInt128 = 1_000_000_000_000_000_000_000_000_000_000
  /// A million of them are a number of 64 bits.
  private static let mostCount: Int128 = 1_000_000_000_000

  /// - Parameters:
  ///   - number: Its place among `all` rows; the last cell says how many these are.
  ///   - counts: Places of what is 0 or more, where it is there.
  ///   - money: Places of money.
  init(
    _ row: [Int128?], _ number: Int, of all: Int, counts: some Sequence<Int>, money: some Sequence<Int>
  ) throws(EngineError) {
    guard let last = row.last, let cells = last else { throw .answer(.notNumbers(row: number + 1)) }
    guard cells == Int128(all) else { throw .answer(.cut(rows: all, of: Int(clamping: cells))) }
    for place in counts {
      if let value = row[place] {
        guard value >= 0 else { throw .answer(.contradiction) }
        guard value <= Self.mostCount else { throw .tooLarge }
      }
    }
    for place in money { if let value = row[place], value.magnitude > Self.mostMoney { throw .tooLarge } }
    self.row = row
  }

  subscript(place: Int) -> Int? { row[place].flatMap { Int(exactly: $0) } }

  func money(_ place: Int) -> Int128 { row[place] ?? 0 }
}
