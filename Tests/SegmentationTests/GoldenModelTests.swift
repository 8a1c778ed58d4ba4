import CustomerLifecycle
import Foundation
import Segmentation
import Testing
import TextTables

/// Model files of every format version ever released load forever.
@Suite struct GoldenModels {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "models")

  private static func url(_ version: Int) -> URL { folder.appending(path: "version-\(version).json") }

  @Test(arguments: 1...SegmentationModel.currentVersion) func `every version loads and classifies`(
    version: Int
  )
    throws
  {
    let model = try SegmentationModel(contentsOf: Self.url(version))
    let log = """
      00001 1 19980601 3 90.00
      00001 1 19980501 1 50.00
      00001 1 19980401 1 60.00
      00001 1 19970401 1 60.00
      00001 1 19970601 1 60.00
      00002 2 19980630 1 500.00
      00002 2 19980530 1 20.00
      00003 3 19970101 1 7.50

      """
    let table = try Table(bytes: Array(log.utf8), name: "new")
    let places = try model.classify(table)
    #expect(places.map(\.id) == ["00001", "00002", "00003"])
    #expect(places.map(\.segment) == [1, 1, 3])
    #expect(places.map(\.rule) == [1, 1, 5])
    #expect(places.map(\.cluster) == [1, 1, 3])
    #expect(model.segments.map(\.trade) == [.champions, .loyal, .hibernating])
  }

  @Test func `version 1 is saved as version 2, which says what version 1 said`() throws {
    let first = try SegmentationModel(contentsOf: Self.url(1))
    let saved = try SegmentationModel(bytes: first.bytes, name: "model.json")
    #expect(String(decoding: saved.bytes, as: UTF8.self).contains("\"version\": 2,"))
    #expect(saved == first)
    #expect(first.windowDays == nil)
  }

  @Test func `the example model loads, and saves to the same bytes`() throws {
    let file = Self.folder.appending(path: "shop.json")
    let model = try SegmentationModel(contentsOf: file)
    #expect(model.bytes == Array(try Data(contentsOf: file)))
    #expect(model.segments.count == 4)
    #expect(model.rfm != nil)
  }

  @Test func `version 2 saves to the same bytes`() throws {
    let model = try SegmentationModel(contentsOf: Self.url(2))
    #expect(model.bytes == Array(try Data(contentsOf: Self.url(2))))
    #expect(model.windowDays == 546)
  }
}
