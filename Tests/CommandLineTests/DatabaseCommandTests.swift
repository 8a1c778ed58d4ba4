import Foundation
import TestSupport
import Testing

/// `run` on a table in a database, through a program that answers as an engine would.
struct DatabaseCommandTests {
  /// A program of shell that knows a table of three kinds of customers, and the folder that it lies in.
  private func withEngine(_ body: (_ program: Program, _ client: [String], _ folder: URL) throws -> Void)
    throws
  {
    func hex(_ text: String) -> String { text.utf8.map { String(format: "%02X", $0) }.joined() }
    let columns = [("customer", "VARCHAR"), ("order_date", "DATE"), ("amount", "DECIMAL(12,2)")]
    let catalogue = columns.map { "\(hex($0.0)),\(hex($0.1)),-1" }.joined(separator: "\\n")
    let cells = (0..<30).map { place in
      let kind = place % 3
      return
        "\([3, 60, 400][kind] + place),\([12, 4, 1][kind]),\([90_000, 12_000, 1500][kind] + place),10,9000,30"
    }.joined(separator: "\\n")
    let text = """
      #!/bin/sh
      case "$(cat)" in
        *seg_about*) printf '\(catalogue)\\n' ;;
        *seg_told*) printf '2,0,0,0,300,300,300,0,4\\n3,1,,900,300,0,0,0,4\\n4,30,0,,300,0,0,0,4\\n5,0,4,0,300,300,300,0,4\\n' ;;
        *seg_scored*) echo 1,1,1,1,1,1,1,300,0,0,0,1 ;;
        *seg_people*) echo 2000,0,0,0,0,0,300,300,19000,19900,19900,0,0,0,0,0,0,0,2000,19000,19900,0,0,0,0 ;;
        *) printf '\(cells)\\n' ;;
      esac
      """
    try withFile(Array(text.utf8), name: "engine") { file in
      try body(
        try Program(),
        ["--client", "/bin/sh '\(file.path)'", "--dialect", "duckdb", "--table", "shop.orders"],
        file.deletingLastPathComponent())
    }
  }

  @Test func `a table becomes a folder without a row a customer and with the rules as SQL`() throws {
    try withEngine { program, client, folder in
      let result = folder.appending(path: "result").path
      let run = try program.run(["run"] + client + ["-o", result, "--quick", "--lang", "en"])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("4 passes over shop.orders, 3 of its 3 columns"))
      let names = try FileManager.default.contentsOfDirectory(atPath: result).sorted()
      #expect(
        names == [
          "cells.csv", "model.json", "report.html", "rules.txt", "run.json", "segments.csv", "segments.sql",
          "segments.xlsx", "summary.sql",
        ])
      let rules = try String(contentsOfFile: result + "/segments.sql", encoding: .utf8)
      #expect(rules.contains("FROM \"shop\".\"orders\" AS t"))
      let record = try String(contentsOfFile: result + "/run.json", encoding: .utf8)
      #expect(record.contains("\"mode\": \"lossless\""))
      // Its own folder is written again, and nobody else's.
      #expect(try program.run(["run"] + client + ["-o", result, "--quick", "-q"]).status == 0)
      let other = client.dropLast() + ["returns"]
      #expect(try program.run(["run"] + other + ["-o", result, "--quick", "-q"]).status == 73)
    }
  }

  @Test func `statements are written and their answers taken`() throws {
    try withEngine { program, client, folder in
      let statements = folder.appending(path: "statements").path
      let printed = try program.run(["run"] + client + ["--print-sql", "-o", statements, "-q"])
      #expect(printed.status == 0, "\(printed.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: statements).sorted()
      #expect(names == ["account.sql", "grid.sql", "log.json", "probe.sql", "summary.sql"])
      #expect(try program.run(["run"] + client + ["--print-sql", "-o", statements, "-q"]).status == 73)
      #expect(try program.run(["run"] + client + ["--print-sql"]).status == 64)
      #expect(try program.run(["run", "--summary", "cells.csv"]).status == 64)
      let lost = [
        "run", "--summary", "cells.csv", "--account", "no.csv", "--sql-log", statements + "/log.json",
      ]
      #expect(try program.run(lost).status == 66)
    }
  }

  @Test(arguments: [
    (["run", "postgresql://ann:secret@shop/sales", "--table", "orders"], "a password on the command line"),
    (["run", "oracle://shop/sales", "--table", "orders"], "is no database that is known here"),
    (["run", "sqlite:shop.db"], "--table"), (["run", "sqlite:shop.db", "more.csv"], "alone"),
    (["run", "sqlite:shop.db", "--table", "o", "--sheet", "x"], "--sheet"),
    (["run", "--summary", "c.csv", "--account", "a.csv", "--sql-log", "l.json", "--cut", "told"], "--cut"),
    (["run", "sqlite:shop.db", "--table", "o", "--write", "o"], "a name of its own"),
    (["run", "sqlite:shop.db", "--table", "o", "--write", "a", "--write-view", "b"], "--write-view"),
    (["run", "parquet:x/*.parquet", "--write", "a"], "segments.sql"),
    (["run", "sqlite:shop.db", "--table", "o", "--write", "a.b.c.d"], "one to three parts"),
    (["run", "sqlite:shop.db", "--table", "o", "--write", "a", "--print-sql", "-o", "s"], "--print-sql"),
    (["run", "orders.csv", "--write", "a"], "--write"),
    (["run", "--client", "bq query", "--table", "o"], "--dialect"),
    (["run", "orders.csv", "--yes"], "--yes"), (["run", "orders.csv", "--timeout", "3"], "--timeout"),
    (["run", "postgresql:///d", "--dialect", "duckdb", "--table", "o"], "--dialect"),
  ]) func `what makes no sense of a database is refused by its flag`(_ words: [String], part: String) throws {
    let refused = try Program().run(words + ["--lang", "en"])
    #expect(refused.status == 64 && refused.errors.contains(part), "\(words): \(refused.errors)")
    #expect(!refused.errors.contains("secret"))
  }
}
