import Foundation
import TestSupport
import Testing

@testable import WarehouseSQL

/// DuckDB's own program, where this machine has it: on the path, or where `make test-warehouse` puts it.
enum DuckDBProgram {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return (folders + [root + "/.build-engines/bin"]).map { $0 + "/duckdb" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Runs statements on a file; the rows of what they answer, their cells as they are printed.
  @discardableResult
  static func run(_ sql: String, on file: String) throws -> [[String]] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = ["-init", "/dev/null", "-batch", "-bail", "-csv", "-noheader", file]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(sql.utf8))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: answer, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A file with the log of ``EngineLogTests``.
  static func withLog(_ body: (_ file: String, _ log: EngineLog) throws -> Void) throws {
    let program = try #require(path)
    try withFile([], name: "folder") { place in
      let file = place.path + ".duckdb"
      defer { for path in [file, file + ".wal"] { try? FileManager.default.removeItem(atPath: path) } }
      let values = EngineLogTests.rows.map { row in
        let texts = row.map { $0.isEmpty ? "NULL" : "'\($0)'" }
        return "(\(texts[0]), \(texts[1]), \(row[2].isEmpty ? "NULL" : row[2]), \(texts[3]))"
      }
      try run(
        """
        CREATE TABLE orders (customer_id TEXT, order_date TEXT, amount DECIMAL(12, 2), order_id TEXT);
        INSERT INTO orders VALUES \(values.joined(separator: ", "));
        """, on: file)
      var log = EngineLog(at: try EngineAddress("duckdb:\(file)"), table: TableName("orders"))
      log.engine.program = { $0 == "duckdb" ? program : nil }
      log.engine.environment = ["PATH": "/usr/bin:/bin"]
      try body(file, log)
    }
  }
}
