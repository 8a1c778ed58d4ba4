internal import Foundation

@testable internal import CustomerData
@testable internal import Segmentation
@testable internal import SegmentReport

extension FuzzProperties {
  /// Any bytes are a model or a sentence; a model saves to bytes that load as the same model, can be drawn and worded,
  /// and classifies.
  ///
  /// The first byte chooses: JSON alone; a whole file, as it is or under a right checksum; or changes to a model, each
  /// a place (two bytes), a length to replace (one byte) and what comes there instead (up to the next zero).
  public static func model(_ input: [UInt8]) throws {
    guard let choice = input.first else { return }
    let bytes = Array(input.dropFirst())
    switch choice & 7 {
    case 0...3: try json(bytes)
    case 4: try load(bytes)
    case 5: try load(signed(bytes))
    default: try load(signed(edited(bytes)))
    }
  }

  private static func json(_ bytes: [UInt8]) throws {
    guard let value = try? JSONReader.value(of: bytes) else { return }
    let text = JSONText(value, spreadTo: 2).bytes
    try require(try JSONReader.value(of: text) == value, "JSON that was written reads as itself")
    try require(
      (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
        || hasHugeNumber(bytes),
      "what is accepted is JSON")
  }

  /// Foundation refuses numbers beyond a double's range; here their text is kept.
  private static func hasHugeNumber(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 | 0x20 == UInt8(ascii: "e") }
  }

  private static func load(_ bytes: [UInt8]) throws {
    guard let model = try? SegmentationModel(bytes: bytes, name: "m.json") else { return }
    let saved = model.bytes
    let again = try SegmentationModel(bytes: saved, name: "m.json")
    try require(again == model, "a saved model is the same model")
    try require(again.bytes == saved, "it saves to the same bytes")
    for language in [Language.english, .russian] {
      _ = ModelText(model, language: language, style: TextStyle(isOn: false)).text
      _ = ModelDot(model, language: language).text
      _ = RulesText(model, language: language).text
    }
    _ = model.summaryJSON.lines
    if let table = try? Table(bytes: sample, name: "x.csv") { _ = try? model.classify(table) }
  }

  private static let sample = Array("client,age\nk1,5\nk2,70\nk3,n/a\n".utf8)

  private static func signed(_ body: [UInt8]) -> [UInt8] {
    body + Array("  \"checksum\": \"\(Checksum(of: body).text)\"\n}\n".utf8)
  }

  /// A model of two segments, without its last two lines.
  private static let small: [UInt8] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "small-model.json")
    let bytes = (try? Array(Data(contentsOf: url))) ?? []
    return bytes.dropLast(signed([]).count)
  }()

  private static func edited(_ edits: [UInt8]) -> [UInt8] {
    var body = small
    guard !body.isEmpty else { return [] }
    var rest = edits[...]
    while rest.count >= 3 {
      let place = (Int(rest[rest.startIndex]) << 8 | Int(rest[rest.startIndex + 1])) % body.count
      let end = min(place + Int(rest[rest.startIndex + 2]), body.count)
      rest = rest.dropFirst(3)
      let text = rest.prefix { $0 != 0 }
      rest = rest.dropFirst(text.count + 1)
      body.replaceSubrange(place..<end, with: text)
      if body.isEmpty { return [] }
    }
    return body
  }
}
