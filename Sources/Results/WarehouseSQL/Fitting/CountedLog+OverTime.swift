internal import CustomerFeatures
internal import CustomerLifecycle
internal import Segmentation
internal import Wording

/// What is asked of customers over time, once they are counted, and what came of it.
struct CountedOverTime {
  let history: SummedHistory
  let movement: Result<SummedMovement, LifecycleRefusal>
  /// Customers of two earlier days, and what they did next; `nil` where that was not asked or is too much.
  let periods: SummedPeriods?
  /// The statements, with what they are for.
  let text: String

  /// - Parameter choices: What a person decided about it.
  init(
    _ plan: LogPlan, _ account: LogAccount, _ reading: SummaryReading, choices: OverTimeOptions,
    _ session: any EngineSession
  ) throws {
    let (asOf, entries) = (account.asOf(plan.log.asOf), try plan.entries())
    let firstDay = CalendarDay(daysSince1970: account[.first])
    let kind = SummedHistory(firstDay: firstDay, asOf: asOf, unit: nil, period: choices.cohortPeriod).period
    let statement = HistoryStatement(entries, firstDay: firstDay, asOf: asOf, period: kind).query
    let answer = try session.rows(of: statement, width: HistoryStatement.columns.count)
    let told = try HistoryReading(
      answer, firstDay: firstDay, asOf: asOf, scale: plan.scale, period: kind,
      customers: account[.customers])
    history = told.history
    var text = Self.titled("What cohorts and retention are made of.", statement)
    let scale = try SummedTrade(
      of: reading.trade(), unit: plan.scale.map { -$0 }, scheme: choices.scheme ?? .dma25,
      given: choices.cutoffs
    ).scale
    let days = asOf.daysSince1970 - firstDay.daysSince1970
    let isProved = plan.log.provesUsefulness && reading.mode == .lossless
    let periods =
      isProved
      ? told.periods(
        since: CalendarDay(daysSince1970: account[.usedFirst]), horizon: plan.log.horizon) : nil
    let horizon = plan.log.horizon ?? periods?.horizon ?? told.horizon
    if let horizon, horizon < days {
      let from = CalendarDay(daysSince1970: asOf.daysSince1970 - horizon)
      let statement = MovementStatement(entries, from: from, to: asOf, by: scale.cutoffs).query
      let answer = try session.rows(of: statement, width: MovementStatement.columns.count)
      var rows: [SummedMovement.Row] = []
      for (number, row) in answer.enumerated() {
        rows.append(try SummedMovement.Row(row, number, of: answer.count, hasAmounts: plan.scale != nil))
      }
      let moved = rows.reduce(0) { $0 + ($1.after == nil ? 0 : $1.customers) }
      guard moved == account[.customers] else { throw EngineError.answer(.contradiction) }
      movement = .success(
        SummedMovement(
          of: rows, from: from, to: asOf, firstDay: firstDay, window: plan.log.window, by: scale,
          unit: plan.scale.map { -$0 }))
      text += Self.titled("Who moved from which scores to which.", statement)
    } else if let horizon {
      let first = CalendarDay(daysSince1970: firstDay.daysSince1970 + 1)
      movement = .failure(
        .noMovement(
          from: CalendarDay(daysSince1970: asOf.daysSince1970 - horizon), to: asOf,
          possible: first < asOf ? first...asOf : nil))
    } else {
      movement = .failure(.shortLog(days: days, needed: 90))
    }
    if let periods {
      self.periods = try Self.outcomes(of: plan, account, entries, on: periods, session, &text)
    } else {
      self.periods = isProved ? SummedPeriods() : nil
    }
    self.text = text
  }

  /// The customers of both days of a proof; `nil` where orders have too many different values to hand over.
  private static func outcomes(
    of plan: LogPlan, _ account: LogAccount, _ entries: LogEntries, on periods: ForetellingPeriods,
    _ session: any EngineSession, _ text: inout String
  ) throws -> SummedPeriods? {
    func ask(_ day: CalendarDay) throws -> SummedOutcomes {
      let horizon = periods.horizon
      let statement = OutcomesStatement(entries, at: day, horizon: horizon).query
      text += titled("What customers did in the \(horizon) days from \(day) on.", statement)
      let answer = try session.rows(
        of: statement, width: OutcomesStatement.columns.count, limit: EngineLog.mostOutcomes)
      return try SummedOutcomes(
        answer, horizon: horizon, customers: account[.customers], hasAmounts: plan.scale != nil)
    }
    do {
      return SummedPeriods(
        periods, learned: try ask(periods.learnedAt), judged: try ask(periods.judgedAt))
    } catch EngineError.answer(.manyRows) {
      // A conversation that was broken off is not gone on with: this comes last.
      return nil
    }
  }

  private static func titled(_ title: String, _ statement: SQL) -> String {
    (SQL(comment: title) + "\(statement);\n").text
  }
}

extension EngineSession {
  /// The rows of an answer of whole numbers.
  func rows(
    of statement: SQL, width: Int, limit: Int = EngineLog.mostCells
  ) throws(EngineError) -> [[Int128?]] {
    var reader = AnswerReader.whole(width: width, limit: limit)
    try ask(statement) { line throws(EngineError) in try reader.read(line) }
    return reader.rows
  }
}
