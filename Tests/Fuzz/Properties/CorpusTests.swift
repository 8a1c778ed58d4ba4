import Foundation
import Testing

/// Every input that fuzzing began with or ever failed on, through the properties that fuzzing checks.
@Suite struct CorpusTests {
  /// The files of one target, by name.
  private static func corpus(_ target: String) -> [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus/\(target)")
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }
  }

  private func replay(_ target: String, _ check: ([UInt8]) throws -> Void) throws {
    let files = Self.corpus(target)
    #expect(!files.isEmpty)
    for file in files {
      let bytes = Array(try Data(contentsOf: file))
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try check(bytes) }
    }
  }

  @Test func `reader`() throws { try replay("reader", FuzzProperties.reader) }

  @Test func `dialect detection`() throws { try replay("dialect", FuzzProperties.dialect) }

  @Test func `numbers and dates`() throws { try replay("values", FuzzProperties.values) }

  @Test func `forms with files`() throws { try replay("multipart", FuzzProperties.multipart) }

  @Test func `names of columns`() throws { try replay("roles", FuzzProperties.roles) }

  @Test func `words of states`() throws { try replay("states", FuzzProperties.states) }

  @Test func `model loader`() throws { try replay("model", FuzzProperties.model) }
}
