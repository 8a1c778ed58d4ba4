import Foundation
import JSONDocuments
import Testing
import Wording
@testable import SegmentExports

/// Each profile's files, byte by byte, held against Golden/NAME.txt; `RECORD_GOLDEN=1` writes them anew.
@Suite struct ShippedListTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden")

  @Test(arguments: ExportProfile.shipped.map(\.name))
  func `files are the recorded ones, and within their limits`(name: String) throws {
    let list = try ListFixture.list(name) { options in
      options.countryCode = 7
      options.language = .english
    }
    let made = try ListFiles(list)
    var text = ""
    for file in made.files {
      text += "== \(file.name) segment \(file.segment.map(String.init) ?? "-") rows \(file.rows)\n"
      // Marks and line ends are to be seen.
      text += String(decoding: file.bytes, as: UTF8.self).replacing("\u{FEFF}", with: "<mark>")
        .replacing("\r\n", with: "<crlf>\n")
    }
    text += "== \(ExportRecord.fileName)\n" + ExportRecord(made).json.lines
    text += "== \(HowTo.fileName)\n" + HowTo(made, language: .russian).text
    let golden = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)

    let limits = list.profile.limits
    for file in made.files {
      #expect(file.bytes.count <= limits.bytes ?? .max)
      #expect(file.rows <= limits.rows ?? .max)
    }
    let account = made.list.account
    #expect(account.written == made.files.reduce(0) { $0 + $1.rows })
    #expect(
      account.customers == account.written + account.withoutKey + account.duplicates + account.excluded
        + account.heldBack)
  }

  @Test func `no file of digests holds an e-mail or a phone, unless it was asked for`() throws {
    for name in ["yandex-audience", "google-ads", "meta"] {
      let hashed = try ListFixture.text(ListFixture.list(name) { $0.countryCode = 7 })
      #expect(!hashed.contains("@") && !hashed.contains("79123456789"), "\(name)")
      let plain = try ListFixture.text(
        ListFixture.list(name) { options in
          options.countryCode = 7
          options.isPlain = true
        })
      #expect(plain.contains("anna@mail.ru") && plain.contains("79123456789"), "\(name)")
    }
  }

  @Test func `audiences below their least size are cautioned about, with the number`() throws {
    let files = try ListFiles(ListFixture.list("meta"))
    #expect(files.list.account.warnings.contains { $0.en.contains("at least 100") })
    #expect(files.files.map(\.name) == ["segment-1.csv", "segment-2.csv"])
  }
}
