import Foundation
import JSONDocuments
import ParallelWork
import SegmentExports
import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

@Suite struct TableFileTests {
  /// Two kinds of customers; names that a spreadsheet would calculate, an age that is missing.
  private static func run(
    id: (Int) -> String = { "=c\($0)" }
  ) throws -> SegmentationRun {
    let lines = (0..<60).map { i in
      let isOld = i.isMultiple(of: 2)
      return
        "\(id(i)),\(i == 7 ? "" : "\((isOld ? 60 : 20) + i % 5)"),\(isOld ? "\"Moscow, south\"" : "Tver")"
    }
    var options = RunOptions()
    options.segmenter.fixedCount = 2
    options.segmenter.isQuick = true
    let text = "customer,age,city\n" + lines.joined(separator: "\n") + "\n"
    return try SegmentationRun(of: Table(text), options: options)
  }

  @Test func `customers.csv has a line a customer, which reads back`() throws {
    let run = try Self.run()
    var bytes: [UInt8] = []
    try CustomersFile(of: run, language: .english, workers: Workers(2)).write { bytes += $0 }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("customer,age,city,segment,name,rule,cluster,nearBoundary,silhouette\n"))
    #expect(!text.contains("\r"))
    let rows = try Table(bytes: bytes, name: "customers.csv").cells()
    #expect(rows.count == 60)
    #expect(rows.map { $0[0] } == run.result.customers.map { "'" + $0.id })
    #expect(rows.map { $0[3] } == run.result.customers.map { "\($0.segment)" })
    let gap = try #require(rows.first { $0[0] == "'=c7" })
    #expect(gap[1] == "" && gap[2] == "Tver")
    #expect(rows.first { $0[0] == "'=c8" }?[2] == "Moscow, south")
  }

  @Test func `ids come back from customers.csv as they were, however many apostrophes they begin with`()
    throws
  {
    let run = try Self.run { i in String(repeating: "'", count: i % 4) + "=c\(i / 4)" }
    var bytes: [UInt8] = []
    try CustomersFile(of: run, language: .english, workers: Workers(1)).write { bytes += $0 }
    let classified = try run.result.model.classify(Table(bytes: bytes, name: "customers.csv"))
    #expect(classified.map(\.id) == run.result.customers.map(\.id))
    #expect(classified.map(\.segment) == run.result.customers.map(\.segment))
    #expect(Set(classified.map(\.id)).count == 60)
  }

  @Test func `the apostrophes of another program's table stay`() throws {
    let model = try Self.run().result.model
    let table = try Table("customer,age,city\n=x,61,Tver\n'=x,21,Tver\n''=x,21,Tver\n")
    #expect(try model.classify(table).map(\.id) == ["''=x", "'=x", "=x"])
    let guarded = try Table("customer,age,city\n'=x,61,Tver\n'-y,21,Tver\n''=x,21,Tver\nz,20,Tver\n")
    #expect(try model.classify(guarded).map(\.id) == ["'=x", "-y", "=x", "z"])
  }

  @Test func `columns that are no features follow as written, in byte order of their names`() throws {
    let lines = (0..<60).map { i in
      "\(i + 1),\(i.isMultiple(of: 2) ? 60 + i % 5 : 20 + i % 7),\(i % 3 / 2),=note \(i), Kim \(i) ,2024-01-\(10 + i % 9),r\(i)"
    }
    var options = RunOptions()
    options.segmenter.fixedCount = 2
    options.segmenter.isQuick = true
    let text = "id,age,churn,remark,Name,since,rule\n" + lines.joined(separator: "\n") + "\n"
    let run = try SegmentationRun(of: Table(text), options: options)
    var bytes: [UInt8] = []
    try CustomersFile(of: run, language: .english, workers: Workers(2)).write { bytes += $0 }
    let table = try Table(bytes: bytes, name: "customers.csv")
    #expect(table.header.suffix(5) == ["Name", "churn", "remark", "rule_2", "since"])
    let first = try #require(try table.cells().first { $0[0] == "1" })
    #expect(first.suffix(5) == [" Kim 0 ", "0", "'=note 0", "r0", "2024-01-10"])
    let model = run.result.model
    var again: [UInt8] = []
    let file = try CustomersFile(
      of: model.classify(Table(text)), model: model, language: .english, workers: Workers(1))
    try file.write { again += $0 }
    let classified = try Table(bytes: again, name: "classified.csv").cells()
    #expect(try classified.map { $0.suffix(5) } == table.cells().map { $0.suffix(5) })
  }

  @Test func `what was just classified has no silhouettes, and is the same as JSON`() throws {
    let model = try Self.run().result.model
    let table = try Table("customer,age,city\nx,61,Tver\ny,21,Tver\n")
    let classification = try model.classify(table)
    let file = CustomersFile(of: classification, model: model, language: .russian, workers: Workers(1))
    var bytes: [UInt8] = []
    try file.write { bytes += $0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("nearBoundary"))
    let json = try JSONSerialization.jsonObject(with: Data(file.json.lines.utf8))
    let customers = try #require(json as? [[String: Any]])
    #expect(customers.map { $0["customer"] as? String } == ["x", "y"])
    #expect(customers.map { $0["segment"] as? Int } == classification.map(\.segment))
  }

  @Test func `segments.csv has a line a segment, with medians and shares`() throws {
    let run = try Self.run()
    let bytes = SegmentsFile(of: run.record, model: run.result.model, language: .english).bytes
    let table = try Table(bytes: bytes, name: "segments.csv")
    #expect(
      table.columnNames == [
        "segment", "name", "customers", "share", "revenue", "revenueShare", "median_age",
        "share_city = Moscow, south", "share_city = Tver", "averageOrderValue", "stability", "silhouette",
        "rule",
        "rules", "support", "precision", "lift", "late", "boughtAgain",
      ])
    let rows = try table.cells()
    #expect(rows.map { $0[0] } == run.record.segments.map { "\($0.number)" })
    #expect(rows.map { Double($0[16]) } == run.record.segments.map(\.lift))
  }
}
