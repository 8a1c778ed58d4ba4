import CustomerLifecycle
import Foundation
import JSONDocuments
import PurchaseLogs
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

struct CustomersOverTimeTests {
  private static func run(_ text: String) throws -> SegmentationRun {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    return try SegmentationRun(of: Table(text), options: options)
  }

  /// Some buy once, some four times, some every month, over two years.
  private static func lines(amount: Bool) -> String {
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
      "concentration": ["top", "customersFor80", "gini", "abc"],
    ]
    for (part, names) in fields { #expect(members(member(part, of: json)) == names, "\(part)") }
    #expect(record.leftOut == [:])
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
    #expect(record.leftOut == ["concentration": LifecycleRefusal.noAmounts.sentence.en])
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
    #expect(Set(record.leftOut?.keys.sorted() ?? []).isSuperset(of: ["rhythm"]))
    #expect(record.rhythm == nil)
    #expect(record.retention?.windows == [])
    #expect(record.cohorts?.period == .week)
  }
}
