import Foundation
import TestSupport
import Testing
@testable import WarehouseSQL

/// The doors through which names and texts become SQL.
struct NameTests {
  private static let hostile = [
    "o\"; DROP TABLE x; --", "a:b", "\\d", "${x}", "a`b", "a``", "''", "\"", "\"\u{308}; DROP TABLE x; --",
    "`\u{301}x", "\\\u{300}`", "é", "e\u{301}", "--", "/* */", "日本", "{{ x }}", "%", "a'b", "-5 %", "",
    "O'Neil \"x\"", "a\nb", "\u{200B}", "Спящие", "\u{1F600}",
  ]

  @Test(arguments: hostile) func `SQLite reads a text and a name back as they were`(_ text: String) throws {
    let database = try Database()
    let literal = SQL(literal: text, .sqlite).text
    #expect(try database.run("SELECT \(literal)").first?.first == .text(text))
    guard let name = try? SQL(name: text, .sqlite).text else { return }
    try database.run("CREATE TABLE t (\(name) TEXT); INSERT INTO t VALUES ('x');")
    #expect(try database.run("SELECT t.\(name) FROM t") == [[.text("x")]])
    #expect(try database.run("SELECT name FROM pragma_table_info('t')").first?.first == .text(text))
  }

  @Test func `a name stands in quotes that nothing in it can end`() throws {
    func name(_ text: String, _ dialect: WarehouseDialect) throws -> String {
      try SQL(name: text, dialect).text
    }
    for dialect in [WarehouseDialect.sqlite, .postgres, .duckdb, .snowflake, .ansi] {
      #expect(try name("o\"; DROP TABLE x; --", dialect) == "\"o\"\"; DROP TABLE x; --\"")
      // A quote and an accent are one character of Swift, and two of SQL.
      #expect(try name("\"\u{308}", dialect).unicodeScalars.map(\.value) == [34, 34, 34, 0x308, 34])
    }
    #expect(try name("a`b", .spark) == "`a``b`")
    #expect(try name("a`b", .mysql) == "`a``b`")
    #expect(try name("a`b\\", .clickhouse) == "`a\\`b\\\\`")
    #expect(try name("a.b", .bigquery) == "`a.b`")
    #expect(try SQL(table: TableName(parsing: "p.\"d.1\".t"), .postgres).text == "\"p\".\"d.1\".\"t\"")
    #expect(try SQL(table: TableName(parsing: "p.d.t"), .bigquery).text == "`p.d.t`")
  }

  @Test func `names that an engine would cut, refuse or take for something else are refused`() {
    func fault(_ name: String, _ dialect: WarehouseDialect) -> NameFault? {
      do throws(WarehouseError) {
        _ = try SQL(name: name, dialect)
        return nil
      } catch {
        if case .unusableName(name, let fault, dialect) = error { return fault }
        return nil
      }
    }
    for dialect in WarehouseDialect.allCases {
      #expect(fault("", dialect) == .empty)
      #expect(fault("a\nb", dialect) == .controlCharacter)
      #expect(fault("a b", dialect) == nil)
    }
    #expect(fault(String(repeating: "é", count: 32), .postgres) == .tooLong(bytes: 63))
    #expect(fault(String(repeating: "é", count: 31), .postgres) == nil)
    #expect(fault("a`", .bigquery) == .special("`"))
    #expect(fault("a\\\u{300}", .bigquery) == .special("\\"))
    #expect(fault("${x}", .spark) == .special("${"))
    #expect(fault("\\d", .mysql) == .special("\\"))
    #expect(fault("\u{1F600}", .mysql) == .special("U+10000"))
    #expect(fault(String(repeating: "a", count: 65), .mysql) == .tooLong(bytes: 64))
  }

  @Test func `only letters, digits and a few marks stand in quotes, all else by its bytes`() {
    for dialect in WarehouseDialect.allCases {
      #expect(SQL(literal: "Gold, 2 (a+b).", dialect).text == "'Gold, 2 (a+b).'")
      for text in Self.hostile where !text.isEmpty && !["é", "日本", "Спящие", "--"].contains(text) {
        let written = SQL(literal: text, dialect).text
        #expect(!written.contains(text), "\(dialect): \(written)")
        let quoted = written.split(separator: "'", omittingEmptySubsequences: false)
        #expect(quoted.count == 3 || dialect == .postgres && quoted.count == 7, "\(written)")
      }
    }
    #expect(SQL(literal: "-5 %", .sqlite).text == "CAST(X'2D352025' AS TEXT) /* -5 ? */")
    #expect(SQL(literal: "Can't", .ansi).text == "U&'\\0043\\0061\\006E\\0027\\0074' /* Can?t */")
    #expect(SQL(literal: "ж", .mysql).text == "CONVERT(X'D0B6' USING utf8mb4) /* ж */")
    #expect(SQL(comment: "a\n; DROP */ --").text == "-- a?? DROP ?/ --\n")
  }

  @Test func `doubles have seventeen digits`() {
    #expect(SQL(double: 98, .sqlite).text == "9.8000000000000000e+01")
    #expect(SQL(double: 0.1, .postgres).text == "'1.0000000000000001e-01'::float8")
    #expect(SQL(double: -0.5, .spark).text == "-5.0000000000000000e-01D")
  }

  @Test func `SQLite reads doubles of seventeen digits back, whatever they are`() throws {
    let database = try Database()
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<2000 {
      let number = Double(bitPattern: UInt64.random(in: .min ... .max, using: &generator))
      guard number.isFinite, abs(number) > 1e-290, abs(number) < 1e290 else { continue }
      let literal = SQL(double: number, .sqlite).text
      #expect(try database.run("SELECT \(literal)") == [[.double(number)]])
    }
  }

  @Test func `a table's name has one to three parts, and quotes where a dot is in it`() throws {
    #expect(try TableName(parsing: "orders").parts == ["orders"])
    #expect(try TableName(parsing: "\"a.b\".\"c\"\"d\"").parts == ["a.b", "c\"d"])
    for text in ["", ".", "a.", ".a", "a.b.c.d", "\"a", "\"\"", "a\"b", "\"a\"b"] {
      #expect(throws: WarehouseError.unusableTableName(text)) { try TableName(parsing: text) }
    }
  }

  @Test func `no other code makes SQL of a text`() throws {
    let room = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Results/WarehouseSQL")
    let files = try FileManager.default.subpathsOfDirectory(atPath: room.path).filter {
      $0.hasSuffix(".swift")
    }
    #expect(files.count > 10)
    let doors = try String(contentsOf: room.appending(path: "Text/SQL+Doors.swift"), encoding: .utf8)
    #expect(doors.contains("passed:"))
    for file in files where !file.hasPrefix("Text/") {
      let text = try String(contentsOf: room.appending(path: file), encoding: .utf8)
      for way in ["passed:", "stringLiteral:", "stringInterpolation:", ".text +", "unsafeBitCast"] {
        #expect(!text.contains(way), "\(file) has \(way)")
      }
    }
  }
}
