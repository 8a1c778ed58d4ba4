import CustomerFeatures
import CustomerLifecycle
import Foundation
import JSONDocuments
@testable import Segmentation
import TestSupport
import Testing
@testable import TextTables
import Wording

struct RunRecordTests {
  /// Of 60 customers with one purchase in five weeks, four times and every month; one row cannot be used.
  private static func record() throws -> RunRecord {
    var lines = ["customer,day,amount", "c0,2025-01-01,free"]
    for customer in 0..<60 {
      for order in 0..<[1, 4, 12][customer % 3] {
        let month = 1 + (customer % 3 * 4 + order) % 12
        lines.append(
          "c\(customer),2025-\(month < 10 ? "0" : "")\(month)-1\(customer % 9),\(order * 7 + customer).5")
      }
    }
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    options.command = "auto-segment run orders.csv --k 3"
    return try SegmentationRun(of: Table(lines.joined(separator: "\n") + "\n"), options: options).record
  }

  private static func reading(_ record: RunRecord) throws -> RunRecord {
    try RunRecord(json: Data(record.json.lines.utf8), name: "r")
  }

  @Test func `a record is read back as it was written`() throws {
    let record = try Self.record()
    #expect(record.input.rejections.count == 1)
    #expect(try Self.reading(record) == record)
  }

  @Test func `columns are called as they were, with and without a header`() throws {
    var record = try Self.record()
    let labels: [ColumnLabel] = [.named("id"), .numbered(2), .named("column 3")]
    for place in labels.indices { record.input.columns[place].label = labels[place] }
    #expect(record.json.lines.contains("\"name\": \"column 2\",\n        \"columnNumber\": 2,\n"))
    #expect(try Self.reading(record) == record)

    for place in labels.indices { record.input.columns[place].label = .numbered(place + 1) }
    record.input.dialect?.hasHeader = false
    #expect(!record.json.lines.contains("columnNumber"))
    #expect(try Self.reading(record) == record)
  }

  @Test func `a record of schema 1 is read: its columns are told by their names, its segments have no trade`()
    throws
  {
    var record = try Self.record()
    record.schemaVersion = 1
    for (place, name) in ["id", "column 2", "column x"].enumerated() {
      record.input.columns[place].label = .named(name)
    }
    let json = record.json.lines.replacing(#/ *"trade": [^\n]*\n/#, with: "")
    let read = try RunRecord(json: Data(json.utf8), name: "run.json")
    #expect(read.input.columns.map(\.label) == [.named("id"), .numbered(2), .named("column x")])
    #expect(read.segments.allSatisfy { $0.trade == nil })
    #expect(read.input.label(ofColumn: "column 2") == .numbered(2))
    #expect(read.input.label(ofColumn: "column 3") == .named("column 3"))
  }

  @Test func `a column's number that does not go with its name is refused`() throws {
    var record = try Self.record()
    record.input.columns[1].label = .numbered(2)
    let json = record.json.lines.replacing("\"columnNumber\": 2", with: "\"columnNumber\": 3")
    #expect { try RunRecord(json: Data(json.utf8), name: "r") } throws: {
      "\($0)".contains("input.columns.1.columnNumber has an unknown value")
    }
  }

  @Test func `segments have the trade's keys`() throws {
    let record = try Self.record()
    #expect(record.segments.allSatisfy { $0.trade != nil })
    #expect(record.json.lines.contains("\"trade\": \"champions\",\n"))
  }

  @Test func `a newer version is named as such, whatever else it holds`() {
    #expect(throws: RunRecordError.newerVersion(file: "run.json", found: 3, supported: 2)) {
      try RunRecord(json: Data(#"{"schemaVersion": 3}"#.utf8), name: "run.json")
    }
  }

  @Test func `counts that cannot be are refused`() throws {
    var record = try Self.record()
    record.charts.histograms[0].counts[0][0] = .max
    #expect(
      throws: RunRecordError.damaged(
        file: "r",
        reason: LocalizedText(
          en: "a count is below 0 or beyond 1000000000000",
          ru: "какое-то количество меньше 0 или больше 1000000000000"))
    ) {
      try Self.reading(record)
    }
    record.charts.histograms[0].counts[0][0] = 1
    record.charts.splits[0].feature = 3
    #expect(
      throws: RunRecordError.damaged(
        file: "r",
        reason: LocalizedText(
          en: "a chart shows feature 3, but there are 3", ru: "график показывает признак 3, а их всего 3"))
    ) {
      try Self.reading(record)
    }
  }
}
