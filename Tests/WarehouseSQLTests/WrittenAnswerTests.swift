import Foundation
import Segmentation
import TestSupport
import Testing
import Wording

@testable import WarehouseSQL

/// Segments that are written into the database whose log they were found in.
struct WrittenAnswerTests {
  /// Counts, finds and writes.
  private static func write(_ log: EngineLog, to target: AnswerTarget?) throws -> (
    written: WrittenAnswer?, model: SegmentationModel, rules: String
  ) {
    var log = log
    log.target = target
    let counted = try CountedLog(log)
    let model = try SummaryRun(summarising: { counted.summary }, options: EngineLogTests.options()).result
      .model
    let rules = try counted.rules(of: model, language: .english)
    return (try counted.write(model, language: .english), model, rules)
  }

  private static func withShop(_ body: (_ shop: Database, _ log: EngineLog) throws -> Void) throws {
    try withFile([], name: "shop.db") { file in
      try EngineLogTests.database(at: file.path)
      try body(try Database(at: file.path), EngineLogTests.log(at: file.path))
    }
  }

  private static func target(_ name: String, isView: Bool = false, replaces: Bool = false) throws
    -> AnswerTarget
  {
    var target = AnswerTarget(try TableName(parsing: name), isView: isView)
    target.replaces = replaces
    return target
  }

