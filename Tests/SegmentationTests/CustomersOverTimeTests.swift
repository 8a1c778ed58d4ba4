import CustomerFeatures
import CustomerLifecycle
import Foundation
import JSONDocuments
import LinearAlgebra
import PurchaseLogs
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

struct CustomersOverTimeTests {
  private static func run(_ text: String, isQuick: Bool = false) throws -> SegmentationRun {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = isQuick
    return try SegmentationRun(of: Table(text), options: options)
  }

  /// Some buy once, some four times, some every month, over two years.
  static func lines(amount: Bool) -> String {
    var lines = [amount ? "customer,day,amount" : "customer,day"]
    for customer in 0..<90 {
      for order in 0..<[1, 4, 20][customer % 3] {
        let month = customer % 3 == 2 ? order : (customer * 5 + order * 3) % 24
        let day = "20\(24 + month / 12)-\(String("0\(month % 12 + 1)".suffix(2)))-1\(customer % 10)"
        lines.append(amount ? "c\(customer),\(day),\(order * 7 + customer).25" : "c\(customer),\(day)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func members(_ value: JSONValue?) -> [String] {
    guard case .object(let members)? = value else { return [] }
    return members.map(\.name)
  }

  private func member(_ name: String, of value: JSONValue?) -> JSONValue? {
    guard case .object(let members)? = value else { return nil }
    return members.first { $0.name == name }?.value
  }

  @Test func `the record of a log says who customers are over time, in the fields of the contract`() throws {
    let run = try Self.run(Self.lines(amount: true))
    let record = run.record
    let json = record.json
    let fields = [
      "rfm": [
        "scheme", "cutoffs", "lowest", "constant", "source", "segments", "grid", "codes", "crosstab",
      ],
      "cohorts": ["period", "rows", "average", "averageWithoutFirst", "firstCheck"],
      "retention": [
        "months", "window", "windows", "retentionRate", "churnRate", "averageLifetimeDays",
        "observedLifetimeDays", "repeatPurchaseRate", "ladder", "secondPurchaseBy", "intervals",
        "ltvHistoric", "ltvAtAge", "simpleLtv", "status", "stickiness", "payingCustomers",
      ],
      "movement": ["from", "to", "window", "full", "cells", "kinds", "lapsed", "returned"],
      "rhythm": [
        "intervals", "shrinkage", "calibration", "statuses", "today", "suppressed", "control",
      ],
      "today": ["asOf", "before", "lists", "customers", "control", "suppressed", "heldBack", "cut"],
      "forecast": [
        "model", "parameters", "logLikelihood", "customers", "fittedCustomers", "totals", "spending", "trial",
        "refused",
      ],
      "concentration": ["top", "customersFor80", "gini", "abc"],
    ]
    for (part, names) in fields { #expect(members(member(part, of: json)) == names, "\(part)") }
    #expect(
      record.leftOut?.keys.sorted() == ["channels", "forecast"], "60 repeat buyers are too few for a forecast"
    )
    #expect(record.forecast?.refused == "tooFewRepeatBuyers")
    #expect(members(member("grid", of: member("rfm", of: json))) == ["frequency", "monetary", "fm"])
    #expect(try RunRecord(json: Data(json.lines.utf8), name: "r") == record)
  }

  @Test func `the cross-tab divides all customers and all money`() throws {
    let record = try Self.run(Self.lines(amount: true)).record
    let rfm = try #require(record.rfm)
    for segment in record.segments {
      let own = rfm.crosstab.filter { $0.segment == segment.number }
      #expect(own.reduce(0) { $0 + $1.customers } == segment.customers)
    }
    for row in rfm.segments {
      let own = rfm.crosstab.filter { $0.rfm == row.number }
      #expect(own.reduce(0) { $0 + $1.customers } == row.customers)
    }
    #expect(rfm.codes.values.reduce(0, +) == record.input.customers)
    #expect(rfm.segments.map(\.number) == Array(1...12))
  }

  @Test func `without amounts there is no money, and ranks are left out with a reason`() throws {
    let record = try Self.run(Self.lines(amount: false)).record
    #expect(record.concentration == nil)
    #expect(record.leftOut?["concentration"] == LifecycleRefusal.noAmounts.sentence.en)
    #expect(record.today?.lists.allSatisfy { $0.revenue == nil } == true)
    #expect(record.cohorts?.firstCheck == nil)
    #expect(record.rfm?.segments.allSatisfy { $0.revenue == nil } == true)
    #expect(record.rfm?.cutoffs.monetary == nil)
    #expect(record.retention?.months.allSatisfy { $0.revenue == nil } == true)
    #expect(record.movement?.cells.allSatisfy { $0.revenueBetween == nil } == true)
    #expect(try RunRecord(json: Data(record.json.lines.utf8), name: "r") == record)
  }

  @Test func `a short log says what it cannot tell`() throws {
    let lines = (0..<60).map { "c\($0),2025-01-0\(1 + $0 % 3 * 4),\($0).5\n" }
    let record = try Self.run("customer,day,amount\nc0,2025-01-02,3\nc1,2025-01-03,3\n" + lines.joined())
      .record
    #expect(record.leftOut?["rhythm"] != nil)
    #expect(record.rhythm == nil)
    #expect(record.retention?.windows == [])
    #expect(record.cohorts?.period == .week)
  }

  @Test func `a quick run makes no forecast, and says so in both languages`() throws {
    let record = try Self.run(Self.lines(amount: true), isQuick: true).record
    #expect(record.forecast == nil)
    #expect(record.leftOut?["forecast"] == CustomersOverTime.quick.en)
    #expect(record.remarks.leftOut?["forecast"]?.ru == CustomersOverTime.quick.ru)
  }

  @Test func `a table of customers has none of it, each with its reason`() throws {
    let rows = (0..<60).map { "c\($0),\($0 * 7 % 40),\($0 * $0 % 97)\n" }
    let record = try Self.run("id,age,income\n" + rows.joined(), isQuick: true).record
    #expect(record.rfm == nil && record.cohorts == nil && record.today == nil)
    #expect(record.leftOut?.keys.sorted() == CustomersOverTime.parts.sorted())
    #expect(record.leftOut?["rfm"] == CustomersOverTime.table.en)
  }

  @Test func `the list for today counts each customer once, and as the file has them`() throws {
    let run = try Self.run(Self.lines(amount: true), isQuick: true)
    let today = try #require(run.record.today)
    let entries = try #require(run.overTime).today.entries
    #expect(today.lists.map(\.reason) == TodayReason.allCases)
    #expect(today.lists.reduce(0) { $0 + $1.customers } == entries.count)
    #expect(Set(entries.map(\.number)).count == entries.count)
    #expect(today.customers == entries.count && today.customers > 0)
    for list in today.lists {
      let own = entries.filter { $0.reason == list.reason }
      #expect(list.customers == own.count && list.control == own.count(where: \.isControl))
      #expect(run.record.rhythm?.today[list.reason.rawValue] == own.count)
      let cents = own.reduce(Int128(0)) { $0 + $1.monetary.roundedUp(in: -2) }
      #expect(list.revenue == ExactMoney(units: cents, exponent: -2))
    }
  }

  @Test func `a window cuts what scores are made of, and nothing of time`() throws {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    options.window = 200
    let table = try Table(Self.lines(amount: true))
    let run = try SegmentationRun(of: table, options: options)
    let whole = try Self.run(Self.lines(amount: true), isQuick: true)
    let medians = try #require(run.record.rfm).segments.map(\.customers)
    #expect(medians.reduce(0, +) == run.record.input.customers)
    let revenue = run.record.rfm?.segments.reduce(0.0) { $0 + ($1.revenue?.nearestDouble ?? 0) } ?? 0
    let features = run.extraction.matrix
    let monetary = try #require(features.features.firstIndex { $0.name == "monetary" })
    let sum = (0..<features.values.rows).reduce(0.0) { $0 + features.values[$1, monetary] }
    #expect(abs(revenue - sum) < 1e-6, "the money of the window, as the segments have it")
    #expect(run.record.cohorts == whole.record.cohorts)
    #expect(run.record.retention == whole.record.retention)
    #expect(run.record.movement?.window == 200)
  }
}
