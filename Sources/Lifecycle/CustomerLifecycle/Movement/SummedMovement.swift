internal import PurchaseLogs
package import Wording

/// Customers with the same scores on two days, as somebody else counted them.
package struct SummedMovement: Sendable {
  /// Customers who are alike.
  package struct Row: Sendable {
    /// The scores of recency, frequency and monetary on a day; `nil` without a purchase before it, and monetary without
    /// amounts.
    package typealias Scores = (recency: Int, frequency: Int, monetary: Int?)

    package var before, after: Scores?
    /// Whether they had rows before the first day.
    package var isSeen: Bool
    package var customers: Int
    /// Their money before the first day, in a horizon before it, and between both days.
    package var unitsBefore, unitsPrior, unitsBetween: Int128

    /// Describes them.
    package init(
      before: Scores?, after: Scores?, isSeen: Bool, customers: Int, unitsBefore: Int128, unitsPrior: Int128,
      unitsBetween: Int128
    ) {
      (self.before, self.after, self.isSeen, self.customers) = (before, after, isSeen, customers)
      (self.unitsBefore, self.unitsPrior, self.unitsBetween) = (unitsBefore, unitsPrior, unitsBetween)
    }
  }

  /// The first day.
  package let from: CalendarDay
  /// The second: the analysis day.
  package let to: CalendarDay
  /// Days of history whose orders and money count on both days, and the days of the log before the first.
  package let windowDays, daysBefore: Int
  /// See ``Movement``.
  package let cells: [Movement.Cell]
  package let kinds: [Movement.Kind: Movement.Totals]
  package let lapsed, returned: Int

  /// - Parameters:
  ///   - firstDay: The day of the first row that counts.
  ///   - window: Days before each day whose orders and money count; `nil` means all.
  ///   - unit: The exponent of the unit of money; `nil` without amounts.
  package init(
    of rows: [Row], from: CalendarDay, to: CalendarDay, firstDay: CalendarDay, window: Int?,
    by scale: TradeScale,
    unit: Int?
  ) {
    let scorer = TradeScorer(scale, unit: unit ?? 0)
    func scores(_ scores: Row.Scores?) -> RFMScores? {
      scores.map {
        scorer.scores(recency: $0.recency, frequency: $0.frequency, monetary: $0.monetary)
      }
    }
    func money(_ units: Int128) -> ExactMoney { ExactMoney(units: units, exponent: unit ?? 0) }
    var sums = MovementSums()
    for row in rows {
      let (old, new) = (scores(row.before), scores(row.after))
      let origin =
        old.map { TradeState.segment(scorer.segment(of: $0)) } ?? (row.isSeen ? .noPurchases : .notSeen)
      let goal = new.map { TradeState.segment(scorer.segment(of: $0)) } ?? .noPurchases
      var moved = MovedMoney(customers: row.customers)
      (moved.before, moved.prior, moved.between) = (row.unitsBefore, row.unitsPrior, row.unitsBetween)
      sums.add(moved, origin, goal)
      guard let old, let new else { continue }
      if old.recency >= 3, new.recency <= 2 { sums.lapsed += row.customers }
      if old.recency <= 2, new.recency >= 3 { sums.returned += row.customers }
    }
    (self.from, self.to) = (from, to)
    windowDays = window ?? to.daysSince1970 - firstDay.daysSince1970
    daysBefore = from.daysSince1970 - firstDay.daysSince1970
    cells = sums.cells(money)
    kinds = sums.kinds.mapValues { $0.totals(money) }
    (lapsed, returned) = (sums.lapsed, sums.returned)
  }

  /// Whether the log reaches back a whole window before the first day.
  package var isFull: Bool { daysBefore >= windowDays }
}

extension MovementSums {
  /// The cells with at least one customer, by the numbers of both states.
  func cells(_ money: (Int128) -> ExactMoney) -> [Movement.Cell] {
    TradeState.all.flatMap { before in
      TradeState.all.compactMap { after in
        cells[before.number * TradeState.all.count + after.number].map {
          Movement.Cell(from: before, to: after, totals: $0.totals(money))
        }
      }
    }
  }
}
