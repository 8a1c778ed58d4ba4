import Foundation
import Testing
@testable import TextTables

@Suite struct SQLiteDatabaseTests {
  private func withDatabase(_ body: (SQLiteDatabase, URL) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(ForeignFiles.database).write(to: file)
    try body(SQLiteDatabase(path: file.path), file)
  }

  private let text = "\"customer\",\"amount\",\"n\"\r\n\"a\",0.1,1\r\n\"b\",,20\r\n\"Ж\",1e+300,-3\r\n"

  private func text(_ region: ByteRegion) -> String { String(decoding: region.array, as: UTF8.self) }

  @Test func `reads the only table without being told its name`() throws {
    try withDatabase { (database, _) throws in
      #expect(try database.tableNames() == ["order \"lines"])
      #expect(try text(database.csv(ofTable: nil, limit: 1000)) == text)
      #expect(try text(database.csv(ofTable: "Order \"lines", limit: 1000)) == text)
      #expect(throws: SQLiteError.noTable(name: "orders", available: ["order \"lines"])) {
        try database.csv(ofTable: "orders", limit: 1000)
      }
    }
  }

  @Test func `answers a query`() throws {
    try withDatabase { (database, _) throws in
      let total = try database.csv(of: "SELECT sum(n) AS total FROM \"order \"\"lines\"; ", limit: 1000)
      #expect(text(total) == "\"total\"\r\n18\r\n")
    }
  }

  @Test(arguments: [
    "DELETE FROM \"order \"\"lines\"", "DROP TABLE \"order \"\"lines\"", "VACUUM", "SELECT 1; DROP TABLE x",
    "",
    "PRAGMA user_version = 3", "PRAGMA journal_mode = wal", "VACUUM INTO 'copy.db'",
    "CREATE TEMP TABLE t (x)",
  ])
  func `never alters the file`(statement: String) throws {
    try withDatabase { (database, file) throws in
      _ = try? database.csv(of: statement, limit: 1000)
      if !statement.hasPrefix("PRAGMA") {
        #expect(throws: SQLiteError.self) { try database.csv(of: statement, limit: 1000) }
      }
      #expect(try [UInt8](Data(contentsOf: file)) == ForeignFiles.database)
      #expect(!FileManager.default.fileExists(atPath: "copy.db"))
    }
  }

  @Test func `a database that logs its writes gets no files beside it`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wal \(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Two bytes of the header say that the file is written with a log (SQLite's file format, 1.3.1).
    var bytes = ForeignFiles.database
    bytes[18] = 2
    bytes[19] = 2
    let file = folder.appending(path: "50%#?.db")
    try Data(bytes).write(to: file)
    #expect(try text(SQLiteDatabase(path: file.path).csv(ofTable: nil, limit: 1000)) == text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["50%#?.db"])
    #expect(try [UInt8](Data(contentsOf: file)) == bytes)
  }

  @Test func `an answer without end stops at the limit`() throws {
    try withDatabase { (database, _) throws in
      let endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c"
      #expect(throws: SQLiteError.noRoom(.tooLarge(limit: 1000))) {
        try database.csv(of: endless, limit: 1000)
      }
    }
  }

  @Test func `an answer that never comes is given up`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(ForeignFiles.database).write(to: file)
    var limits = SQLiteDatabase.Limits(rowBytes: 1000, fileBytes: 0)
    limits.megasteps = 2
    let database = try SQLiteDatabase(path: file.path, limits: limits)
    let endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c"
    #expect(throws: SQLiteError.endless) { try database.csv(of: endless, limit: 1000) }
    #expect(throws: SQLiteError.longRow(1, limit: 1000)) {
      try database.csv(of: "SELECT zeroblob(1000000000)", limit: 1_000_000)
    }
    #expect(throws: SQLiteError.self) {
      try database.csv(of: "SELECT load_extension('libsqlite3')", limit: 1000)
    }
    // What came before is forgotten.
    #expect(try text(database.csv(of: "SELECT 1 AS one", limit: 1000)) == "\"one\"\r\n1\r\n")
  }

  @Test func `every damaged header is refused in SQLite's words or read`() throws {
    for index in 0..<100 {
      var bytes = ForeignFiles.database
      bytes[index] ^= 0xff
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(bytes).write(to: file)
      _ = try? SQLiteDatabase(path: file.path).csv(ofTable: nil, limit: 1000)
    }
  }

  @Test(arguments: ["SELECT zeroblob(1000000000)", "SELECT load_extension('x.so')", "ATTACH 'other.db' AS o"])
  func `what a database could do beside answering is refused`(query: String) throws {
    try withDatabase { (database, _) throws in
      #expect(throws: SQLiteError.self) { try database.csv(of: query, limit: 1000) }
    }
  }

  @Test func `an endless answer stops at the limit`() throws {
    let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    try withDatabase { (database, _) throws in
      #expect(throws: SQLiteError.noRoom(.tooLarge(limit: 100_000))) {
        try database.csv(of: endless, limit: 100_000)
      }
    }
  }
}
