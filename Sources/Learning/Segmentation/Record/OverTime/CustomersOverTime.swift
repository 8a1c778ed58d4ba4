internal import CustomerLifecycle
internal import ParallelWork
internal import PurchaseLogs
internal import Wording

/// What the record of a run says of its customers over time.
///
/// A part that the log has no answer to is `nil`, and why stands in `leftOut`.
struct CustomersOverTime: Sendable {
  let rfm: RunRecord.TradeSummary
  let cohorts: RunRecord.CohortSummary?
  let retention: RunRecord.RetentionSummary
  let movement: RunRecord.MovementSummary?
  let rhythm: RunRecord.RhythmSummary?
  let concentration: RunRecord.ConcentrationSummary?
  /// By the name of the part.
  let leftOut: [String: LocalizedText]

  /// - Parameters:
  ///   - horizon: Days; `nil` follows the log.
  ///   - segments: The discovered segment of each customer with a purchase, in byte order of their ids.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day.
  /// - Complexity: O(days + *n* log *n*), on `workers`.
  init(of log: PurchaseLog, asOf: CalendarDay, horizon: Int?, segments: [Int], workers: Workers) throws {
    let clientele = try Clientele(of: log, asOf: asOf, workers: workers)
    let hasAmounts = log.columns.amount != nil
    let firstDay = CalendarDay(daysSince1970: asOf.daysSince1970 - clientele.historyDays)
    let horizon =
      horizon ?? ForetellingPeriods(of: log, firstDay: firstDay, asOf: asOf)?.horizon
      ?? LifecycleHorizon.days(historyDays: clientele.historyDays)
    let scores = try TradeScores(of: clientele, by: TradeScale(.dma25, of: clientele))
    let grid = TradeGrid(of: clientele, scores)
    let crosstab = grid.crosstab(of: clientele, scores, with: segments)

    var leftOut: [String: LocalizedText] = [:]
    /// A part, or why there is none.
    func part<Part>(_ name: String, _ make: () throws(LifecycleRefusal) -> Part) -> Part? {
      do { return try make() } catch {
        leftOut[name] = error.sentence
        return nil
      }
    }
    rfm = RunRecord.TradeSummary(
      grid, kept: horizon.flatMap { try? KeptSince(of: log, asOf: asOf, since: $0, workers: workers) },
      crosstab: crosstab.map { $0.summary(hasAmounts: hasAmounts) })
    cohorts = part("cohorts") { () throws(LifecycleRefusal) in
      RunRecord.CohortSummary(
        try CohortTable(of: clientele), firstCheck: try? FirstCheckCohorts(of: clientele))
    }
    retention = RunRecord.RetentionSummary(Retention(of: clientele), hasAmounts: hasAmounts)
    movement = part("movement") { () throws(LifecycleRefusal) in
      guard let horizon else { throw .shortLog(days: clientele.historyDays, needed: 90) }
      let from = CalendarDay(daysSince1970: asOf.daysSince1970 - horizon)
      return RunRecord.MovementSummary(
        try Movement(of: clientele, from: from, by: scores.scale), hasAmounts: hasAmounts)
    }
    rhythm = part("rhythm") { () throws(LifecycleRefusal) in
      RunRecord.RhythmSummary(
        try Rhythm(of: clientele), today: try TodayList(of: clientele, by: scores.scale, horizon: horizon))
    }
    concentration = part("concentration") { () throws(LifecycleRefusal) in
      RunRecord.ConcentrationSummary(try RevenueRanking(of: clientele))
    }
    self.leftOut = leftOut
  }
}

extension TradeGrid.Crossing {
  fileprivate func summary(hasAmounts: Bool) -> RunRecord.TradeSummary.Crossing {
    RunRecord.TradeSummary.Crossing(
      segment: other, rfm: segment.number, customers: customers, revenue: hasAmounts ? revenue : nil)
  }
}
