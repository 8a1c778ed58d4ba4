internal import CustomerFeatures
internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// How a log is counted: what of it is read, and what is known so far.
struct LogPlan {
  let log: EngineLog
  let layout: LayoutDecision
  /// As a person would repeat it over the same table on another day.
  let unsettledExport: WarehouseExport
  private var cautions: [InputCaution] = []
  private let decimals: (amount: Int, sum: Int)?
  private var export: WarehouseExport
  private var rfm: RFM

  init(_ log: EngineLog, _ table: ProbedTable) throws(WarehouseError) {
    let rfm = RFM(table.recipe)
    self.init(
      log, layout: table.layout(rfm), export: table.export(log), rfm: rfm, decimals: table.decimals)
    cautions = table.cautions
  }

  init(
    _ log: EngineLog, layout: LayoutDecision, export: WarehouseExport, rfm: RFM,
    decimals: (amount: Int, sum: Int)?
  ) {
    (self.log, self.layout, self.export, self.rfm, self.decimals) = (log, layout, export, rfm, decimals)
    var unsettled = export
    unsettled.asOf = nil
    unsettledExport = unsettled
  }

  /// Decimals of sums of money; `nil` without amounts.
  var scale: Int? { decimals?.sum }

  /// What every statement begins with.
  func entries() throws(WarehouseError) -> LogEntries {
    try LogEntries(
      export, rfm, columns: LogColumns(export, rfm.columns), window: log.window, decimals: decimals)
  }

  /// What the account leaves no doubt of need not be looked for again: the day, and how ids are written.
  mutating func settle(_ account: LogAccount) {
    let asOf = account.asOf(log.asOf)
    export.asOf = asOf
    export.kinds.areIDsPlain = account[.oddIDs] == 0 && account[.oddOrders] == 0
    rfm.asOfOffset = asOf.daysSince1970 - account[.usedLast]
  }

  func mode(customers: Int) -> SummaryStatement.Mode {
    customers <= EngineLog.mostLossless ? .lossless : .grid(edges)
  }

  /// The edges of the grid.
  var edges: GridEdges { GridEdges(log.fineness, scale: scale ?? 0, hasWindow: log.window != nil) }

  /// What segments are found in.
  func summary(_ account: LogAccount, _ reading: SummaryReading) -> PurchaseSummary {
    let recipe = FeatureRecipe.transactions(rfm)
    var layout = layout
    layout = LayoutDecision(
      layout: layout.layout, reason: layout.reason, columns: layout.columns, recipe: recipe)
    var input = account.input(log, scale: scale)
    input.warnings = cautions + input.warnings
    if reading.mode != .lossless { input.warnings.insert(.fromCells(reading.cells.count), at: 0) }
    return PurchaseSummary(
      layout: layout,
      extraction: FeatureExtraction(matrix: reading.matrix(), recipe: recipe, account: input),
      engine: RunRecord.Engine(
        dialect: export.dialect.rawValue, table: log.title,
        mode: reading.mode == .lossless ? .lossless : .grid, cells: reading.cells.count,
        timeZone: export.kinds.timeZone, scale: scale), trade: reading.trade(), idleUnits: account.idleMoney)
  }

  /// What has to be said before the rules can be asked.
  var preface: String { log.address.preface }
}

extension AccountStatement {
  /// The answer as a file of it is written.
  static func csv(_ row: [Int128?]) -> String {
    let names = Figure.allCases.map(\.rawValue).joined(separator: ",")
    return names + "\n" + row.map { $0.map { "\($0)" } ?? "" }.joined(separator: ",") + "\n"
  }
}
