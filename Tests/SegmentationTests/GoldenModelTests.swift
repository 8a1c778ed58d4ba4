import Foundation
import Segmentation
import Testing
import TextTables

/// Model files of every format version ever released load forever.
@Suite struct GoldenModels {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "models")

  @Test func `version 1 loads, saves to the same bytes and classifies`() throws {
    let url = Self.folder.appending(path: "version-1.json")
    let model = try SegmentationModel(contentsOf: url)
    #expect(model.bytes == Array(try Data(contentsOf: url)))
    let table = try Table(
      bytes: Array("00001 1 19980601 3 90.00\n00002 2 19980630 1 500.00\n00003 3 19970101 1 7.50\n".utf8),
      name: "new")
    let places = try model.classify(table)
    #expect(places.map(\.id) == ["00001", "00002", "00003"])
    #expect(places.allSatisfy { place in model.segments.contains { $0.number == place.segment } })
    // The one who bought once, long ago and little, is in the segment that spent least.
    #expect(places.last?.segment == model.segments.last?.number)
  }
}
