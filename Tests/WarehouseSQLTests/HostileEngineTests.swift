import CustomerFeatures
import Foundation
import PurchaseLogs
import Segmentation
import TestSupport
import Testing

@testable import WarehouseSQL

/// Programs that answer what was not asked for, each a few lines of shell.
struct HostileEngineTests {
  /// A program that answers the catalogue as it should and what follows as `body` says.
  private static func answering(_ body: String, _ check: (EngineLog) throws -> Void) throws {
    func hex(_ text: String) -> String { text.utf8.map { String(format: "%02X", $0) }.joined() }
    let columns = [("customer", "VARCHAR"), ("order_date", "DATE"), ("amount", "BIGINT")]
    let catalogue = columns.map { "\(hex($0.0)),\(hex($0.1)),-1" }.joined(separator: "\\n")
    let program = """
      #!/bin/sh
      sql=$(cat)
      case "$sql" in
        *seg_about*) printf 'seg_name,seg_type,seg_about\\n\(catalogue)\\n' ;;
        *seg_people*) \(body.contains("ACCOUNT") ? "" : "account; ") \(body.replacing("ACCOUNT", with: "")) ;;
        *) \(body.replacing("ACCOUNT", with: "")) ;;
      esac
      """
    // Ten rows of ten customers.
    let account =
      "account() { echo 10,0,0,0,0,0,10,10,19000,19010,19010,0,0,0,0,0,0,0,10,19000,19010,0,0,0,0; exit; }"
    let text = program.replacing("sql=$(cat)", with: "\(account)\nsql=$(cat)")
    try withFile(Array(text.utf8), name: "engine") { file in
      var log = EngineLog(at: EngineAddress(reachedByProgramIn: .duckdb), table: TableName("orders"))
      // Read by the shell: what another test's child still has open for writing cannot be run itself.
      log.engine.command = try ClientCommand(parsing: "/bin/sh '\(file.path)'")
      log.engine.environment = ["PATH": "/usr/bin:/bin"]
      log.engine.clock = { ProcessInfo.processInfo.systemUptime }
      try check(log)
    }
  }

  private static func refusal(_ body: String) throws -> EngineError? {
    var refusal: EngineError?
    try answering(body) { log in
      do { _ = try CountedLog(log) } catch let error as EngineError { refusal = error }
    }
    return refusal
  }

  @Test func `an honest program is believed`() throws {
    try Self.answering("echo 5,2,300,4,80,2; echo 9,1,100,6,90,2") { log in
      let counted = try CountedLog(log)
      #expect(counted.summary.extraction.matrix.customerCount == 10)
      #expect(counted.cells == "recency,frequency,money,n,sum_t,cells\n5,2,300,4,80,2\n9,1,100,6,90,2\n")
    }
  }

  @Test func `rows without end are refused`() throws {
    #expect(try Self.refusal("yes 1,1,1,1,1,1") == .tooManyCells(1_000_000, most: 1_000_000))
    #expect(try Self.refusal("ACCOUNT yes 1,1,1,1,1,1") != nil)
  }

  @Test func `a line of a thousand million bytes is refused before it is held`() throws {
    let line = "head -c 1000000000 /dev/zero | tr '\\000' 7"
    #expect(try Self.refusal(line) == .answer(.longLine(limit: ChildProgram.longestLine)))
  }

  @Test(arguments: [
    "5,2,300,4,80,x", "5,2,300,4,80,1.5", "5,2,300,4,80,0x10", "5,2,3e5,4,80,2", "5,2,'3',4,80,2",
  ])
  func `what is no whole number is refused`(_ row: String) throws {
    #expect(try Self.refusal("echo \"\(row)\"") == .answer(.notNumbers(row: 1)))
  }

