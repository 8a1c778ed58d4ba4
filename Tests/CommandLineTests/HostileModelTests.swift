import Foundation
import Testing

@testable import Segmentation

/// Model files made to exhaust the program, under a right checksum.
@Suite struct HostileModelTests {
  private static let head = "{\n  \"format\": \"auto-segment model\",\n  \"version\": 1,\n  \"recipe\": "

  /// Nearly as long as a model file may be.
  private static let bytes = 15_900_000

  private static func repeated(_ element: String, _ open: String, _ close: String) -> String {
    open + element + String(repeating: "," + element, count: bytes / (element.utf8.count + 1) - 1) + close
  }

  private static let bodies = [
    "depth": String(repeating: "[", count: bytes),
    "texts": repeated("\"\"", "[", "]"),
    "lists": repeated("[]", "[", "]"),
    "objects": repeated("{}", "[", "]"),
    "numbers": repeated("1", "[", "]"),
    "names": "{" + (0..<1_200_000).map { "\"\($0)\":1" }.joined(separator: ",") + "}",
    "one name twice": "{\"a\":1,\"a\":2}",
    "no number": "NaN",
    "a long text": "\"" + String(repeating: "\\u0041", count: bytes / 6) + "\"",
  ]

  @Test(arguments: bodies.keys.sorted())
  func `is refused in a sentence`(kind: String) throws {
    let program = try Program()
    let body = Array((Self.head + (Self.bodies[kind] ?? "") + ",\n").utf8)
    let trailer = "  \"checksum\": \"\(Checksum(of: body).text)\"\n}\n"
    try Data(body + Array(trailer.utf8)).write(to: program.folder.appending(path: "hostile.json"))
    let outcome = try program.run(["inspect", "hostile.json"])
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("auto-segment: hostile.json: not a usable model: "), "\(outcome.errors)")
  }

  @Test func `a sample of damage is refused by the program too`() throws {
    let program = try Program()
    try program.write(Shops.customers, to: "customers.csv")
    try #require(try program.run(["customers.csv", "--k", "3", "--quick", "--output", "out"]).status == 0)
    let model = Array(try program.read("out/model.json").utf8)
    for sample in 0..<8 {
      let place = sample * 7919 % model.count
      var flipped = model
      flipped[place] ^= 1 << UInt8(sample)
      for (name, bytes) in [("flipped.json", flipped), ("short.json", Array(model.prefix(place)))] {
        try Data(bytes).write(to: program.folder.appending(path: name))
        let outcome = try program.run(["inspect", name])
        #expect(outcome.status == 65 && outcome.output.isEmpty, "byte \(place): \(outcome.errors)")
        #expect(outcome.errors.hasPrefix("auto-segment: \(name): "), "\(outcome.errors)")
      }
    }
  }
}
