import CustomerFeatures
import DecisionTrees
import Foundation
@testable import JSONDocuments
import LinearAlgebra
@testable import Segmentation
import Testing
@testable import Wording

@Suite struct ModelFiles {
  static func models() throws -> [SegmentationModel] {
    var edited = try Samples.quickFit(Samples.transactions(), k: 4).model
    edited.edits = [LocalizedText(en: "renamed 2 to \"VIP\\ \u{1F600}\"\n", ru: "\"")]
    return [edited, try Samples.quickFit(Samples.table()).model]
  }

  @Test func `a saved model is the same model, and saves to the same bytes`() throws {
    for model in try Self.models() {
      let bytes = model.bytes
      let loaded = try SegmentationModel(bytes: bytes, name: "model.json")
      #expect(loaded == model)
      #expect(loaded.bytes == bytes)
      #expect(bytes.suffix(2).elementsEqual("}\n".utf8))
    }
  }

  @Test func `it is plain JSON with the header first and the checksum last`() throws {
    let bytes = try #require(try Self.models().first).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"format\": \"auto-segment model\",\n  \"version\": 2,\n"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let tree = try #require(object["tree"] as? [[String: Any]])
    let splits = tree.filter { $0["feature"] != nil }
    #expect(splits.allSatisfy { Set($0.keys) == ["feature", "atMost", "then", "else", "missing"] })
    #expect(tree.filter { $0["feature"] == nil }.allSatisfy { Set($0.keys) == ["segment", "rule"] })
  }

  @Test func `categories are asked for by name`() throws {
    let model = try #require(try Self.models().last)
    let text = String(decoding: model.bytes, as: UTF8.self)
    let isAsked = model.tree.nodes.contains {
      if case .split(let feature, _, _, _) = $0 {
        model.features[feature].feature.category != nil
      } else {
        false
      }
    }
    #expect(text.contains("\"is\": [") == isAsked)
  }

  /// Two segments of one feature: small enough to damage in every place.
  static func smallest() throws -> [UInt8] {
    let values = Matrix((0..<20).map { [Double($0 < 12 ? $0 : $0 + 50)] })
    let features = FeatureMatrix(
      features: [Samples.monetary], values: values, customers: (10..<30).map(String.init))
    return try Samples.quickFit(features, k: 2).model.bytes
  }

  /// Puts a right checksum under a changed text, so that only validation can refuse it.
  static func signed(_ text: String) -> [UInt8] {
    let body = Array(text.utf8)
    return body + Array("  \"checksum\": \"\(Checksum(of: body).text)\"\n}\n".utf8)
  }

