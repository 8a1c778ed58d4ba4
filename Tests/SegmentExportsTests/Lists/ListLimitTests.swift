import Testing
import TextTables
import Wording
@testable import SegmentExports

/// Limits at their edges.
@Suite struct ListLimitTests {
  private func files(_ count: Int, _ change: (inout ExportProfile) -> Void) throws -> [ListFiles.File] {
    var profile = try ListFixture.profile("contacts")
    profile.encoding = .utf8
    profile.lineEnd = .lf
    profile.columns = [.init(header: "id", value: .plain(.customer), changes: [], isOnlyWherePresent: false)]
    change(&profile)
    let ids = (0..<count).map { "\(1000 + $0),1\n" }.joined()
    return try ListFiles(ListFixture.list(profile, of: "customer,segment\n" + ids)).files
  }

  @Test func `a file of as many rows as there may be is one, and one row more makes two`() throws {
    #expect(try files(10) { $0.limits.rows = 10 }.map(\.name) == ["contacts.csv"])
    let two = try files(11) { $0.limits.rows = 10 }
    #expect(two.map(\.name) == ["contacts-1.csv", "contacts-2.csv"])
    #expect(two.map(\.rows) == [10, 1])
    #expect(two.allSatisfy { $0.bytes.starts(with: "id\n".utf8) })
  }

  @Test func `a file of as many bytes as there may be is one, and one byte less makes two`() throws {
    // A heading of 3 bytes and 300 rows of 5.
    #expect(try files(300) { $0.limits.bytes = 1503 }.map(\.bytes.count) == [1503])
    #expect(try files(300) { $0.limits.bytes = 1502 }.map(\.bytes.count) == [1498, 8])
    // The mark at the beginning counts.
    let marked = try files(300) { profile in
      profile.limits.bytes = 1503
      profile.encoding = .utf8WithMark
    }
    #expect(marked.map(\.rows) == [299, 1])
  }

  @Test func `each segment is cut by itself`() throws {
    let made = try files(11) { profile in
      profile.split = .segment
      profile.limits.rows = 10
    }
    #expect(made.map(\.name) == ["segment-1-1.csv", "segment-1-2.csv"])
    #expect(made.map(\.segment) == [1, 1])
  }

  @Test func `a row that no file has room for is an error`() throws {
    let long = String(repeating: "x", count: 2000)
    #expect(throws: ExportError.rowTooLong(bytes: 2004, limit: 1000)) {
      try files(1) { profile in
        profile.limits.bytes = 1000
        profile.columns[0] = .init(header: "id", value: .text(long), changes: [], isOnlyWherePresent: false)
      }
    }
  }

  @Test func `cells are cut between characters, and counted`() throws {
    var profile = try ListFixture.profile("contacts")
    profile.limits.cell = 64
    let letters = String(repeating: "ж", count: 32)
    profile.columns = [
      .init(header: "fits", value: .text(letters), changes: [], isOnlyWherePresent: false),
      .init(header: "cut", value: .text("x" + letters), changes: [], isOnlyWherePresent: false),
    ]
    let list = try ListFixture.list(profile)
    #expect(try ListFixture.text(list).contains("\(letters);x\(letters.dropLast())\r\n"))
    #expect(list.account.warnings.contains { $0.en.contains("64 bytes") && $0.en.hasSuffix(": 5") })
  }

  @Test func `more columns than may be are an error that says how many`() throws {
    var profile = try ListFixture.profile("contacts")
    profile.limits.columns = 4
    profile.columns = [.init(header: "feature", value: .features, changes: [], isOnlyWherePresent: false)]
    #expect(try ListFixture.list(profile).account.written == 5)
    profile.limits.columns = 3
    #expect(throws: ExportError.tooManyColumns(4, limit: 3)) { try ListFixture.list(profile) }
  }

  @Test func `of two rows with what must be unique the first is written`() throws {
    let result =
      "customer,segment,email,phone\na,1,x@y.ru,+79120000001\nb,1,X@Y.ru,+79120000002\nc,1,z@y.ru,+79120000001\nd,1,,\n"
    let list = try ListFixture.list("klaviyo", of: result)
    #expect(list.account.written == 1)
    #expect(list.account.duplicates == 2)
    #expect(list.account.withoutKey == 1)
  }

  @Test func `quotes stand where they are needed, or everywhere`() throws {
    var profile = try ListFixture.profile("contacts")
    profile.encoding = .utf8
    profile.lineEnd = .lf
    profile.empty = "#N/A"
    profile.columns = [
      .init(header: "a;b", value: .plain(.name), changes: [], isOnlyWherePresent: false),
      .init(header: "city", value: .feature("city"), changes: [], isOnlyWherePresent: false),
    ]
    let needed = try ListFixture.text(ListFixture.list(profile) { $0.segments = [2] })
    #expect(
      needed
        == "\"a;b\";city\n\"Lost, \"\"rarely\"\"\";Тверь, центр\n\"Lost, \"\"rarely\"\"\";Тверь\n\"Lost, \"\"rarely\"\"\";#N/A\n"
    )
    profile.quote = .always
    let always = try ListFixture.text(ListFixture.list(profile) { $0.segments = [1] })
    #expect(always.hasPrefix("\"a;b\";\"city\"\n\"Champions\";\"Пермь\"\n"))
  }

  @Test func `an old encoding has a question mark for what it lacks, and says how many`() throws {
    var profile = try ListFixture.profile("contacts")
    profile.encoding = .windows1251
    profile.lineEnd = .lf
    profile.columns = [
      .init(header: "№", value: .text("Ёж 漢字 €"), changes: [], isOnlyWherePresent: false)
    ]
    let files = try ListFiles(ListFixture.list(profile) { $0.segments = [1] })
    let row: [UInt8] = [0xA8, 0xE6, 0x20, 0x3F, 0x3F, 0x20, 0x88, 0x0A]
    #expect(files.files[0].bytes == [0xB9, 0x0A] + row + row)
    #expect(files.list.account.warnings.contains { $0.en.hasSuffix("question marks: 4") })
  }
}
