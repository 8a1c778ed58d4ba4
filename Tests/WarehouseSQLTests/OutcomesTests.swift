import Clustering
import CustomerFeatures
import Foundation
import ParallelWork
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

@testable import Segmentation
@testable import WarehouseSQL

/// What a table proves of its segments against what its file proves.
struct OutcomesTests {
  /// Customers who buy at rates of their own for 500 days; orders of several rows, returns, ids of many alphabets.
  static func rows(customers: Int, seed: UInt64 = 3) -> [[String]] {
    var generator = SeededGenerator(seed: seed)
    var rows: [[String]] = []
    for customer in 0..<customers {
      let id =
        ["c", "C", "ж", "é", "😀", "z"][customer % 6] + "\(customer)"
      let wait = Int.random(in: 4...160, using: &generator)
      let cents = Int.random(in: 100...20_000, using: &generator)
      var day = 19_000 + Int.random(in: 0...300, using: &generator)
      while day < 19_500 {
        let isReturn = !rows.isEmpty && Int.random(in: 0..<40, using: &generator) == 0
        let amount = Int.random(in: 1...(2 * cents), using: &generator)
        let order = Int.random(in: 0..<8, using: &generator) == 0 ? "" : "o\(customer)-\(day / 12)"
        rows.append([
          id, "\(CalendarDay(daysSince1970: day))",
          "\(isReturn ? "-" : "")\(amount / 100).\(amount % 100 < 10 ? "0" : "")\(amount % 100)", order,
        ])
        day += Int.random(in: 0...(2 * wait), using: &generator)
      }
    }
    return rows
  }

  static func text(_ rows: [[String]]) -> String {
    (["customer_id,order_date,amount,order_id"] + rows.map { $0.joined(separator: ",") }).joined(
      separator: "\n") + "\n"
  }

  private static func options(_ reading: OverTimeTests.Reading, cut: SegmentCut? = nil) -> RunOptions {
    var options = OverTimeTests.options(reading)
    options.segmenter = AutoSegmenter()
    options.segmenter.strategy = .plainRestarts(2)
    options.segmenter.cut = cut
    return options
  }

  /// The customers as a table of a file.
  private static func withTable(
    _ rows: [[String]], _ body: (EngineLog) throws -> Void
  ) throws {
    try withFile([], name: "shop.db") { file in
      try EngineLogTests.database(at: file.path, rows: rows)
      var log = try EngineLogTests.log(at: file.path)
      (log.overTime, log.provesUsefulness) = (OverTimeOptions(), true)
      try body(log)
    }
  }

  private static func ask(_ log: EngineLog, _ options: RunOptions) throws -> SummaryRun {
    var log = log
    (log.asOf, log.window, log.horizon) = (options.asOf, options.window, options.horizon)
    (log.layout, log.overTime) = (options.layout, options.overTime)
    let counted = try CountedLog(log)
    return try SummaryRun(summarising: { counted.summary }, options: options)
  }

  /// What differs.
  private static func compare(_ ours: SummaryRun, _ theirs: SegmentationRun) {
    let (a, b) = (ours.record, theirs.record)
    #expect(a.usefulness?.refusal == b.usefulness?.refusal && a.usefulness?.horizon == b.usefulness?.horizon)
    #expect(a.usefulness?.byCount == b.usefulness?.byCount)
    #expect(a.usefulness?.judged == b.usefulness?.judged)
    #expect(a.usefulness == b.usefulness && a.usefulness != nil)
    #expect(a.cut == b.cut && a.chosenK == b.chosenK && a.verdict == b.verdict && a.reason == b.reason)
    #expect(a.search == b.search && a.rules == b.rules && a.method == b.method)
    let (model, other) = (ours.result.model, theirs.result.model)
    #expect(model.told == other.told && model.centroids == other.centroids && model.tree == other.tree)
    #expect(a.segments.map(\.customers) == b.segments.map(\.customers))
    #expect(a.segments.map(\.boughtAgain) == b.segments.map(\.boughtAgain))
    #expect(a.segments.map(\.moved) == b.segments.map(\.moved))
    #expect(a.rfm?.segments == b.rfm?.segments && a.movement == b.movement)
    #expect(a.leftOut?["usefulness"] == nil && a.leftOut?["rfm.keptSince"] == nil)
  }

