package import CustomerLifecycle
internal import PurchaseLogs
internal import Wording

/// What is known of customers over time: what files say of each of them, and what the record sums up.
///
/// A part that the log has no answer to is `nil`, and why stands in `leftOut`.
package struct CustomersOverTime: Sendable {
  /// One a customer with a purchase, in byte order of their ids, as are all that follow.
  package let scores: TradeScores
  /// Ranks, classes, tiers; `nil` without amounts.
  package let ranking: RevenueRanking?
  /// Where each stood a horizon before the analysis day; `nil` where the log is too short for one.
  package let origins: [TradeState]?
  /// Whom to write to.
  package let today: TodayList
  /// What they will probably do; `nil` where nobody asked.
  package let forecast: Forecast?
  /// Days over which customers move; `nil` where the log is too short.
  let horizon: Int?
  /// What silence is held against; `nil` where the log shows no rhythm.
  let rhythmScale: RhythmScale?

  let rfm: RunRecord.TradeSummary
  let cohorts: RunRecord.CohortSummary?
  let retention: RunRecord.RetentionSummary
  let movement: RunRecord.MovementSummary?
  let rhythm: RunRecord.RhythmSummary?
  let concentration: RunRecord.ConcentrationSummary?
  let channels: [RunRecord.ChannelSummary]?
  /// Why there are no more parts, by the name of the part.
  let leftOut: [String: LocalizedText]

  /// - Parameters:
  ///   - came: By which ways customers came; `nil` where no column says.
  ///   - known: The horizon that was found already; `nil` follows the options, then the log.
  ///   - segments: The discovered segment of each customer with a purchase, in byte order of their ids.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day, `LifecycleRefusal` where the scheme that was
  ///   chosen does not fit the log.
  /// - Complexity: O(days + *n* log *n*), on the options' workers.
  init(
    of log: PurchaseLog, asOf: CalendarDay, channels came: LeadingValues?, horizon known: Int?,
    segments: [Int], options: RunOptions
  ) throws {
    let workers = options.segmenter.workers
    let choices = options.overTime
    let whole = try Clientele(of: log, asOf: asOf, workers: workers)
    // What scores, ranks and segments are made of is what the features say.
    let clientele =
      try options.window.map { try Clientele(of: log, asOf: asOf, window: $0, workers: workers) } ?? whole
    let hasAmounts = log.columns.amount != nil
    let firstDay = CalendarDay(daysSince1970: asOf.daysSince1970 - whole.historyDays)
    let horizon =
      options.horizon ?? known ?? ForetellingPeriods(of: log, firstDay: firstDay, asOf: asOf)?.horizon
      ?? LifecycleHorizon.days(historyDays: whole.historyDays)
    let scale = try TradeScale(choices.scheme ?? .dma25, of: clientele, given: choices.cutoffs)
    let scores = try TradeScores(of: clientele, by: scale)
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
    let kept = horizon.flatMap {
      try? KeptSince(
        of: log, asOf: asOf, since: $0, scheme: choices.scheme ?? .dma25, given: choices.cutoffs,
        window: options.window, workers: workers)
    }
    rfm = RunRecord.TradeSummary(
      grid, kept: kept, crosstab: crosstab.map { $0.summary(hasAmounts: hasAmounts) })
    cohorts = part("cohorts") { () throws(LifecycleRefusal) in
      RunRecord.CohortSummary(
        try CohortTable(of: whole, by: choices.cohortPeriod),
        firstCheck: try? FirstCheckCohorts(of: whole, edges: choices.checkBands))
    }
    retention = RunRecord.RetentionSummary(Retention(of: whole), hasAmounts: hasAmounts)
    let moved = part("movement") { () throws(LifecycleRefusal) in
      guard let horizon else { throw .shortLog(days: whole.historyDays, needed: 90) }
      let from = CalendarDay(daysSince1970: asOf.daysSince1970 - horizon)
      return try Movement(of: clientele, from: from, by: scale)
    }
    movement = moved.map { RunRecord.MovementSummary($0, hasAmounts: hasAmounts) }
    origins = moved?.origins
    let found = Result { () throws(LifecycleRefusal) in try Rhythm(of: whole) }
    today = TodayList(
      of: clientele, scores, rhythm: found.map(\.customers), before: moved?.from, origins: moved?.origins)
    let learned = part("rhythm") { () throws(LifecycleRefusal) in try found.get() }
    rhythm = learned.map { [today] in RunRecord.RhythmSummary($0, today: today) }
    rhythmScale = learned?.scale.over(horizon: horizon)
    ranking = part("concentration") { () throws(LifecycleRefusal) in try RevenueRanking(of: clientele) }
    concentration = ranking.map(RunRecord.ConcentrationSummary.init)
    forecast = options.segmenter.isQuick ? nil : Forecast(of: whole, horizon: horizon)
    var channels: [RunRecord.ChannelSummary]?
    if let came, Self.channelCounts.contains(came.names.count(where: { !$0.isEmpty })) {
      channels = part("channels") { () throws(LifecycleRefusal) in
        RunRecord.ChannelSummary.all(
          of: try ChannelTable(of: whole, by: came, costs: choices.costs), hasAmounts: hasAmounts)
      }
    } else {
      leftOut["channels"] =
        came.map { Self.channels($0.names.count(where: { !$0.isEmpty })) } ?? Self.noChannel
    }
    self.channels = channels
    leftOut["forecast"] = forecast.map { $0.refused?.sentence } ?? Self.quick
    self.scores = scores
    self.horizon = horizon
    self.leftOut = leftOut
  }

  /// Fewer channels tell nothing apart, more are no channels.
  private static let channelCounts = 2...200
}

extension TradeGrid.Crossing {
  func summary(hasAmounts: Bool) -> RunRecord.TradeSummary.Crossing {
    RunRecord.TradeSummary.Crossing(
      segment: other, rfm: segment.number, customers: customers, revenue: hasAmounts ? revenue : nil)
  }
}