  static func body(of model: SegmentationModel) throws -> String {
    let text = String(decoding: model.bytes, as: UTF8.self)
    return String(text[..<(try #require(text.range(of: "  \"checksum\"")).lowerBound)])
  }

  @Test(arguments: [
    ("\"version\": 2,", "\"version\": 3,"), ("\"share\": 0", "\"share\": 7"),
    ("\"then\": 1,", "\"then\": 0,"),
    ("\"then\": 1,", "\"then\": 999999,"), ("\"then\": 1,", "\"then\": -1,"),
    ("\"then\": 1,", "\"then\": 1.5,"),
    ("\"cluster\": 0", "\"cluster\": 1"), ("\"missing\": \"", "\"missing\": \"x"),
    ("\"rule\": 1}", "\"rule\": 2}"),
    ("\"standardDeviation\": ", "\"standardDeviation\": -"), ("\"mean\": ", "\"mean\": 1e999, \"x\": "),
    ("\"name\": \"recency\"", "\"name\": \"Recency\""), ("\"seed\": 7", "\"seed\": 99999999999999999999"),
    ("\"edits\": [", "\"edits\": [[[[[[[[[[["), ("\"quality\"", "\"settings\""),
    ("\"atMost\": ", "\"atMost\": \"1\", \"y\": "),
    ("\"asOfOffset\":", "\"asOfOffset\": 9223372036854775807, \"z\":"),
    ("\"edits\": [", "\"edits\": [\"\\ud800\","),
    ("\"edits\": [", "\"edits\": [\"a\u{0}\","), ("\"whole\": true", "\"whole\": 1"),
    ("\"trade\": null", "\"trade\": \"x\""), ("\"trade\": null", "\"trade\": 1"),
    ("\"trade\": ", "\"Trade\": "), ("\"window\": null", "\"window\": -1"),
    ("\"window\": null", "\"window\": 1.5"), ("\"window\": null", "\"window\": \"12\""),
    ("\"window\": null", "\"window\": 9223372036854775807"), ("  \"window\": null,\n", ""),
    ("\"rfm\": null", "\"rfm\": []"), ("\"rhythm\": null", "\"rhythm\": 7"),
    ("\"deciles\": [[", "\"deciles\": [[0, "), ("\"told\": null", "\"told\": {\"a\": 1, \"a\": 2}"),
    ("\"told\": null", "\"told\": {\"a\": [[[[[[[[1]]]]]]]]}"), ("\"told\": null", "\"told\": false"),
    ("\"rfm\": null,\n  \"rhythm\": null", "\"rhythm\": null,\n  \"rfm\": null"),
    ("\"told\": null", "\"told\": null, \"more\": null"), ("\"columnNumber\": null", "\"columnNumber\": 1"),
    ("\"columnNumber\": null", "\"columnNumber\": 0"), ("\"columnNumber\": null, ", ""),
    ("\"name\": \"frequency\", \"columnNumber\": null", "\"name\": \"column 3\", \"columnNumber\": 4"),
  ])
  func `a hostile file with a right checksum is refused in a sentence`(old: String, new: String) throws {
    let body = try Self.body(of: try #require(try Self.models().first))
    let place = try #require(body.range(of: old), "\(old) is not in the file")
    do {
      _ = try SegmentationModel(
        bytes: Self.signed(body.replacingCharacters(in: place, with: new)), name: "m.json")
      Issue.record("accepted \(new)")
    } catch {
      #expect(error.description.hasPrefix("m.json: "))
    }
  }

  @Test func `a newer version is refused as such`() throws {
    let body = try Self.body(of: try #require(try Self.models().first))
    let newer = Self.signed(body.replacingOccurrences(of: "\"version\": 2,", with: "\"version\": 3,"))
    #expect(throws: ModelFileError.newerVersion(file: "m.json", found: 3, supported: 2)) {
      try SegmentationModel(bytes: newer, name: "m.json")
    }
  }

  @Test func `a file without end, or with too many values, is refused before it is taken in`() {
    let header = "{\n  \"format\": \"auto-segment model\",\n  \"version\": 1,\n"
    let long = header + String(repeating: " ", count: 17 << 20)
    #expect(throws: ModelFileError.self) { try SegmentationModel(bytes: Array(long.utf8), name: "m.json") }
    #expect(
      throws: JSONReader.Failure(
        reason: LocalizedText(en: "it holds more than 3 values", ru: "в нём больше 3 значений"), offset: 6)
    ) {
      try JSONReader.value(of: Array("[0,[],\"\"]".utf8), limits: .init(values: 3))
    }
    #expect(
      throws: JSONReader.Failure(
        reason: LocalizedText(en: "an object has more than 1 members", ru: "в объекте больше 1 полей"),
        offset: 10)
    ) {
      try JSONReader.value(of: Array("{\"a\":0,\"b\":0}".utf8), limits: .init(members: 1))
    }
    #expect(
      throws: JSONReader.Failure(
        reason: LocalizedText(en: "it is nested deeper than 2 levels", ru: "вложенность больше 2 уровней"),
        offset: 2)
    ) {
      try JSONReader.value(of: Array("[[[]]]".utf8), limits: .init(depth: 2))
    }
  }

  @Test func `writing to a file and reading it back`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "model \(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "model.json")
    let model = try #require(try Self.models().first)
    try model.write(to: url)
    #expect(try SegmentationModel(contentsOf: url) == model)
    #expect(throws: ModelFileError.self) {
      try SegmentationModel(contentsOf: folder.appending(path: "none.json"))
    }
    #expect(throws: ModelFileError.self) { try SegmentationModel(contentsOf: folder) }
  }
}
