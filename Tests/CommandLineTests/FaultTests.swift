import Foundation
import Testing

/// Whatever call fails, and whenever the program is killed: a file is the old one or the new one, and nothing is left.
@Suite(.serialized) struct FaultTests {
  private let program: Program

  init() throws { program = try Program() }

  /// A library that makes the n-th call of a kind fail.
  private func shim() throws -> String {
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Faults/failing_calls.c")
    let library = program.folder.appendingPathExtension("so").path
    let compile = "$(command -v cc || command -v clang) -shared -fPIC -o '\(library)' '\(source.path)' -ldl"
    try #require(try program.shell(compile) == 0)
    return library
  }

  private static let calls = ["open", "write", "fsync", "close", "linkat", "rename"]

  private func prepare() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try #require(try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"]).status == 0)
  }

  /// Lets the first, second, third ... call of every kind fail until a run has no such call any more.
  ///
  /// - Parameter check: Looks at what is left after each run.
  /// - Returns: How many calls failed.
  private func failEach(
    of calls: [String], in arguments: [String], unnamed: Bool, check: (Program.Outcome, String) throws -> Void
  ) throws -> Int {
    let library = try shim()
    let mark = program.folder.appendingPathExtension("mark").path
    var failures = 0
    for call in calls {
      for n in 1...500 {
        try? FileManager.default.removeItem(atPath: mark)
        var environment = [
          "LD_PRELOAD": library, "FAIL_CALL": call, "FAIL_AT": "\(n)",
          "FAIL_WITH": "\(n % 2 == 0 ? EIO : ENOSPC)",
          "FAIL_MARK": mark,
        ]
        if !unnamed { environment["FAIL_UNNAMED"] = "1" }
        let outcome = try program.run(arguments, environment: environment)
        try check(outcome, "\(call) \(n)")
        guard FileManager.default.fileExists(atPath: mark) else { break }
        failures += 1
      }
    }
    return failures
  }

  @Test(arguments: [true, false])
  func `one file: after any failing call the old or the new one, whole`(unnamed: Bool) throws {
    try prepare()
    let new = try program.run(["classify", "out/model.json", "orders.csv"]).output
    let old = "what was there before\n"
    try program.write(old, to: "mine.csv")
    let before = try program.contents()
    let arguments = ["classify", "out/model.json", "orders.csv", "--output", "mine.csv", "--force"]
    let failures = try failEach(of: Self.calls, in: arguments, unnamed: unnamed) { outcome, place in
      let found = try program.read("mine.csv")
      #expect(found == old || found == new, "\(place)")
      if outcome.status == 0 { #expect(found == new, "\(place)") }
      #expect([0, 73, 74].contains(outcome.status), "\(place): \(outcome.status) \(outcome.errors)")
      #expect(try program.contents() == before, "\(place)")
      try program.write(old, to: "mine.csv")
    }
    #expect(failures >= 5)
  }

  @Test func `a new file: after any failing call all of it or nothing`() throws {
    try prepare()
    let new = try program.run(["inspect", "out/model.json"]).output
    let before = try program.contents()
    let arguments = ["inspect", "out/model.json", "--output", "new.txt"]
    _ = try failEach(of: Self.calls, in: arguments, unnamed: true) { outcome, place in
      if try program.contents() != before {
        #expect(try program.read("new.txt") == new, "\(place)")
        try FileManager.default.removeItem(at: program.folder.appending(path: "new.txt"))
      } else {
        #expect(outcome.status != 0, "\(place)")
      }
      #expect(try program.contents() == before, "\(place)")
    }
  }

  @Test func `the result folder: after any failing call no file but whole ones`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    let arguments = ["orders.csv", "--k", "3", "--quick"]
    _ = try failEach(of: ["mkdir", "open", "fsync", "linkat"], in: arguments, unnamed: true) {
      outcome, place in
      let left = try program.contents().filter { $0 != "orders.csv" && $0 != "orders.csv.segments" }
      for file in left { #expect(try program.read(file).hasSuffix("\n"), "\(place): \(file)") }
      if !place.hasPrefix("linkat"), !place.hasPrefix("fsync") {
        #expect(left.isEmpty || outcome.status == 0, "\(place): \(left)")
      }
      try? FileManager.default.removeItem(at: program.folder.appending(path: "orders.csv.segments"))
    }
  }

  @Test func `kill -9 at any moment leaves the old or the new file and no other`() throws {
    try prepare()
    let new = try program.run(["classify", "out/model.json", "orders.csv"]).output
    let old = "what was there before\n"
    let before = try program.contents() + ["mine.csv"]
    let rounds = ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap { Int($0) } ?? 40
    var killed = 0
    for round in 0..<rounds {
      try program.write(old, to: "mine.csv")
      let process = try program.start(
        ["classify", "out/model.json", "orders.csv", "--output", "mine.csv", "--force"])
      usleep(UInt32(round * 7919 % 40_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      let found = try program.read("mine.csv")
      #expect(found == old || found == new)
      #expect(try program.contents() == before.sorted())
    }
    #expect(killed > rounds / 4)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interruption ends the program within a second, with nothing written`(signal: Int32) throws {
    var lines = ["client,height,width,depth"]
    for i in 0..<4000 { lines.append("k\(i),\(i * 7919 % 9973),\(i * 104_729 % 9973),\(i * 611_953 % 9973)") }
    try program.write(lines.joined(separator: "\n") + "\n", to: "many.csv")
    let process = try program.start(["many.csv", "--layout", "customers"])
    usleep(400_000)
    let sent = ContinuousClock.now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(ContinuousClock.now - sent < .seconds(1))
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    #expect(try program.contents() == ["many.csv"])
  }
}