  @Test(arguments: [
    OverTimeTests.Reading(), OverTimeTests.Reading(window: 150),
    OverTimeTests.Reading(returns: .drop, orders: .rows, horizon: 60),
    OverTimeTests.Reading(returns: .ignore, asOf: 19_470),
  ]) func `usefulness, the cut and who bought again are those of the file`(
    _ reading: OverTimeTests.Reading
  ) throws {
    let rows = Self.rows(customers: 480)
    try Self.withTable(rows) { log in
      for cut in reading.window == nil && reading.horizon == nil ? [nil, SegmentCut.told] : [nil] {
        let options = Self.options(reading, cut: cut)
        let theirs = try SegmentationRun(of: try Table(text: Self.text(rows)), options: options)
        Self.compare(try Self.ask(log, options), theirs)
        #expect(theirs.record.usefulness?.judged != nil)
        if cut == .told { #expect(theirs.record.cut == .told) }
      }
    }
  }

  @Test func `a log without amounts is proved by its orders`() throws {
    let rows = Self.rows(customers: 480)
    try Self.withTable(rows) { log in
      var options = Self.options(OverTimeTests.Reading())
      options.layout.ignored = ["amount"]
      let theirs = try SegmentationRun(of: try Table(text: Self.text(rows)), options: options)
      Self.compare(try Self.ask(log, options), theirs)
      #expect(theirs.record.usefulness?.judged != nil)
    }
  }

  @Test func `too few customers and too short a log are refused as in a file`() throws {
    for (customers, asOf) in [(60, 19_500), (480, 19_020)] {
      let rows = Self.rows(customers: customers)
      try Self.withTable(rows) { log in
        let options = Self.options(OverTimeTests.Reading(asOf: asOf))
        let theirs = try SegmentationRun(of: try Table(text: Self.text(rows)), options: options)
        let ours = try Self.ask(log, options)
        #expect(ours.record.usefulness == theirs.record.usefulness)
        #expect(ours.record.usefulness?.refusal != nil && ours.record.leftOut?["usefulness"] == nil)
        #expect(ours.record.segments.map(\.moved) == theirs.record.segments.map(\.moved))
      }
    }
  }

  @Test func `of very many customers the sample of the file is drawn`() throws {
    var rows = Self.rows(customers: 400)
    // So many that a sample is drawn on the day.
    rows += (0..<21_000).map { number in
      let day = 19_000 + number * 7 % 490
      return ["k\(number)", "\(CalendarDay(daysSince1970: day))", "\(number % 97 + 1).5", ""]
    }
    try Self.withTable(rows) { log in
      let day = CalendarDay(daysSince1970: 19_480)
      let table = try Table(text: Self.text(rows))
      let read = try PurchaseLog(
        of: table,
        columns: PurchaseColumns(
          customerID: "customer_id", date: "order_date", amount: "amount", order: "order_id"))
      let theirs = try #require(
        try PeriodOutcomes(of: read, at: day, window: nil, horizon: 20, workers: Workers(2)))
      let session = try log.address.session(log.engine)
      let plan = try LogPlan(log, try ProbedTable(log, session))
      let statement = OutcomesStatement(try plan.entries(), at: day, horizon: 20).query
      let answer = try session.rows(of: statement, width: OutcomesStatement.columns.count)
      let summed = try SummedOutcomes(answer, horizon: 20, customers: 21_400, hasAmounts: true)
      let ours = try #require(try PeriodOutcomes(of: summed, at: day, unit: -2))
      #expect(summed.customers.count > 20_000 && ours.count == 20_000)
      #expect(ours.features.values == theirs.features.values && ours.folds == theirs.folds)
      #expect(ours.bought == theirs.bought && ours.spent == theirs.spent)
      #expect(ours.spending == theirs.spending && ours.tradeSegments == theirs.tradeSegments)
    }
  }

  @Test func `answers that cannot be true are refused`() throws {
    let sound: [[Int128?]] = [
      [1, 2, 9, 1, 3, 1, 50, 1, 50, 0, 0, 93, 1, 50, 3], [1, 1, 0, 1, 5, 2, 90, 2, 90, 1, 7, 4, 3, 97, 3],
      [2, 0, 0, 0, 0, 1, 45, 3, 0, 0, 0, 0, 0, 0, 3],
    ]
    func read(_ rows: [[Int128?]], customers: Int = 2, hasAmounts: Bool = true) throws(EngineError)
      -> SummedOutcomes
    {
      try SummedOutcomes(rows, horizon: 90, customers: customers, hasAmounts: hasAmounts)
    }
    let outcomes = try read(sound)
    #expect(outcomes.customers.map(\.fold) == [0, 9] && outcomes.orders.map(\.days) == [3])
    #expect(throws: EngineError.answer(.contradiction)) { try read(sound, customers: 1) }
    #expect(throws: EngineError.answer(.contradiction)) { try read(sound, hasAmounts: false) }
    #expect(throws: EngineError.answer(.cut(rows: 2, of: 3))) { try read(Array(sound.dropLast())) }
    for (row, cell, value) in [
      (0, 0, 3), (0, 1, 1), (0, 1, 3), (0, 2, 10), (0, 3, 0), (0, 4, 0), (0, 5, 2), (0, 11, 94), (0, 11, 0),
      (1, 9, -1), (2, 5, 0), (2, 6, 0), (2, 7, 0),
    ] {
      var rows = sound
      rows[row][cell] = Int128(value)
      #expect(throws: EngineError.answer(.contradiction), "\(row) \(cell)") { try read(rows) }
    }
    var rows = sound
    rows[0][4] = nil
    #expect(throws: EngineError.answer(.contradiction)) { try read(rows) }
    rows[0][4] = 3
    rows[0][8] = Int128.max
    #expect(throws: EngineError.tooLarge) { try read(rows) }
  }

  @Test func `a quick run asks nothing of earlier periods, and groups of customers prove nothing`() throws {
    try Self.withTable(Self.rows(customers: 60)) { log in
      var log = log
      log.provesUsefulness = false
      #expect(try CountedLog(log).summary.periods == nil)
      var options = Self.options(OverTimeTests.Reading())
      options.segmenter.isQuick = true
      let counted = try CountedLog(log)
      let quick = try SummaryRun(summarising: { counted.summary }, options: options).record
      #expect(quick.usefulness == nil && quick.leftOut?["usefulness"] == CustomersOverTime.quick.en)
    }
  }
}
