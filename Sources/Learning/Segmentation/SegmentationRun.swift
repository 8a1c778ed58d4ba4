public import CustomerFeatures
internal import CustomerLifecycle
public import FoundationEssentials
public import PurchaseLogs
public import TextTables
public import Wording

/// The one button: files in; layout, features, segments, rules, model and record out.
public struct SegmentationRun: Sendable {
  /// What the table is, and what its columns are for.
  public let layout: LayoutDecision
  /// The purchases, day by day; `nil` for a table of customers.
  public let log: PurchaseLog?
  /// The features, and what became of the rows.
  public let extraction: FeatureExtraction
  /// The model, and every customer's place in it.
  public let result: SegmentationResult
  /// What customers do over time; `nil` for a table of customers.
  package let overTime: CustomersOverTime?
  /// What the trade says of the customers of a table that tells recency, frequency and monetary; `nil` for others.
  package let tableTrade: TableTrade?
  /// What `run.json` holds.
  public let record: RunRecord

  /// Runs the whole path on files with the same columns.
  ///
  /// - Parameters:
  ///   - clock: Seconds since any fixed moment, for the record's timings; without one there are none.
  ///   - progress: Told when each stage begins.
  /// - Throws: `ChoiceError`, `TableError`, `FeatureError`, ``SegmentationError`` or `ClusteringError`.
  public init(
    files: [URL], options: RunOptions = RunOptions(), clock: (() -> Double)? = nil,
    progress: Stage.Progress = { _ in }
  ) throws {
    try self.init(
      reading: { try Table(files: files, options: options.reading) }, options: options, clock: clock,
      progress: progress)
  }

  /// Runs the whole path on a table that has been read already.
  ///
  /// - Parameters:
  ///   - clock: Seconds since any fixed moment, for the record's timings; without one there are none.
  ///   - progress: Told when each stage begins.
  /// - Throws: `ChoiceError`, `FeatureError`, ``SegmentationError`` or `ClusteringError`.
  public init(
    of table: Table, options: RunOptions = RunOptions(), clock: (() -> Double)? = nil,
    progress: Stage.Progress = { _ in }
  ) throws {
    try self.init(reading: { table }, options: options, clock: clock, progress: progress)
  }

  /// Runs the whole path on a table that is yet to be read: the first stage is its reading.
  ///
  /// - Throws: What `reading` throws, `ChoiceError`, `FeatureError`, ``SegmentationError`` or `ClusteringError`.
  package init(
    reading: () throws -> Table, options: RunOptions, clock: (() -> Double)?, progress: Stage.Progress
  ) throws {
    var timer = StageTimer(clock: clock)
    func enter(_ step: StageProgress) {
      timer.begin(step.stage)
      progress(step)
    }
    try options.check()
    enter(StageProgress(.reading))
    let table = try reading()
    enter(StageProgress(.layout))
    let layout = try LayoutDecision(for: table, options: options.layout)
    enter(StageProgress(.features))
    if options.window != nil, layout.layout == .customers { throw FeatureError.windowWithoutLog }
    let read = try layout.recipe.logAndFeatures(of: table, asOf: options.asOf, window: options.window)
    log = read.log
    extraction = read.extraction.adding(layout.cautions(for: read.extraction))
    let listed = log == nil ? TableCustomers(of: extraction.matrix) : nil
    try options.check(for: log, isScored: listed != nil, extraction.account)
    try extraction.account.checkLoss(isAccepted: table.options.acceptsLoss)
    // What a customer takes at least until all is written: his id, and each feature some times.
    let matrix = extraction.matrix
    try options.reading.checkMemory(
      forCustomers: matrix.customers.count, bytesEach: 64 + 24 * matrix.features.count)
    let segmenter = options.segmenter
    var foretelling: Foretelling?
    if let log, !segmenter.isQuick {
      enter(StageProgress(.foretelling))
      foretelling = try segmenter.foretelling(
        of: log, extraction.account, window: options.window, horizon: options.horizon)
    }
    let lateness = CustomerLateness(of: log, extraction.account, workers: segmenter.workers)
    var result = try segmenter.fit(
      matrix, foretelling: foretelling, lateness: lateness, progress: enter)
    if let log, let asOf = extraction.account.asOf {
      enter(StageProgress(.overTime))
      let channel = layout.columns.firstIndex { $0.role == .channel }
      let found = try CustomersOverTime(
        of: log, asOf: asOf, channels: try channel.map { try log.firstChannels(column: $0, of: table) },
        horizon: foretelling?.horizon, segments: result.customers.segments,
        options: options)
      result.model.rfm = found.scores.scale
      result.model.rhythm = found.rhythmScale
      overTime = found
    } else {
      overTime = nil
    }
    let descriptors = try log.map { [extraction] in
      try LogDescriptors(
        of: $0, extraction, in: table, layout: layout, ignored: options.layout.ignored)
    }
    self.layout = descriptors?.layout ?? layout
    tableTrade = try listed.map {
      try TableTrade(of: $0, segments: result.customers.segments, options.overTime)
    }
    if let tableTrade { result.model.rfm = tableTrade.scores.scale }
    self.result = result
    timer.finish()
    progress(StageProgress(.record))
    record = RunRecord(
      source: RunRecord.Source(table), layout: self.layout, log: log, extraction: extraction,
      descriptors: descriptors, result: result, overTime: overTime,
      summed: tableTrade.map(SummedOverTime.init), options: options, timings: timer.seconds)
  }
}

/// Everything a person may decide about a run; the defaults are what a careful analyst would choose.
public struct RunOptions: Sendable {
  /// How the files are read.
  public var reading = ReadingOptions()
  /// What the columns are for.
  public var layout = LayoutOptions()
  /// The analysis day; `nil` follows the recipe's own rule.
  public var asOf: CalendarDay?
  /// Days up to the analysis day whose orders and money count; `nil` means all of the log.
  public var window: Int?
  /// How segments are sought.
  public var segmenter = AutoSegmenter()
  /// Days of the next period, of which segments are to tell; `nil` follows the log.
  public var horizon: Int?
  /// What is told of the customers of a log over time.
  public var overTime = OverTimeOptions()
  /// What the record says of the program; the caller gives the version.
  public var tool = RunRecord.Tool(name: "auto-segment", version: "")
  /// The command line that repeats the run, for the report.
  public var command = ""
  /// What the record's notes call the things that a person may decide.
  public var naming = ChoiceNaming.plain

  /// Leaves every decision to the data.
  public init() {}

  /// Refuses what cannot be chosen, whatever the data.
  func check() throws {
    try reading.check()
    try ChoiceError.check(window, of: .window, in: 1...36_500)
    try segmenter.check()
    try ChoiceError.check(horizon, of: .horizon, in: 1...3650)
  }

  /// Refuses what contradicts the data.
  fileprivate func check(for log: PurchaseLog?, isScored: Bool, _ account: InputAccount) throws {
    try overTime.check(for: log, isScored: isScored)
    guard let horizon, let asOf = account.asOf, let first = account.days?.lowerBound else { return }
    let history = asOf.daysSince1970 - first.daysSince1970
    guard horizon < history else { throw LifecycleRefusal.longHorizon(days: horizon, history: history) }
  }
}
