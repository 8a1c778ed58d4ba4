import CustomerFeatures
import CustomerLifecycle
import Foundation
import PurchaseLogs
import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

@testable import WarehouseSQL

/// What a table says of customers over time against what its file says.
struct OverTimeTests {
  /// How a log is read.
  struct Reading: CustomTestStringConvertible {
    var returns = ReturnsPolicy.subtract
    var orders = OrderCounting.auto
    var asOf: Int?
    var window: Int?
    var period: CalendarPeriod?
    var horizon: Int?

    var testDescription: String {
      "\(returns) \(orders) \(asOf ?? 0) \(window ?? 0) \(period.map(\.rawValue) ?? "-") \(horizon ?? 0)"
    }
  }

  static let readings = [
    Reading(), Reading(asOf: 19_990), Reading(returns: .drop), Reading(returns: .ignore),
    Reading(orders: .rows), Reading(window: 120), Reading(asOf: 19_560), Reading(period: .quarter),
    Reading(period: .week, horizon: 45), Reading(orders: .rows, asOf: 19_700, window: 60, horizon: 30),
  ]

  static func options(_ reading: Reading) -> RunOptions {
    var options = EngineLogTests.options()
    options.asOf = reading.asOf.map(CalendarDay.init(daysSince1970:))
    (options.window, options.horizon) = (reading.window, reading.horizon)
    (options.layout.returns, options.layout.orders) = (reading.returns, reading.orders)
    options.overTime.cohortPeriod = reading.period
    return options
  }

  private static func ask(_ reading: Reading, of log: EngineLog) throws -> SummaryRun {
    var log = log
    let options = options(reading)
    (log.asOf, log.window, log.horizon) = (options.asOf, options.window, options.horizon)
    (log.layout, log.overTime, log.acceptsLoss) = (options.layout, options.overTime, true)
    let counted = try CountedLog(log)
    return try SummaryRun(summarising: { counted.summary }, options: options)
  }

  /// What differs.
  private static func compare(_ ours: RunRecord, _ theirs: RunRecord) {
    var cohorts = theirs.cohorts
    cohorts?.firstCheck = nil
    #expect(ours.cohorts?.rows == cohorts?.rows)
    #expect(ours.cohorts == cohorts && ours.leftOut?["cohorts"] == theirs.leftOut?["cohorts"])
    let (a, b) = (ours.retention, theirs.retention)
    #expect(a?.months == b?.months)
    #expect(a?.windows == b?.windows && a?.window == b?.window && a?.intervals == b?.intervals)
    #expect(a?.ladder == b?.ladder && a?.secondPurchaseBy == b?.secondPurchaseBy)
    #expect(a?.ltvAtAge == b?.ltvAtAge && a?.status == b?.status && a?.payingCustomers == b?.payingCustomers)
    #expect(a?.stickiness == b?.stickiness && a?.simpleLtv == b?.simpleLtv)
    #expect(a == b && a != nil)
    #expect(ours.concentration == theirs.concentration && ours.concentration != nil)
    #expect(ours.movement?.cells == theirs.movement?.cells)
    #expect(ours.movement == theirs.movement && ours.leftOut?["movement"] == theirs.leftOut?["movement"])
  }

  @Test(arguments: OverTimeTests.readings) func `cohorts, retention and movement are those of the file`(
    _ reading: Reading
  ) throws {
    try withFile([], name: "shop.db") { file in
      try EngineLogTests.database(at: file.path)
      let ours = try Self.ask(reading, of: EngineLogTests.log(at: file.path)).record
      let table = try Table(text: EngineLogTests.text)
      Self.compare(ours, try SegmentationRun(of: table, options: Self.options(reading)).record)
      #expect(ours.leftOut?["retention"] == nil && ours.leftOut?["rhythm"] != nil)
    }
  }

  @Test func `whatever is null of a table has its reason in both languages`() throws {
    try withFile([], name: "shop.db") { file in
      try EngineLogTests.database(at: file.path)
      let record = try Self.ask(Reading(), of: EngineLogTests.log(at: file.path)).record
      #expect(record.rfm?.segments.allSatisfy { $0.keptSince == nil } == true)
      #expect(record.cohorts != nil && record.cohorts?.firstCheck == nil)
      #expect(
        record.leftOut?.keys.sorted() == [
          "channels", "cohorts.firstCheck", "forecast", "rfm.keptSince", "rhythm", "today", "usefulness",
        ])
      for (part, reason) in record.remarks.leftOut ?? [:] {
        #expect(reason.en == record.leftOut?[part] && reason.ru != reason.en && !reason.ru.isEmpty, "\(part)")
      }
    }
  }

  @Test func `where nobody asked about customers over time, that is why nothing is told`() throws {
    try withFile([], name: "shop.db") { file in
      try EngineLogTests.database(at: file.path)
      let counted = try CountedLog(EngineLogTests.log(at: file.path))
      let record = try SummaryRun(summarising: { counted.summary }, options: EngineLogTests.options()).record
      #expect(record.retention == nil && record.cohorts == nil && record.movement == nil)
      for part in ["retention", "cohorts", "movement"] {
        #expect(record.leftOut?[part]?.contains("not asked") == true, "\(part)")
      }
      #expect(record.leftOut?["rhythm"]?.contains("not asked") == false)
      #expect(record.leftOut?["cohorts.firstCheck"] == nil)
    }
  }

  @Test(.enabled(if: DuckDBProgram.path != nil)) func `DuckDB says the same`() throws {
    try DuckDBProgram.withLog { _, log in
      let table = try Table(text: EngineLogTests.text)
      for reading in [Reading(), Reading(window: 120, period: .quarter)] {
        let ours = try Self.ask(reading, of: log).record
        Self.compare(ours, try SegmentationRun(of: table, options: Self.options(reading)).record)
      }
    }
  }

  @Test func `answers that cannot be true are refused`() throws {
    let (first, asOf) = (CalendarDay(daysSince1970: 19_000), CalendarDay(daysSince1970: 19_100))
    let sound: [[Int128?]] = [
      [2, 0, 0, 0, 5, 5, 5, 50, 4], [3, 1, nil, 99, 5, 0, 0, 0, 4], [4, 3, 0, nil, 5, 0, 0, 50, 4],
      [5, 0, 2, 0, 5, 5, 5, 50, 4],
    ]
    func read(_ rows: [[Int128?]], customers: Int = 5) throws(EngineError) -> SummedHistory {
      try HistoryReading(
        rows, firstDay: first, asOf: asOf, scale: 2, period: .month, customers: customers
      ).history
    }
    #expect(try read(sound).months.count == 1)
    #expect(throws: EngineError.answer(.contradiction)) { try read(sound, customers: 6) }
    #expect(throws: EngineError.answer(.cut(rows: 3, of: 4))) { try read(Array(sound.dropLast())) }
    for (row, cell, value) in [(0, 4, -5), (0, 0, 7), (1, 1, 0), (1, 3, 101), (2, 2, 25), (0, 3, 4)] {
      var rows = sound
      rows[row][cell] = Int128(value)
      #expect(throws: EngineError.answer(.contradiction), "\(row) \(cell)") { try read(rows) }
    }
    var rows = sound
    rows[0][7] = Int128.max
    #expect(throws: EngineError.tooLarge) { try read(rows) }
  }
}
