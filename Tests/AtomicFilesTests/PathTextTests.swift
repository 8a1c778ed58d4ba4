import AtomicFiles
import Foundation
import Testing

@Suite struct PathTextTests {
  @Test func `any bytes have a text, and no two the same`() {
    var generator = SystemRandomNumberGenerator()
    var texts: [[UInt8]: String] = [:]
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("é".utf8), [0x65, 0xCC, 0x81], [0xFF], [0xC3], [0xA9], Array("\u{10FEC3}".utf8),
      Array("😀".utf8), [0xED, 0xA0, 0x80], [0x2F],
    ]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...6, using: &generator)).flatMap { _ in
        pieces.randomElement(using: &generator) ?? []
      }
      let text = PathText.text(of: bytes)
      #expect(PathText.bytes(of: text) == bytes)
      texts[bytes] = text
    }
    #expect(Set(texts.values.map { Array($0.unicodeScalars) }).count == texts.count)
  }

  @Test(arguments: ["orders.csv", "заказы.csv", "e\u{301}", ""])
  func `a path in UTF-8 is its own text`(path: String) {
    #expect(PathText.text(of: Array(path.utf8)).utf8.elementsEqual(path.utf8))
    #expect(PathText.shown(path) == path)
  }

  @Test func `other bytes are shown by their numbers`() {
    #expect(PathText.shown(PathText.text(of: [0x62, 0xFF, 0x0A, 0xC3])) == "b\\xff\n\\xc3")
  }

  @Test func `a file is one by all its names`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "identity-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func path(_ name: String) -> String { folder.appending(path: name).path }
    try WholeFile.write([1], to: path("a"))
    try WholeFile.write([1], to: path("b"))
    try FileManager.default.createSymbolicLink(atPath: path("soft"), withDestinationPath: "a")
    try FileManager.default.linkItem(atPath: path("a"), toPath: path("hard"))
    let identity = try #require(FileIdentity(at: path("a")))
    #expect(FileIdentity(at: path("soft")) == identity)
    #expect(FileIdentity(at: path("hard")) == identity)
    #expect(FileIdentity(at: path("b")) != identity)
    #expect(FileIdentity(at: folder.path) == nil)
    #expect(FileIdentity(at: path("none")) == nil)
    #expect(FileIdentity(at: "/dev/null") == nil)
  }

  @Test func `a folder whose name is not English is exchanged in one step, and nothing is left beside`()
    throws
  {
    let top = FileManager.default.temporaryDirectory.appending(path: "exchange-\(UUID().uuidString)")
    let folder = top.appending(path: "результаты")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for text in ["old", "new"] {
      let file = try WholeFile(at: folder.appending(path: "a").path)
      try file.append(Array(text.utf8))
      try WholeFiles.commit([file], in: folder.path)
      #expect(try String(contentsOf: folder.appending(path: "a"), encoding: .utf8) == text)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: top.path) == ["результаты"])
  }
}
