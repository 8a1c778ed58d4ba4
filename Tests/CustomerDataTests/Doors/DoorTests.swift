import Foundation
import Testing

@testable import CustomerData

@Suite struct DoorTests {
  private func withFile(_ bytes: [UInt8], name: String, _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    try body(file)
  }

  @Test(arguments: [("orders.csv.gz", ForeignFiles.gzip), ("orders.csv.zst", ForeignFiles.zstandard)])
  func `a compressed file reads like the plain one`(name: String, bytes: [UInt8]) throws {
    try withFile(bytes, name: name) { (file) throws in
      let table = try Table(csv: file)
      #expect(table.columnNames == ["customer", "date", "amount"])
      #expect(table.notes.contains { $0.text.en.hasPrefix("unpacked from") })
    }
  }

  @Test(arguments: [
    ("orders.csv.gz", ForeignFiles.gzip), ("orders.csv.zst", ForeignFiles.zstandard),
    ("orders.xlsx", ForeignFiles.workbook), ("orders.db", ForeignFiles.database),
  ])
  func `a bomb behind any door stops at the limit and names the option`(name: String, bytes: [UInt8]) throws {
    try withFile(bytes, name: name) { (file) throws in
      var options = ReadingOptions()
      options.maxUnpackedBytes = 20
      #expect { try Table(csv: file, options: options) } throws: { "\($0)".contains("--max-unpacked") }
    }
  }

  @Test func `what a packed file may hold is in proportion to it`() {
    var options = ReadingOptions()
    #expect(options.unpackedLimit(ofPacked: 1000) == 256 << 20)
    #expect(options.unpackedLimit(ofPacked: 1 << 30) == 100 << 30)
    options.maxUnpackedBytes = 7
    #expect(options.unpackedLimit(ofPacked: 1000) == 7)
  }

  @Test func `a sheet wider than any table is refused`() {
    var options = ReadingOptions()
    options.maxColumns = 5
    #expect {
      try Table(bytes: ForeignFiles.workbook, name: "orders.xlsx", options: options)
    } throws: { "\($0)".contains("--max-columns") }
  }

  @Test(arguments: ["DELETE FROM \"order \"\"lines\"", "SELECT 1; SELECT 2", "SELECT x FROM nothing"])
  func `a query that cannot be answered is refused in a sentence`(query: String) throws {
    try withFile(ForeignFiles.database, name: "shop.db") { (file) throws in
      var options = ReadingOptions()
      options.query = query
      #expect { try Table(csv: file, options: options) } throws: {
        "\($0)".contains("SELECT") || "\($0)".contains("nothing")
      }
    }
  }

  @Test func `an unknown table is refused by listing the tables`() throws {
    try withFile(ForeignFiles.database, name: "shop.db") { (file) throws in
      var options = ReadingOptions()
      options.databaseTable = "orders"
      #expect { try Table(csv: file, options: options) } throws: { "\($0)".contains("order \"lines") }
    }
  }

  @Test func `much complaint of duckdb is no reason to wait, and much text stops at the limit`() throws {
    let script = "head -c 300000 /dev/zero | tr '\\0' x >&2\nprintf 'id,amount\\n1,2.5\\n2,3\\n'"
    try withParquet(readBy: script) { (file, options) throws in
      #expect(try Table(csv: file, options: options).columnNames == ["id", "amount"])
      var options = options
      options.maxUnpackedBytes = 10
      #expect { try Table(csv: file, options: options) } throws: { "\($0)".contains("--max-unpacked") }
    }
  }

  @Test func `a workbook reads from its first sheet and says which`() throws {
    let table = try Table(bytes: ForeignFiles.workbook, name: "orders.xlsx")
    #expect(table.columnNames.prefix(4) == ["customer", "date", "amount", "note"])
    #expect(table.notes.contains { $0.text.en.contains("'Orders'") && $0.text.en.contains("Second sheet") })
  }

  @Test func `an unknown sheet is refused by listing the sheets`() {
    var options = ReadingOptions()
    options.sheet = "Third"
    #expect {
      try Table(bytes: ForeignFiles.workbook, name: "orders.xlsx", options: options)
    } throws: { "\($0)".contains("Orders, Second sheet") }
  }

  @Test func `a database reads from its only table, or by a query`() throws {
    try withFile(ForeignFiles.database, name: "shop.db") { (file) throws in
      #expect(try Table(csv: file).columnNames == ["customer", "amount", "n"])
      var options = ReadingOptions()
      options.query = "SELECT customer AS id, n FROM \"order \"\"lines\""
      #expect(try Table(csv: file, options: options).columnNames == ["id", "n"])
    }
  }

  @Test func `Parquet and JSON name the program that opens them`() {
    for bytes in [Array("PAR1....".utf8), Array("{\"id\": 1}\n{\"id\": 2}\n".utf8)] {
      #expect { try Table(bytes: bytes, name: "orders") } throws: { "\($0)".contains("duckdb") }
    }
  }

  @Test func `words of a failing duckdb reach the person`() throws {
    try withParquet(readBy: "echo 'no such luck' >&2\nexit 1") { (file, options) throws in
      #expect { try Table(csv: file, options: options) } throws: { "\($0)".contains("no such luck") }
    }
  }

  @Test func `what duckdb prints is the table`() throws {
    // Answers only where the file's name arrives quoted as SQL wants it.
    let script = #"""
      case "$4" in *"it''s orders.parquet"*) printf 'id,amount\n1,2.5\n2,3\n';; *) exit 2;; esac
      """#
    try withParquet(readBy: script, name: "it's orders.parquet") { (file, options) throws in
      #expect(try Table(csv: file, options: options).columnNames == ["id", "amount"])
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
