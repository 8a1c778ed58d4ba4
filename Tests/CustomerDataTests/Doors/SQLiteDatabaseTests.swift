import Foundation
import Testing

@testable import CustomerData

@Suite struct SQLiteDatabaseTests {
  private func withDatabase(_ body: (SQLiteDatabase, URL) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(ForeignFiles.database).write(to: file)
    try body(SQLiteDatabase(path: file.path), file)
  }

  private let rows = [
    ["customer", "amount", "n"], ["a", "0.1", "1"], ["b", "", "20"], ["Ж", "1e+300", "-3"],
  ]

  @Test func `reads the only table without being told its name`() throws {
    try withDatabase { (database, _) throws in
      #expect(try database.tableNames() == ["order \"lines"])
      #expect(try database.rows(ofTable: nil) == rows)
      #expect(try database.rows(ofTable: "order \"lines") == rows)
    }
  }

  @Test func `answers a query`() throws {
    try withDatabase { (database, _) throws in
      #expect(
        try database.rows(of: "SELECT sum(n) AS total FROM \"order \"\"lines\"") == [["total"], ["18"]])
    }
  }

  @Test(arguments: ["DELETE FROM \"order \"\"lines\"", "DROP TABLE \"order \"\"lines\"", "VACUUM"])
  func `never alters the file`(statement: String) throws {
    try withDatabase { (database, file) throws in
      #expect(throws: SQLiteError.self) { try database.rows(of: statement) }
      #expect(try [UInt8](Data(contentsOf: file)) == ForeignFiles.database)
    }
  }

  @Test func `every damaged header is refused in SQLite's words or read`() throws {
    for index in 0..<100 {
      var bytes = ForeignFiles.database
      bytes[index] ^= 0xff
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(bytes).write(to: file)
      _ = try? SQLiteDatabase(path: file.path).rows(ofTable: nil)
    }
  }
}
