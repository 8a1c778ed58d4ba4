import CustomerFeatures
import ParallelWork
import PurchaseLogs
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// Who came into a segment and who left it.
struct MovedTests {
  private static func moves(_ text: String, horizon: Int) throws -> (
    earlier: EarlierSegments, now: [Int], segments: [Int], moved: [Int: RunRecord.Moved]
  ) {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    let run = try SegmentationRun(of: Table(text), options: options)
    let log = try PurchaseLog(
      of: Table(text), columns: PurchaseColumns(customerID: "customer", date: "day", amount: "amount"))
    let asOf = try #require(run.record.input.asOf.flatMap { CalendarDay(iso8601: $0) })
    let earlier = try #require(
      EarlierSegments(
        of: run.result.model, in: log, asOf: asOf, window: nil, horizon: horizon, workers: Workers()))
    let now = try log.account(before: asOf, workers: Workers()).customers.map(\.number)
    let segments = run.result.customers.segments
    return (
      earlier, now, segments,
      RunRecord.Moved.bySegment(since: earlier, now: now, segments: segments)
    )
  }

  @Test(arguments: [30, 90, 300, 600]) func `who is there is who was there, and came, less who left`(
    horizon: Int
  ) throws {
    let (earlier, now, segments, moved) = try Self.moves(
      CustomersOverTimeTests.lines(amount: true), horizon: horizon)
    for number in Set(segments).union(earlier.segments) {
      let (before, after) = (earlier.segments.count { $0 == number }, segments.count { $0 == number })
      let own = try #require(moved[number])
      #expect(after == before + own.cameIn - own.left)
      let members = zip(now, segments).filter { $0.1 == number }.map(\.0)
      var (cameIn, new) = (0, 0)
      for member in members {
        let place = earlier.customers.firstIndex { $0.number == member }
        if place == nil { new += 1 }
        if place.map({ earlier.segments[$0] != number }) ?? true { cameIn += 1 }
      }
      #expect((own.cameIn, own.new) == (cameIn, new))
      #expect(own.since == "\(earlier.day)")
    }
    #expect(moved.values.reduce(0) { $0 + $1.new } == now.count - earlier.customers.count)
  }

  @Test func `nobody has moved where nobody had bought`() throws {
    let text = CustomersOverTimeTests.lines(amount: true)
    let log = try PurchaseLog(
      of: Table(text), columns: PurchaseColumns(customerID: "customer", date: "day", amount: "amount"))
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    let run = try SegmentationRun(of: Table(text), options: options)
    let asOf = try #require(run.record.input.asOf.flatMap { CalendarDay(iso8601: $0) })
    for horizon in [nil, 5_000] {
      #expect(
        EarlierSegments(
          of: run.result.model, in: log, asOf: asOf, window: nil, horizon: horizon, workers: Workers()) == nil
      )
    }
  }
}
