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

  private static let results = [
    "customers.csv", "model.json", "report.html", "rules.txt", "run.json", "segments.csv",
  ]

  /// The files of a result folder by name; empty where there is none.
  private func results(_ folder: String) throws -> [String: String] {
    guard try program.contents().contains(folder) else { return [:] }
    let path = program.folder.appending(path: folder).path
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return Dictionary(uniqueKeysWithValues: try names.map { ($0, try program.read("\(folder)/\($0)")) })
  }

  @Test(arguments: [true, false])
  func `a result folder: after any failing call all files of the old run or all of the new`(
    unnamed: Bool
  ) throws {
    try prepare()
    let old = try results("out")
    let arguments = ["orders.csv", "--k-range", "4...4", "--quick", "--quiet", "--output", "out"]
    let failures = try failEach(
      of: unnamed ? Self.calls : ["linkat", "rename"], in: arguments, unnamed: unnamed
    ) { outcome, place in
      let found = try results("out")
      #expect(found.keys.sorted() == Self.results, "\(place)")
      let kept = found.filter { old[$0.key] == $0.value }.count
      #expect(kept == 0 || kept == 6, "\(place): \(kept) old files")
      #expect(outcome.status != 0 || kept == 0, "\(place)")
      #expect([0, 73, 74].contains(outcome.status), "\(place): \(outcome.status) \(outcome.errors)")
      for (name, text) in old where kept == 0 { try program.write(text, to: "out/\(name)") }
    }
    #expect(failures >= 12)
  }

  @Test func `a new result folder: after any failing call six files or none`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    let arguments = ["orders.csv", "--k-range", "3...3", "--quick", "--quiet", "--output", "out"]
    let calls = ["mkdir", "open", "fsync", "linkat", "rename"]
    let failures = try failEach(of: calls, in: arguments, unnamed: true) { outcome, place in
      let found = try results("out").keys.sorted()
      #expect(found.isEmpty || found == Self.results, "\(place): \(found)")
      #expect(outcome.status != 0 || found == Self.results, "\(place)")
      try? FileManager.default.removeItem(at: program.folder.appending(path: "out"))
    }
    #expect(failures >= 20)
  }

  @Test func `two runs into one folder leave the files of one of them`() throws {
    try prepare()
    for round in 0..<4 {
      let runs = try (0..<3).map { run in
        try program.start(["orders.csv", "--k", "\(3 + run)", "--quick", "--output", "out"])
      }
      if round % 2 == 1 { kill(runs[round % 3].processIdentifier, SIGINT) }
      for process in runs { process.waitUntilExit() }
      let segments = try program.read("out/segments.csv").split(separator: "\n").count - 1
      #expect(try program.read("out/run.json").contains("\"chosenK\": \(segments)"))
      #expect(try program.read("out/model.json").contains("\"fixedK\": \(segments)"))
      #expect(try results("out").keys.sorted() == Self.results)
    }
  }

  @Test func `what a killed program left is taken away by the next`() throws {
    try prepare()
    let dead = Process()
    dead.executableURL = URL(filePath: "/bin/true")
    try dead.run()
    dead.waitUntilExit()
    for name in [".run.json.auto-segment-\(dead.processIdentifier)", ".run.json.auto-segment-1-old"] {
      try program.write("left", to: "out/\(name)")
    }
    try #require(try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"]).status == 0)
    // Process 1 is alive: its files are its own.
    #expect(try results("out").keys.sorted() == [".run.json.auto-segment-1-old"] + Self.results)
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
