internal import CustomerFeatures
internal import CustomerLifecycle
internal import Segmentation
internal import Wording

/// What is asked of customers over time, once they are counted, and what came of it.
struct CountedOverTime {
  let history: SummedHistory
  let movement: Result<SummedMovement, LifecycleRefusal>
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
    let horizon = told.horizon(plan.log.horizon)
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
    self.text = text
  }

  private static func titled(_ title: String, _ statement: SQL) -> String {
    (SQL(comment: title) + "\(statement);\n").text
  }
}

extension EngineSession {
  /// The rows of an answer of whole numbers.
  func rows(of statement: SQL, width: Int) throws(EngineError) -> [[Int128?]] {
    var reader = AnswerReader.whole(width: width, limit: EngineLog.mostCells)
    try ask(statement) { line throws(EngineError) in try reader.read(line) }
    return reader.rows
  }
}
