import Clustering
import CustomerFeatures
import Foundation
import JSONDocuments
@testable import SegmentReport
@testable import Segmentation
import Testing
@testable import TextTables

/// Whatever a run.json holds, no page is stopped by it.
struct RunRecordReadingTests {
  @Test(arguments: PageCatalogue.all.map(\.name)) func `a record is read back as it was written`(name: String)
    throws
  {
    let base = try #require(PageCatalogue.all.first { $0.name == name }?.base)
    let (_, record) = base.made()
    #expect(try RunRecord(json: Data(record.json.lines.utf8), name: "run.json") == record)
  }

  /// Numbers are replaced, arrays lose elements, texts become null, at 60 places drawn from one seed.
  @Test(arguments: ["shop", "orders"]) func `no slip in run.json stops the page`(name: String) throws {
    let log = PurchaseBases.all.first { $0.name == name }?.text
    let (model, record) = try log.map(PurchaseBases.made) ?? Fixtures.shop.made()
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
