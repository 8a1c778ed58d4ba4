internal import Foundation
@testable internal import JSONDocuments
@testable internal import SegmentReport
@testable internal import Segmentation
@testable internal import TextTables
@testable internal import Wording

extension FuzzProperties {
  /// Any bytes are a model or a sentence; a model saves to bytes that load as the same model, can be drawn and worded,
  /// and classifies.
  ///
  /// The first byte chooses: JSON alone; a whole file, as it is or under a right checksum; or changes to a model, each
  /// a place (two bytes), a length to replace (one byte) and what comes there instead (up to the next zero). What is
  /// done with a model that loads is chosen as well.
  public static func model(_ input: [UInt8]) throws {
    guard let choice = input.first else { return }
    let bytes = Array(input.dropFirst())
    let use = uses[Int(choice >> 3) % uses.count]
    switch choice & 7 {
    case 0, 1: try json(bytes)
    case 4: try load(bytes, use)
    case 5: try load(signed(bytes), use)
    default: try load(signed(edited(bytes)), use)
    }
  }

  private static let uses: [@Sendable (SegmentationModel) -> Void] =
    [Language.english, .russian].flatMap { language -> [@Sendable (SegmentationModel) -> Void] in
      [
        { _ = ModelText($0, language: language, style: TextStyle(isOn: false)).text },
        { _ = ModelDot($0, language: language).text },
        { _ = RulesText($0, language: language).text },
      ]
    } + [{ _ = $0.summaryJSON.lines }, { model in _ = sample.flatMap { try? model.classify($0) } }]

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

  private static func load(_ bytes: [UInt8], _ use: (SegmentationModel) -> Void) throws {
    guard let model = try? SegmentationModel(bytes: bytes, name: "m.json") else { return }
    let saved = model.bytes
    let again = try SegmentationModel(bytes: saved, name: "m.json")
    try require(again == model, "a saved model is the same model")
    try require(again.bytes == saved, "it saves to the same bytes")
    use(model)
  }

  private static let sample = try? Table(
    bytes: Array("client,age\nk1,5\nk2,70\nk3,n/a\n".utf8), name: "x.csv")

  /// A body with its checksum, FNV-1a, written out here once more: the loader must agree.
  private static func signed(_ body: [UInt8]) -> [UInt8] {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in body { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    let text = String(repeating: "0", count: 16 - digits.count) + digits
    return body + Array("  \"checksum\": \"\(text)\"\n}\n".utf8)
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
