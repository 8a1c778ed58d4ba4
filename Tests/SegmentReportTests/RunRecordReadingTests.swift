import Clustering
import CustomerFeatures
import Foundation
import JSONDocuments
@testable import SegmentReport
@testable import Segmentation
import Testing
@testable import TextTables

/// run.json is read as it was written, and nothing in it can stop the program.
struct RunRecordReadingTests {
  @Test(arguments: PageCatalogue.all.map(\.name)) func `a record is read back as it was written`(name: String)
    throws
  {
    let base = try #require(PageCatalogue.all.first { $0.name == name }?.base)
    let (_, record) = base.made()
    #expect(try RunRecord(json: Data(record.json.lines.utf8), name: "run.json") == record)
  }

  @Test func `columns are called as they were, with and without a header`() throws {
    var (_, record) = Fixtures.shop.made()
    let labels: [ColumnLabel] = [.named("id"), .numbered(2), .named("column 3"), .numbered(4, occurrence: 2)]
    for place in labels.indices { record.input.columns[place].label = labels[place] }
    let json = record.json.lines
    #expect(json.contains("{\"name\": \"column 2\", \"columnNumber\": 2, \"role\""))
    #expect(try RunRecord(json: Data(json.utf8), name: "run.json") == record)

    for place in labels.indices { record.input.columns[place].label = .numbered(place + 1) }
    record.input.dialect.hasHeader = false
    #expect(!record.json.lines.contains("columnNumber"))
    #expect(try RunRecord(json: Data(record.json.lines.utf8), name: "run.json") == record)
  }

  @Test func `a record of schema 1 is read: its columns are told by their names, its segments have no trade`() throws {
    var (_, record) = Fixtures.shop.made()
    record.schemaVersion = 1
    for (place, name) in ["id", "column 2", "column x", "amount"].enumerated() {
      record.input.columns[place].label = .named(name)
    }
    let json = record.json.lines.replacing(#/ *"trade": [^\n]*\n/#, with: "")
    let read = try RunRecord(json: Data(json.utf8), name: "run.json")
    #expect(read.input.columns.map(\.label) == [.named("id"), .numbered(2), .named("column x"), .named("amount")])
    #expect(read.segments.allSatisfy { $0.trade == nil })
    #expect(read.input.label(ofColumn: "column 2") == .numbered(2))
    #expect(read.input.label(ofColumn: "column 3") == .named("column 3"))
  }

  @Test func `a column's number that does not go with its name is refused`() throws {
    var (_, record) = Fixtures.shop.made()
    record.input.columns[1].label = .numbered(2)
    let json = record.json.lines.replacing("\"columnNumber\": 2", with: "\"columnNumber\": 3")
    #expect(
      throws: RunRecordError.damaged(file: "r", reason: "input.columns.1.columnNumber has an unknown value")
    ) { try RunRecord(json: Data(json.utf8), name: "r") }
  }

  @Test func `a newer version is named as such, whatever else it holds`() {
    #expect(throws: RunRecordError.newerVersion(file: "run.json", found: 3, supported: 2)) {
      try RunRecord(json: Data(#"{"schemaVersion": 3}"#.utf8), name: "run.json")
    }
  }

  @Test func `counts that cannot be are refused`() throws {
    var (_, record) = Fixtures.shop.made()
    record.charts.histograms[0].counts[0][0] = .max
    #expect(throws: RunRecordError.damaged(file: "r", reason: "a count is below 0 or beyond 1000000000000")) {
      try RunRecord(json: Data(record.json.lines.utf8), name: "r")
    }
    record.charts.histograms[0].counts[0][0] = 1
    record.charts.splits[0].feature = 3
    #expect(throws: RunRecordError.damaged(file: "r", reason: "a chart shows feature 3, but there are 3")) {
      try RunRecord(json: Data(record.json.lines.utf8), name: "r")
    }
  }

  /// Numbers are replaced, arrays lose elements, texts become null, at 60 places drawn from one seed.
  @Test func `no slip in run.json stops the page`() throws {
    let (model, record) = Fixtures.shop.made()
    let json = try JSONSerialization.jsonObject(with: Data(record.json.lines.utf8))
    var generator = SplitMix64(seed: 11)
    var made = 0
    for _ in 0..<60 {
      let slip = try JSONSerialization.data(withJSONObject: Self.slipped(json, using: &generator))
      guard let read = try? RunRecord(json: slip, name: "run.json"),
        let page = try? HTMLReport(model: model, record: read)
      else { continue }
      made += 1
      #expect(page.html.utf8.count <= HTMLReport.byteLimit)
    }
    #expect(made > 10)
  }

  /// The value with one place below it changed.
  private static func slipped(_ value: Any, using generator: inout SplitMix64) -> Any {
    switch value {
    case let object as [String: Any]:
      guard let name = object.keys.sorted().randomElement(using: &generator) else { return object }
      var changed = object
      changed[name] = slipped(object[name] ?? NSNull(), using: &generator)
      return changed
    case let array as [Any]:
      guard !array.isEmpty else { return array }
      if Int.random(in: 0..<6, using: &generator) == 0 { return Array(array.dropLast()) }
      var changed = array
      let place = Int.random(in: 0..<array.count, using: &generator)
      changed[place] = slipped(array[place], using: &generator)
      return changed
    case is String: return String(repeating: "<&\u{202E}", count: 300)
    default:
      let values: [Any] = [0, -1, 1, 7, 1_000, 1e300, -1e300, 1e-300, 0.5, 999_999_999_999, NSNull()]
      return values.randomElement(using: &generator) ?? 0
    }
  }
}
