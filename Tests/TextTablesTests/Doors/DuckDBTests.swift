import Foundation
import TestSupport
import Testing
@testable import TextTables
import Wording

@Suite struct DuckDBTests {
  private static let json = Array("{\"id\": 1}\n{\"id\": 2}\n".utf8)

  @Test(arguments: [Array("PAR1....".utf8), json, Array("\u{FEFF}[\n  { \"id\": 1 }\n]\n".utf8)])
  func `without the program a sentence names it`(bytes: [UInt8]) throws {
    try withFile(bytes, name: "orders") { file throws in
      #expect { try Table(contentsOf: file) } throws: {
        "\($0)".contains("duckdb on the PATH") && ($0 as? TableError)?.blame == .missingPart
      }
    }
    #expect { try Table(bytes: bytes, name: "stdin") } throws: { "\($0)".contains("a file of its own") }
  }

  @Test func `what the program prints is the table`() throws {
    // Answers only where the file arrives as standard input, and neither settings nor time zone of the person do.
    let script = #"""
      test "$(head -c 4)" = PAR1 && test "$1 $2 $TZ" = "-init /dev/null UTC" || exit 2
      printf 'id,note\n1,"a;b\\"";""c"\n2,\n'
      """#
    try withParquet(readBy: script, name: "it's orders[1].parquet") { (file, options) throws in
      #expect(try Table(contentsOf: file, options: options).cells() == [["1", "a;b\\\";\"c"], ["2", ""]])
    }
  }

  @Test func `words of a failing program reach the person, without its statement`() throws {
    let script = "printf -- '-- Loading\\nInput Error: no such luck\\nLINE 1: COPY\\n' >&2\nexit 1"
    try withParquet(readBy: script) { (file, options) throws in
      let reason = LocalizedText(
        en: "duckdb says: Input Error: no such luck", ru: "duckdb сообщает: Input Error: no such luck")
      #expect(throws: TableError.damaged(file: "orders.parquet", reason: reason)) {
        try Table(contentsOf: file, options: options)
      }
    }
  }

  @Test func `much complaint is no reason to wait, and much text stops at the limit`() throws {
    let script = "head -c 300000 /dev/zero | tr '\\0' x >&2\nprintf 'id,amount\\n1,2.5\\n2,3\\n'"
    try withParquet(readBy: script) { (file, options) throws in
      #expect(try Table(contentsOf: file, options: options).columnNames == ["id", "amount"])
      var options = options
      options.maxUnpackedBytes = 10
      #expect { try Table(contentsOf: file, options: options) } throws: {
        ($0 as? TableError)?.choice == .maxUnpackedBytes
      }
    }
  }

  /// A file that looks like Parquet, and options that name a program in place of duckdb: a script of the shell.
  private func withParquet(
    readBy script: String, name: String = "orders.parquet", _ body: (URL, ReadingOptions) throws -> Void
  ) throws {
    try withFile(Array("PAR1....".utf8), name: name) { (file) throws in
      let program = file.deletingLastPathComponent().appending(path: "duckdb")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      var options = ReadingOptions()
      options.duckDB = program.path
      try body(file, options)
    }
  }
}

/// The program itself, where the machine has it.
@Suite(.enabled(if: InstalledDuckDB.path != nil, "duckdb is not on the PATH"))
struct InstalledDuckDBTests {
  private var options: ReadingOptions {
    var options = ReadingOptions()
    options.duckDB = InstalledDuckDB.path
    return options
  }

  @Test func `JSON keeps every value as it is written`() throws {
    let rows = """
      {"id": 12345678901234567890123, "day": "2024-01-05T23:30:00+03:00", "code": "6F9619FF-8B86-D011-B42D-00C04FC964FF"}
      {"id": 12345678901234567890124, "day": "05.01.2024", "code": null}
      {"id": "00123", "day": null, "code": "a \\"q\\", b", "late": true}
      """
    try withFile(Array(rows.utf8), name: "orders[1].json") { file throws in
      let table = try Table(contentsOf: file, options: options)
      #expect(table.columnNames == ["id", "day", "code", "late"])
      #expect(
        try table.cells() == [
          [
            "12345678901234567890123", "2024-01-05T23:30:00+03:00", "6F9619FF-8B86-D011-B42D-00C04FC964FF",
            "",
          ],
          ["12345678901234567890124", "05.01.2024", "", ""], ["00123", "", "a \"q\", b", "true"],
        ])
    }
  }

  @Test func `a column that begins in the last of many objects is there`() throws {
    let rows = (1...30_000).map { "{\"id\":\($0)}\n" }.joined() + "{\"id\":7,\"amount\":2.50}\n"
    try withFile(Array(rows.utf8), name: "orders.json") { file throws in
      #expect(try Table(contentsOf: file, options: options).columnNames == ["id", "amount"])
    }
  }

  @Test func `each of many keys is a column`() throws {
    let rows = (0..<1000).map { "{\"id\":\($0),\"key \($0 % 300)\":1}\n" }.joined()
    try withFile(Array(rows.utf8), name: "orders.json") { file throws in
      #expect(try Table(contentsOf: file, options: options).columnNames.count == 301)
    }
  }

  @Test func `Parquet is read, and broken Parquet refused`() throws {
    try withFile([], name: "it's orders[1].parquet") { file throws in
      let process = Process()
      process.executableURL = InstalledDuckDB.path.map { URL(filePath: $0) }
      process.arguments = [
        "-c",
        "COPY (SELECT '007' AS id, DATE '2024-01-05' AS day, 2.5 AS amount,"
          + " TIMESTAMPTZ '2024-01-05 23:30:00+00' AS at) TO '\(file.path.replacing("'", with: "''"))' (FORMAT parquet)",
      ]
      try process.run()
      process.waitUntilExit()
      #expect(
        try Table(contentsOf: file, options: options).cells()
          == [["007", "2024-01-05", "2.5", "2024-01-05 23:30:00+00"]])
      try FileHandle(forWritingTo: file).truncate(atOffset: 100)
      #expect { try Table(contentsOf: file, options: options) } throws: { "\($0)".contains("duckdb says: ") }
    }
  }
}
