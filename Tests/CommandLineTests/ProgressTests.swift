import Foundation
import Testing

/// What other programs hear on standard error with `--progress json`.
@Suite struct ProgressTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(Shops.orders, to: "orders.csv")
  }

  /// Every line of standard error, each an object of its own.
  private func lines(_ errors: String) throws -> [[String: Any]] {
    try errors.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
  }

  private func end(_ lines: [[String: Any]]) throws -> [String: Any] {
    try #require(lines.last?["end"] as? [String: Any])
  }

  @Test func `a run tells its stages, each k of the search, and its end`() throws {
    let outcome = try program.run(
      ["run", "orders.csv", "--k-range", "3...5", "--quick", "--progress", "json"])
    let lines = try lines(outcome.errors)
    let stages = lines.compactMap { $0["stage"] as? String }
    #expect(Set(stages).count == 9 && stages.first == "reading" && stages.last == "record")
    let indices = lines.compactMap { $0["index"] as? Int }
    #expect(
      indices == indices.sorted() && Set(indices) == Set(1...10).subtracting([4]),
      "a quick run foretells nothing")
    #expect(lines.dropLast().allSatisfy { $0["of"] as? Int == 10 })
    let steps = lines.filter { $0["done"] != nil }
    #expect(steps.map { $0["done"] as? Int } == [1, 2, 3, 4], "k = 2, 3, 4, 5")
    #expect(steps.allSatisfy { $0["total"] as? Int == 4 && $0["stage"] as? String == "search" })
    #expect(try end(lines)["exit"] as? Int == 0)
    #expect(try end(lines)["error"] == nil)
    #expect(outcome.output.contains("segments"), "the result is printed as ever")
    let record = try program.read("orders.csv.segments/run.json")
    #expect(!record.contains("--progress"), "the line that repeats the run has none of it")
  }

  @Test(arguments: [
    ["preview", "orders.csv"], ["classify", "out/model.json", "orders.csv"], ["inspect", "out/model.json"],
    ["edit", "out/model.json", "--rename", "1=VIP"], ["report", "out/model.json"], ["--version"],
    ["edit", "out/model.json", "--threshold", "frequency:2=3", "--data", "orders.csv"],
  ])
  func `each command ends with its status`(arguments: [String]) throws {
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    let outcome = try program.run(arguments + ["--progress", "json"])
    let lines = try lines(outcome.errors)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try end(lines)["exit"] as? Int == 0)
    let indices = lines.compactMap { $0["index"] as? Int }
    #expect(indices == indices.indices.map { $0 + 1 })
    for note in lines.compactMap({ $0["note"] as? [String: String] }) {
      #expect(Set(note.keys) == ["en", "ru"])
    }
  }

  @Test func `a refusal comes whole with the end, in both languages`() throws {
    let outcome = try program.run(["orders.csv", "--amount", "totl", "--progress=json", "--lang", "ru"])
    #expect(outcome.status == 65)
    let end = try end(lines(outcome.errors))
    #expect(end["exit"] as? Int == 65)
    let error = try #require(end["error"] as? [String: Any])
    let message = try #require(error["message"] as? [String: String])
    #expect(message["en"]?.hasPrefix("--amount names the column 'totl'") == true)
    #expect(message["ru"]?.hasPrefix("--amount называет столбец «totl»") == true)
    #expect(error["flag"] as? String == "--amount" && error["column"] as? String == "totl")
    #expect(error["choices"] as? [String] == ["customer_id", "ordered_on", "total"])
    #expect(error["line"] is NSNull)
  }

  @Test func `so does a command line that cannot be parsed`() throws {
    let outcome = try program.run(["run", "orders.csv", "--returns", "keep", "--progress", "json"])
    #expect(outcome.status == 64)
    let lines = try lines(outcome.errors)
    #expect(lines.count == 1)
    let error = try #require(try end(lines)["error"] as? [String: Any])
    #expect(error["flag"] as? String == "--returns")
    #expect(error["choices"] as? [String] == ["subtract", "drop", "ignore"])
  }

  @Test func `an interruption is told with the status that a shell would see`() throws {
    var rows = ["client,height,width,depth"]
    for i in 0..<4000 { rows.append("k\(i),\(i * 7919 % 9973),\(i * 104_729 % 9973),\(i * 611_953 % 9973)") }
    try program.write(rows.joined(separator: "\n") + "\n", to: "many.csv")
    let process = try program.start(["many.csv", "--layout", "customers", "--progress", "json"])
    usleep(400_000)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try end(lines(program.talk("stderr")))["exit"] as? Int == 130)
  }
}
