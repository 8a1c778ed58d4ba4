import CustomerFeatures
import CustomerLifecycle
import Foundation
import JSONDocuments
import LinearAlgebra
import ParallelWork
import PurchaseLogs
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// What the trade says of a table that tells recency, frequency and monetary.
struct TableTradeTests {
  private static func run(
    _ text: String, _ change: (inout RunOptions) -> Void = { _ in }
  ) throws -> SegmentationRun {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    change(&options)
    return try SegmentationRun(of: Table(text), options: options)
  }

  /// The customers of a log as a list, with some who never bought.
  private static func list(of log: SegmentationRun, without: Int = 0) -> String {
    let matrix = log.extraction.matrix
    let columns = ["recency", "frequency", "monetary"].map { name in
      matrix.features.firstIndex { $0.name == name } ?? 0
    }
    func written(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
    let rows = matrix.customers.indices.map { row in
      "\(matrix.customers[row]),\(columns.map { written(matrix.values[row, $0]) }.joined(separator: ","))"
    }
    let others = (0..<without).map { "never\($0),400,0,0" }
    return "customer,recency,frequency,monetary\n" + (rows + others).joined(separator: "\n") + "\n"
  }

  private static let log = CustomersOverTimeTests.lines(amount: true)

  @Test(arguments: [0, 3])
  func `a list says of its customers what the log behind it says`(without: Int) throws {
    let log = try Self.run(Self.log)
    let list = try Self.run(Self.list(of: log, without: without))
    var wanted = try #require(log.record.rfm)
    var found = try #require(list.record.rfm)
    for row in wanted.segments.indices { wanted.segments[row].keptSince = nil }
    // The last is of those who never bought.
    #expect(found.segments.last?.customers == without)
    found.segments.removeLast()
    wanted.segments.removeLast()
    #expect(found.segments == wanted.segments)
    #expect(found.grid == wanted.grid && found.codes == wanted.codes)
    #expect(found.cutoffs == wanted.cutoffs && found.lowest == wanted.lowest)
    #expect(list.record.concentration == log.record.concentration)
    #expect(list.tableTrade?.scores.scale == log.overTime?.scores.scale)
    #expect(list.tableTrade?.scores.customers.map(\.scores) == log.overTime?.scores.customers.map(\.scores))
    let silent = try #require(log.overTime?.ranking).customers
    let ranks = try #require(list.tableTrade?.ranking).customers
    #expect(ranks.map(\.rank) == silent.map(\.rank) && ranks.map(\.abc) == silent.map(\.abc))
    #expect(ranks.map(\.tier) == silent.map(\.tier))

    for part in ["cohorts", "retention", "movement", "rhythm", "today", "forecast", "channels"] {
      #expect(list.record.leftOut?[part] == CustomersOverTime.table.en, "\(part)")
    }
    #expect(list.record.leftOut?["rfm"] == nil && list.record.leftOut?["concentration"] == nil)
  }

  @Test func `the cross-tab counts every customer of the list who has an order`() throws {
    let list = try Self.run(Self.list(of: try Self.run(Self.log), without: 2))
    let trade = try #require(list.tableTrade)
    var counts: [[Int]: Int] = [:]
    for customer in trade.scores.customers {
      counts[[list.result.customers.segments[customer.number], customer.segment.number], default: 0] += 1
    }
    let crosstab = try #require(list.record.rfm?.crosstab)
    #expect(
      counts == Dictionary(uniqueKeysWithValues: crosstab.map { ([$0.segment, $0.rfm], $0.customers) }))
    #expect(crosstab.reduce(0) { $0 + $1.customers } == list.record.input.customers - 2)
  }

  @Test func `the saved model scores another list by the same cut-offs`() throws {
    let text = Self.list(of: try Self.run(Self.log))
    let list = try Self.run(text) { $0.overTime.scheme = .rf10 }
    let model = try SegmentationModel(bytes: list.result.model.bytes, name: "model.json")
    #expect(model.rfm == list.tableTrade?.scores.scale && model.rfm?.scheme == .rf10)
    let some = text.split(separator: "\n").enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    let classified = try model.classify(Table(some.joined(separator: "\n") + "\n"))
    let scores = try #require(classified.scores)
    let trade = try #require(list.tableTrade)
    let all = Dictionary(
      uniqueKeysWithValues: trade.scores.customers.map { (list.extraction.matrix.customers[$0.number], $0) })
    #expect(scores.customers.count == some.count - 1 && !scores.customers.isEmpty)
    for customer in scores.customers {
      let before = try #require(all[classified.features.customers[customer.number]])
      #expect(customer.scores == before.scores && customer.segment == before.segment)
    }
  }

  @Test func `whoever chose cohorts hears that they need a log, and other tables are not scored`() throws {
    let text = Self.list(of: try Self.run(Self.log))
    #expect(throws: SegmentationError.needsLog(.cohort)) {
      try Self.run(text) { $0.overTime.cohortPeriod = .week }
    }
    let table = "id,age,income\n" + (0..<60).map { "c\($0),\($0 * 7 % 40),\($0 * $0 % 97)\n" }.joined()
    #expect(throws: SegmentationError.needsLog(.scheme)) {
      try Self.run(table) { $0.overTime.scheme = .rf10 }
    }
    let other = try Self.run(table)
    #expect(other.tableTrade == nil && other.record.rfm == nil && other.result.model.rfm == nil)
    #expect(other.record.leftOut?["rfm"] == CustomersOverTime.table.en)
  }

  @Test func `money is exact, and halves fall to the worse side`() throws {
    let table = try #require(
      TableCustomers(
        recency: [1, 12.5, 3, 4], orders: [2, 2.5, 0, 1], monetary: [0.1, 1e-7, -3.25, 12_345_678.9]))
    #expect(table.rows == [0, 1, 3] && table.recency == [1, 13, 4] && table.orders == [2, 2, 1])
    let money = table.units.map { ExactMoney(units: $0, exponent: table.unit).description }
    #expect(money == ["0.1", "0.0000001", "12345678.9"])
    #expect(table.withoutPurchase == 1)
    #expect(ExactMoney(units: table.idleUnits, exponent: table.unit).description == "-3.25")
    #expect(TableCustomers(recency: [1], orders: [1], monetary: [1e15]) == nil)
  }
}
