import Foundation
import Testing
@testable import auto_segment

/// `export sql` from the outside; what its SQL answers is the matter of its room's own tests.
@Suite struct ExportSQLTests {
  private let program: Program

  init() throws {
    program = try Program()
    try #expect(program.run(["demo", "--quick", "--quiet", "-o", "demo"]).status == 0)
  }

  /// The sample has no header, so that its columns have to be named.
  private func export(_ flags: String...) throws -> Program.Outcome {
    try program.run(["export", "sql", "demo", "--id", "client", "--date", "day", "--amount", "sum"] + flags)
  }

  @Test func `the SQL is one statement with its expectations before it, and a result folder is enough`()
    throws
  {
    let outcome = try export("--dialect", "postgres", "--from", "shop.\"a.b\"", "--date-type", "timestamptz")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("-- Segments by auto-segment as SQL for PostgreSQL.\n"))
    #expect(outcome.output.contains("FROM \"shop\".\"a.b\" AS t\n"))
    #expect(outcome.output.hasSuffix("FROM seg_placed;\n"))
    #expect(outcome.output.count { $0 == ";" } == 1)
    let unnamed = try program.run(["export", "sql", "demo/model.json", "--dialect", "postgres"])
    #expect(unnamed.status == 64 && unnamed.errors.contains("--id, --date, --amount"))
    #expect(try export("--dialect", "databricks").output == export("--dialect", "spark").output)
  }

  @Test func `names of segments are in the language that was asked for, English where none was`() throws {
    let english = try export("--dialect", "duckdb").output
    let russian = try export("--dialect", "duckdb", "--lang", "ru").output
    #expect(english != russian)
    #expect(russian.contains { "а"..."я" ~= $0 })
  }

  @Test func `what is missing or makes no sense is said with what would be right`() throws {
    let none = try export()
    #expect(none.status == 64)
    for dialect in [
      "--dialect", "sqlite", "postgres", "mysql", "duckdb", "clickhouse", "spark", "bigquery", "ansi",
    ] {
      #expect(none.errors.contains(dialect), "\(none.errors)")
    }
    #expect(try export("--dialect", "redshift").status == 64)
    #expect(try export("--dialect", "ansi", "--over", "log").status == 64)
    #expect(try export("--dialect", "ansi").status == 0)
    let view = try export("--dialect", "duckdb", "--as", "view")
    #expect(view.status == 64 && view.errors.contains("--into"))
    #expect(try export("--dialect", "duckdb", "--as", "view", "--into", "a.b.c.d").status == 64)
    #expect(try export("--dialect", "postgres", "--date-type", "iso").status == 65)
    #expect(try export("--dialect", "sqlite", "--time-zone", "x'; DROP TABLE orders; --").status == 64)
    #expect(try export("--dialect", "duckdb", "--scale", "9").status == 64)
    let unknown = try export("--dialect", "duckdb", "--over", "customers", "--columns", "recencyy=r")
    #expect(unknown.status == 64 && unknown.errors.contains("recencyy"))
  }
}
