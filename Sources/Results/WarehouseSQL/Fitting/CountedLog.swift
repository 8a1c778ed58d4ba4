internal import CustomerFeatures
public import Segmentation
public import Wording

/// A log that an engine counted: the summary that segments are found in, and the texts that go with the results.
public struct CountedLog: Sendable {
  /// What segments are found in.
  public let summary: PurchaseSummary
  /// The statement that was asked, the groups that came, and what became of the rows.
  public let statement, cells, account: String
  let log: EngineLog
  let export: WarehouseExport
  private let preface: String

  /// Has the engine count.
  ///
  /// - Parameter confirm: Told what is about to be read; whether to go on where that is very much.
  /// - Throws: ``EngineError``, ``WarehouseError``, `FeatureError`.
  public init(_ log: EngineLog, confirm: (EngineScan) -> Bool = { _ in false }) throws {
    try log.target?.check(log)
    let session = try log.session()
    let table = try ProbedTable(log, session)
    let scan = table.scan(passes: log.passes)
    let goesOn = confirm(scan)
    if let rows = scan.rows, rows > EngineLog.manyRows, !log.acceptsManyRows, !goesOn {
      throw EngineError.manyRows(rows)
    }
    do {
      try self.init(log, table, session)
    } catch EngineError.changing where !session.isSnapshot {
      // Whoever is not given a snapshot may have looked at the wrong moment.
      try self.init(log, table, session)
    }
  }

  private init(_ log: EngineLog, _ table: ProbedTable, _ session: any EngineSession) throws {
    var plan = try LogPlan(log, table)
    var figures = AnswerReader.whole(width: AccountStatement.Figure.allCases.count, limit: 1)
    try session.ask(AccountStatement(try plan.entries()).query) { line throws(EngineError) in
      try figures.read(line)
    }
    guard let row = figures.rows.first else { throw EngineError.answer(.unfinished) }
    let account = try LogAccount(row)
    try account.checkLoss(isAccepted: log.acceptsLoss)
    plan.settle(account)
    let mode = plan.mode(customers: account[.customers])
    let query = SummaryStatement(try plan.entries(), mode).query
    let width = SummaryStatement.columns(mode, hasAmounts: plan.scale != nil).count
    var reader = AnswerReader.whole(width: width, limit: EngineLog.mostCells)
    do {
      try session.ask(query) { line throws(EngineError) in try reader.read(line) }
    } catch EngineError.answer(.manyRows) {
      throw EngineError.tooManyCells(EngineLog.mostCells, most: EngineLog.mostCells)
    }
    let reading = try SummaryReading(reader.rows, mode, scale: plan.scale)
    guard reading.customers == account[.customers] else {
      throw session.isSnapshot ? EngineError.answer(.contradiction) : EngineError.changing
    }
    let cells = reading.coarsened(to: EngineLog.manyCells)
    let overTime = try log.overTime.map { choices in
      do {
        return try CountedOverTime(plan, account, cells, choices: choices, session)
      } catch EngineError.answer(.contradiction) where !session.isSnapshot {
        throw EngineError.changing
      }
    }
    self.init(plan, account, cells, overTime, statement: query)
  }

  init(
    _ plan: LogPlan, _ account: LogAccount, _ reading: SummaryReading, _ overTime: CountedOverTime? = nil,
    statement: SQL
  ) {
    var summary = plan.summary(account, reading)
    (summary.history, summary.movement) = (overTime?.history, overTime?.movement)
    summary.periods = overTime?.periods
    self.summary = summary
    self.statement = [("\(statement);\n" as SQL).text, overTime?.text ?? ""].joined()
    cells = reading.csv
    self.account = AccountStatement.csv(account.row)
    (log, export) = (plan.log, plan.unsettledExport)
    preface = plan.preface
  }

  /// The rules over the log, for the engine that has it.
  ///
  /// - Throws: ``WarehouseError``.
  public func rules(of model: SegmentationModel, language: Language) throws(WarehouseError) -> String {
    var export = export
    export.language = language
    return preface + (try export.text(of: model))
  }
}
