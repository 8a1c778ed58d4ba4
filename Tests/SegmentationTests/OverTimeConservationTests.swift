import CustomerLifecycle
import Foundation
import JSONDocuments
import PurchaseLogs
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// Whatever a log holds: no customer and no cent is lost or counted twice, and what cannot be told is left out.
struct OverTimeConservationTests {
  private static func run(
    _ lines: [String], _ change: (inout RunOptions) -> Void = { _ in }
  ) throws -> RunRecord {
    var options = RunOptions()
    options.segmenter.fixedCount = 2
    options.segmenter.isQuick = true
    change(&options)
    let text = (["customer,day,amount,order"] + lines).joined(separator: "\n") + "\n"
    return try SegmentationRun(of: Table(text), options: options).record
  }

  private static func day(_ number: Int) -> String { "\(CalendarDay(daysSince1970: 19_000 + number))" }

  private static func cents(_ money: [ExactMoney?]) -> Int128 {
    money.reduce(0) { $0 + ($1?.roundedUp(in: -2) ?? 0) }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `segments, months, cohorts and moves hold all customers and all money`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var lines: [String] = []
    var spent: [(day: Int, cents: Int128)] = []
    let customers = Int.random(in: 20...60, using: &generator)
    for customer in 0..<customers {
      var day = Int.random(in: 0..<400, using: &generator)
      for order in 0..<(customer % 3 == 0 ? 1 : Int.random(in: 1...6, using: &generator)) {
        // Every tenth customer only gives back; others sometimes do.
        let isReturn = customer % 10 == 9 || order > 0 && Int.random(in: 0..<6, using: &generator) == 0
        let amount = (isReturn ? -1 : 1) * Int.random(in: 0...40, using: &generator) * 25
        let written =
          "\(amount < 0 ? "-" : "")\(abs(amount) / 100).\(String("0\(abs(amount) % 100)".suffix(2)))"
        lines.append("k\(customer),\(Self.day(day)),\(written),o\(customer)-\(order)")
        spent.append((day, Int128(amount)))
        day += Int.random(in: 0...90, using: &generator)
      }
    }
    // Two who are sure to differ, a year and a half apart.
    for (id, day, amount) in [("x", 0, 500), ("x", 590, 500), ("y", 599, 1)] {
      lines.append("\(id),\(Self.day(day)),\(amount).00,\(id)\(day)")
      spent.append((day, Int128(amount) * 100))
    }
    let record = try Self.run(lines.shuffled(using: &generator))
    // What those who never bought gave back after the last day of all others lies behind the analysis day.
    let asOf = try #require(record.input.asOf)
    let all = spent.filter { Self.day($0.day) < asOf }.reduce(0) { $0 + $1.cents }
    let (rfm, cohorts) = (try #require(record.rfm), try #require(record.cohorts))
    let (retention, movement) = (try #require(record.retention), try #require(record.movement))
    let count = record.input.customers
    #expect(Self.cents(rfm.segments.map(\.revenue)) == all)
    #expect(Self.cents(retention.months.map(\.revenue)) == all)
    #expect(
      Self.cents(movement.cells.flatMap { [$0.revenueBefore, $0.revenueBetween] }) == all)
    #expect(
      Self.cents(movement.kinds.values.flatMap { [$0.revenueBefore, $0.revenueBetween] }) == all)
    #expect(
      Self.cents(cohorts.rows.flatMap(\.revenue)) == Self.cents(rfm.segments.dropLast().map(\.revenue)))
    #expect(Self.cents(rfm.crosstab.map(\.revenue)) == Self.cents(rfm.segments.dropLast().map(\.revenue)))
    #expect(rfm.segments.dropLast().reduce(0) { $0 + $1.customers } == count)
    #expect(rfm.segments.last?.customers == record.input.customersWithoutPurchase)
    #expect(cohorts.rows.reduce(0) { $0 + $1.size } == count)
    #expect(retention.months.reduce(0) { $0 + $1.new } == count)
    #expect(
      movement.cells.filter { $0.to != 12 }.reduce(0) { $0 + $1.customers } == count)
    for cells in rfm.grid.values {
      #expect(cells.customers.joined().reduce(0, +) == count)
      #expect(
        Self.cents(cells.revenue.joined().map { $0 }) == Self.cents(rfm.segments.dropLast().map(\.revenue)))
    }
    if let statuses = record.rhythm?.statuses {
      #expect(statuses.values.flatMap(\.values).reduce(0, +) == count)
    }
  }

  @Test func `a log of one day tells what a day can tell, and says what is missing`() throws {
    let lines = (0..<40).flatMap { customer in
      (0...(customer % 3)).map { "c\(customer),\(Self.day(0)),\(customer + $0 * 5).50,o\(customer)-\($0)" }
    }
    let record = try Self.run(lines)
    #expect(record.movement == nil && record.rhythm == nil)
    #expect(Set(record.leftOut?.keys.sorted() ?? []) == ["movement", "rhythm", "forecast", "channels"])
    #expect(record.retention?.windows == [] && record.retention?.window == nil)
    #expect(record.retention?.repeatPurchaseRate == 0)
    #expect(record.cohorts?.rows.map(\.size) == [40])
    #expect(record.rfm?.constant == [.recency])
    #expect(record.today?.lists.first { $0.reason == .welcome }?.customers == 4, "a tenth of them")
  }

  @Test func `what lies after an analysis day in the past is not known to any part`() throws {
    let lines = (0..<60).flatMap { customer in
      (0..<[1, 3, 8][customer % 3]).map {
        "c\(customer),\(Self.day(customer % 7 + $0 * 60)),\(customer + 1).25,o\(customer)-\($0)"
      }
    }
    let early = lines.filter { $0.split(separator: ",")[1] < Self.day(300)[...] }
    let day = CalendarDay(daysSince1970: 19_300)
    let (past, alone) = (try Self.run(lines) { $0.asOf = day }, try Self.run(early) { $0.asOf = day })
    #expect(past.rfm == alone.rfm)
    #expect(past.cohorts == alone.cohorts)
    #expect(past.retention == alone.retention)
    #expect(past.movement == alone.movement)
    #expect(past.rhythm == alone.rhythm)
    #expect(past.today == alone.today)
    #expect(past.concentration == alone.concentration)
  }

  @Test func `where nobody has spent anything there is no concentration`() throws {
    let lines = (0..<40).flatMap { customer in
      (0...(customer % 4)).map { "c\(customer),\(Self.day(customer + $0 * 50)),0,o\(customer)-\($0)" }
    }
    let record = try Self.run(lines)
    #expect(record.concentration == nil)
    #expect(record.leftOut?["concentration"] == LifecycleRefusal.noRevenue.sentence.en)
    #expect(record.rfm?.segments.allSatisfy { $0.revenueShare == nil } == true)
  }
}