  @Test func `counts that cannot be true are refused`() throws {
    #expect(try Self.refusal("echo 5,2,300,4,80,1") == .changing)
    #expect(try Self.refusal("echo 5,2,300,10,80,2") == .answer(.cut(rows: 1, of: 2)))
    #expect(try Self.refusal("echo 5,2,300,-10,80,1") == .answer(.contradiction))
    #expect(try Self.refusal("echo 0,2,300,10,80,1") == .answer(.contradiction))
    #expect(try Self.refusal("echo 5,2,300,5,80,2; echo 5,2,300,5,80,2") == .answer(.contradiction))
    #expect(try Self.refusal("echo 5,2,300,10") == .answer(.cells(row: 1, expected: 6, found: 4)))
    #expect(try Self.refusal("echo 5,2,99999999999999999999999999999,10,80,1") == .tooLarge)
    #expect(
      try Self.refusal(
        "ACCOUNT echo 10,0,0,0,0,0,10,10,19000,19010,19010,0,0,0,0,0,0,0,9,19000,19010,0,0,0,0")
        == .answer(.contradiction))
    #expect(
      try Self.refusal("ACCOUNT echo 10,10,0,0,0,0,0,0,,,,0,0,0,0,0,0,0,0,,,0,0,0,0") == .nobody(rows: 10))
    #expect(try Self.refusal("true") == .changing)
  }

  @Test func `a program's words are told in one line, and no more than four hundred of them`() throws {
    let refusal = try Self.refusal("printf 'note\\nERROR: no such\\tluck\\n' >&2; exit 3")
    #expect(refusal == .failed("sh", words: "ERROR: no suchluck"))
    guard
      case .failed(_, let words) = try Self.refusal(
        "printf 'ERROR: ' >&2; yes x | head -c 99999 | tr -d '\\n' >&2; exit 3")
    else {
      Issue.record("no failure")
      return
    }
    #expect(words.unicodeScalars.count == 400)
    #expect(
      try Self.refusal("echo 'FATAL: permission denied for table orders' >&2; exit 1")
        == .cannotConnect("sh", words: "FATAL: permission denied for table orders"))
  }

  @Test func `a program that says nothing is not waited for longer than allowed`() throws {
    try Self.answering("sleep 600") { log in
      var log = log
      log.engine.timeout = 1
      #expect(throws: EngineError.timedOut) { try CountedLog(log) }
    }
  }

  @Test func `a program that is not there is named with what holds it`() throws {
    let log = EngineLog(at: try EngineAddress("postgresql:///sales"), table: TableName("orders"))
    #expect(throws: EngineError.programMissing("psql", package: "postgresql-client")) { try CountedLog(log) }
  }

  @Test func `names that would be commands are names of columns and nothing else`() throws {
    try withFile([], name: "shop.db") { file in
      let database = try Database(at: file.path)
      let table = "o\"; DROP TABLE x; --"
      try database.run("CREATE TABLE x (y TEXT)")
      try database.run(
        "CREATE TABLE \"o\"\"; DROP TABLE x; --\" (\"customer\"\"; DROP TABLE x; --\" TEXT, \"a:b ${x} \\d\" TEXT, amount INTEGER)"
      )
      try database.run(
        "INSERT INTO \"o\"\"; DROP TABLE x; --\" VALUES ('a', '2024-01-05', 3), ('b', '2024-01-06', 4)")
      var log = EngineLog(at: try EngineAddress("sqlite:\(file.path)"), table: TableName([table]))
      log.layout.customerID = "customer\"; DROP TABLE x; --"
      log.layout.date = "a:b ${x} \\d"
      #expect(try CountedLog(log).summary.extraction.matrix.customerCount == 2)
      #expect(try database.run("SELECT COUNT(*) FROM x") == [[.whole(0)]])
    }
  }

  @Test func `a database is opened for reading alone`() throws {
    try withFile([], name: "shop.db") { file in
      try Database(at: file.path).run("CREATE TABLE orders (customer TEXT)")
      let session = try SQLiteSession(file: file.path, EngineOptions())
      #expect(throws: EngineError.self) {
        try session.ask("INSERT INTO orders VALUES ('a')") { _ throws(EngineError) in }
      }
    }
  }
}