  @Test func `a table gets what the rules say of every customer, by which model and for which day`() throws {
    try Self.withShop { shop, log in
      for name in ["segments", "\"o\"\"; DROP TABLE orders; --\"", "main.named"] {
        let (written, model, rules) = try Self.write(log, to: Self.target(name))
        let quoted = name.hasPrefix("\"") || !name.contains(".") ? name : "main.named"
        let rows = try shop.run("SELECT * FROM \(quoted) ORDER BY customer")
        #expect(written?.customers?.written == rows.count && written?.customers?.counted == rows.count)
        let query = rules.split(separator: "\n").drop { $0.hasPrefix("--") }.joined(separator: "\n")
          .dropLast()
        // Compared there, where 12.0 of the rules and 12 of the table are one amount.
        let columns = "customer, recency, frequency, monetary, segment, segment_name, rule"
        let asked = try shop.run("SELECT COUNT(*) FROM (\(query))")
        let same = try shop.run(
          "SELECT COUNT(*) FROM (SELECT \(columns) FROM \(quoted) INTERSECT SELECT * FROM (\(query)))")
        #expect(asked == [[.whole(rows.count)]] && same == asked && rows.count > 200)
        #expect(
          rows.allSatisfy { $0.suffix(2) == [.text(model.checksum), .text("2024-10-08")] },
          "\(rows[0].suffix(2))")
      }
      #expect(
        try shop.run("SELECT name FROM sqlite_master ORDER BY name").map { $0[0] } == [
          .text("named"), .text("o\"; DROP TABLE orders; --"), .text("orders"), .text("segments"),
        ])
    }
  }

  @Test func `nothing is written where nothing was asked for`() throws {
    try Self.withShop { shop, log in
      let written = try Self.write(log, to: nil).written
      let found = try shop.run("SELECT COUNT(*) FROM sqlite_master")
      #expect(written == nil && found == [[.whole(1)]])
    }
  }

  @Test func `a table that this program made gets other rows and keeps what hangs on it`() throws {
    try Self.withShop { shop, log in
      let target = try Self.target("segments")
      _ = try Self.write(log, to: target)
      try shop.run(
        "CREATE INDEX by_segment ON segments (segment); DELETE FROM segments WHERE segment > 1;"
          + "UPDATE segments SET model = 'older'; INSERT INTO segments (customer) VALUES ('gone')")
      let written = try Self.write(log, to: target).written
      let rows = try #require(written?.customers)
      #expect(rows.written == rows.counted)
      #expect(try shop.run("SELECT COUNT(*) FROM segments") == [[.whole(rows.counted)]])
      #expect(try shop.run("SELECT COUNT(*) FROM sqlite_master WHERE name = 'by_segment'") == [[.whole(1)]])
      // What cannot be written leaves the old rows.
      try shop.run(
        "DELETE FROM segments WHERE customer <> 'c1'; CREATE UNIQUE INDEX one ON segments (segment)")
      #expect(throws: EngineError.self) { try Self.write(log, to: target) }
      #expect(try shop.run("SELECT customer FROM segments") == [[.text("c1")]])
    }
  }

  @Test func `what somebody else made is left alone, unless told`() throws {
    try Self.withShop { shop, log in
      try shop.run("CREATE TABLE Mine (x); INSERT INTO Mine VALUES (7); CREATE VIEW seen AS SELECT 1 AS x")
      #expect(throws: EngineError.target(.taken("mine", isView: false))) {
        try Self.write(log, to: Self.target("mine"))
      }
      #expect(throws: EngineError.target(.taken("seen", isView: true))) {
        try Self.write(log, to: Self.target("seen", isView: true))
      }
      for replaces in [false, true] {
        #expect(throws: EngineError.target(.otherKind("seen", isView: false))) {
          try Self.write(log, to: Self.target("seen", replaces: replaces))
        }
        for name in ["orders", "ORDERS", "main.orders"] {
          #expect(throws: EngineError.target(.source(name))) {
            try Self.write(log, to: Self.target(name, replaces: replaces))
          }
        }
      }
      #expect(try shop.run("SELECT x FROM Mine") == [[.whole(7)]])
      let count = try Self.write(log, to: Self.target("mine", replaces: true)).written?.customers?.written
      let written = try #require(count)
      #expect(try shop.run("SELECT COUNT(segment) FROM mine") == [[.whole(written)]])
      // From now on it is ours.
      #expect(try Self.write(log, to: Self.target("mine")).written != nil)
    }
  }

  @Test func `a view says at each reading what the rules say`() throws {
    try Self.withShop { shop, log in
      let target = try Self.target("seen", isView: true)
      for _ in 0..<2 {
        let (written, _, rules) = try Self.write(log, to: target)
        #expect(written == WrittenAnswer(name: "seen", customers: nil))
        let query = rules.split(separator: "\n").drop { $0.hasPrefix("--") }.joined(separator: "\n")
          .dropLast()
        let asked = try shop.run("SELECT * FROM (\(query)) ORDER BY customer")
        #expect(try shop.run("SELECT * FROM seen ORDER BY customer") == asked && asked.count > 200)
      }
      try shop.run("INSERT INTO orders VALUES ('new', '2024-10-07', 5, 'n1')")
      #expect(try shop.run("SELECT frequency FROM seen WHERE customer = 'new'") == [[.whole(1)]])
    }
  }

  @Test func `what may only be read says so, and Parquet files before anything is asked`() throws {
    var log = EngineLog(at: try EngineAddress("parquet:/nowhere/*.parquet"))
    log.target = try Self.target("segments")
    #expect(throws: EngineError.target(.nowhere)) { try CountedLog(log) }
    let text = "#!/bin/sh\necho 'Error: attached in read-only mode!' >&2\nexit 1\n"
    try withFile(Array(text.utf8), name: "engine") { file in
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
      var log = EngineLog(at: EngineAddress(reachedByProgramIn: .duckdb), table: TableName("orders"))
      log.engine.command = try ClientCommand(parsing: "'\(file.path)'")
      log.target = try Self.target("segments")
      #expect(
        throws: EngineError.target(.readOnly("engine", words: "Error: attached in read-only mode!"))
      ) { try CountedLog(log) }
    }
  }

  @Test(.enabled(if: DuckDBProgram.path != nil))
  func `DuckDB gets tables and views, and keeps what is another's`()
    throws
  {
    try DuckDBProgram.withLog { file, log in
      for _ in 0..<2 {
        let (written, model, _) = try Self.write(log, to: Self.target("segments"))
        let customers = try #require(written?.customers)
        #expect(customers.written == customers.counted && customers.written > 200)
        let found = try DuckDBProgram.run(
          "SELECT segment, COUNT(*) FROM segments GROUP BY 1 ORDER BY 1;", on: file)
        #expect(found.map { $0[1] } == model.segments.map { "\($0.customers)" })
        let stamps = try DuckDBProgram.run("SELECT DISTINCT model, as_of FROM segments;", on: file)
        #expect(stamps == [[model.checksum, "2024-10-08"]])
        _ = try Self.write(log, to: Self.target("seen", isView: true))
        let seen = try DuckDBProgram.run("SELECT COUNT(*) FROM seen;", on: file)
        #expect(seen == [["\(customers.written)"]])
      }
      try DuckDBProgram.run("CREATE TABLE Mine AS SELECT 7 AS x;", on: file)
      #expect(throws: EngineError.target(.taken("mine", isView: false))) {
        try Self.write(log, to: Self.target("mine"))
      }
      #expect(throws: EngineError.target(.otherKind("seen", isView: false))) {
        try Self.write(log, to: Self.target("seen", replaces: true))
      }
      #expect(try DuckDBProgram.run("SELECT x FROM mine;", on: file) == [["7"]])
      #expect(try Self.write(log, to: Self.target("mine", replaces: true)).written != nil)
    }
  }
}
