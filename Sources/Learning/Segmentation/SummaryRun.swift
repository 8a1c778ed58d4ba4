public import CustomerFeatures
package import CustomerLifecycle
internal import Wording

/// A log that was added up where it lies: how many customers are alike, and what became of the rows.
public struct PurchaseSummary: Sendable {
  /// What the columns are for.
  public let layout: LayoutDecision
  /// Recency, frequency and monetary with a weight a row, and what became of the log's rows.
  public let extraction: FeatureExtraction
  /// What added it up.
  public let engine: RunRecord.Engine
  /// The same customers as the trade scores them, a group a row.
  package let trade: [SummedTrade.Group]
  /// The money of customers without a purchase, in the unit of the groups.
  package let idleUnits: Int128
  /// What cohorts and retention are made of; `nil` where nobody asked.
  package var history: SummedHistory?
  /// Who moved, or why that cannot be said; `nil` where nobody asked.
  package var movement: Result<SummedMovement, LifecycleRefusal>?
  /// Customers of two earlier days with what they did next; `nil` where nobody asked, and where they cannot be told apart.
  package var periods: SummedPeriods?

  /// Joins what an engine said.
  package init(
    layout: LayoutDecision, extraction: FeatureExtraction, engine: RunRecord.Engine,
    trade: [SummedTrade.Group],
    idleUnits: Int128
  ) {
    self.trade = trade
    self.idleUnits = idleUnits
    self.layout = layout
    self.extraction = extraction
    self.engine = engine
  }
}

/// The path from such a summary to segments, rules, a model and a record, as from a file; whatever takes the days of
/// purchases one by one is left out and says so.
public struct SummaryRun: Sendable {
  /// What was asked for.
  public let summary: PurchaseSummary
  /// The model, and the place of each row of the summary in it.
  public let result: SegmentationResult
  /// What `run.json` holds.
  public let record: RunRecord

  /// - Parameters:
  ///   - summarising: Has the log added up: the first stage.
  ///   - clock: Seconds since any fixed moment, for the record's timings; without one there are none.
  ///   - progress: Told when each stage begins.
  /// - Throws: What `summarising` throws, `ChoiceError`, ``SegmentationError`` or `ClusteringError`.
  public init(
    summarising: () throws -> PurchaseSummary, options: RunOptions, clock: (() -> Double)? = nil,
    progress: Stage.Progress = { _ in }
  ) throws {
    var timer = StageTimer(clock: clock)
    func enter(_ step: StageProgress) {
      timer.begin(step.stage)
      progress(step)
    }
    try options.check()
    enter(StageProgress(.reading))
    let summary = try summarising()
    self.summary = summary
    let segmenter = options.segmenter
    var foretelling: Foretelling?
    if let periods = summary.periods, !segmenter.isQuick {
      enter(StageProgress(.foretelling))
      foretelling = try segmenter.foretelling(of: periods, unit: summary.unit)
    }
    var result = try segmenter.fit(summary.extraction.matrix, foretelling: foretelling, progress: enter)
    enter(StageProgress(.overTime))
    let choices = options.overTime
    let trade = try SummedTrade(
      of: summary.trade, unit: summary.unit, scheme: choices.scheme ?? .dma25,
      given: choices.cutoffs)
    result.model.rfm = trade.scale
    self.result = result
    timer.finish()
    progress(StageProgress(.record))
    record = RunRecord(
      source: RunRecord.Source(
        names: [summary.engine.table], engine: summary.engine, leftOut: [:]),
      layout: summary.layout, log: nil, extraction: summary.extraction, result: result, overTime: nil,
      summed: try SummedOverTime(of: summary, trade, result, options), options: options,
      timings: timer.seconds)
  }
}
