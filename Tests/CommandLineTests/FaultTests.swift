import Foundation
import Testing

/// Whatever call fails, and whenever the program is killed: a file is the old one or the new one, and nothing is left.
@Suite(.serialized) struct FaultTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let calls = ["open", "write", "fsync", "close", "linkat", "rename"]

  private func prepare() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try #require(try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"]).status == 0)
  }

  @Test(arguments: [FailingCalls.Lacking.nothing, .unnamed])
  func `one file: after any failing call the old or the new one, whole`(
    lacking: FailingCalls.Lacking
  ) throws {
    try prepare()
    let new = try program.run(["classify", "out/model.json", "orders.csv"]).output
    let old = "what was there before\n"
    try program.write(old, to: "mine.csv")
    let before = try program.contents()
    let arguments = ["classify", "out/model.json", "orders.csv", "--output", "mine.csv", "--force"]
    let failures = try FailingCalls(program).failEach(of: Self.calls, in: arguments, lacking: lacking) {
      (outcome, place) in
      let found = try program.read("mine.csv")
      #expect(found == old || found == new, "\(place)")
      if outcome.status == 0 { #expect(found == new, "\(place)") }
      #expect([0, 73, 74].contains(outcome.status), "\(place): \(outcome.status) \(outcome.errors)")
      #expect(try program.contents() == before, "\(place)")
      try program.write(old, to: "mine.csv")
    }
    #expect(failures.values.reduce(0, +) >= 5)
  }

  @Test func `a new file: after any failing call all of it or nothing`() throws {
    try prepare()
    let new = try program.run(["inspect", "out/model.json"]).output
    let before = try program.contents()
    let arguments = ["inspect", "out/model.json", "--output", "new.txt"]
    try FailingCalls(program).failEach(of: Self.calls, in: arguments) { outcome, place in
      if try program.contents() != before {
        #expect(try program.read("new.txt") == new, "\(place)")
        try FileManager.default.removeItem(at: program.folder.appending(path: "new.txt"))
      } else {
        #expect(outcome.status != 0, "\(place)")
      }
      #expect(try program.contents() == before, "\(place)")
    }
  }

  @Test(arguments: FailingCalls.Lacking.allCases)
  func `a result folder: after any failing call all files of the old run or all of the new`(
    lacking: FailingCalls.Lacking
  ) throws {
    try prepare()
    let old = try ResultFiles(in: "out", of: program)
    let arguments = ["orders.csv", "--k-range", "4...4", "--quick", "--quiet", "--output", "out"]
    let calls = lacking == .nothing ? Self.calls + ["renameat2"] : ["fsync", "linkat", "rename"]
    let failures = try FailingCalls(program).failEach(of: calls, in: arguments, lacking: lacking, step: 3) {
      (outcome, place) in
      let found = try ResultFiles(in: "out", of: program)
      #expect(found.names == ResultFiles.names, "\(place)")
      let kept = found.shared(with: old)
      #expect(kept == 0 || kept == ResultFiles.compared, "\(place): \(kept) old files")
      #expect(outcome.status != 0 || kept == 0, "\(place)")
      #expect([0, 73, 74].contains(outcome.status), "\(place): \(outcome.status) \(outcome.errors)")
      #expect(try program.contents().count == ResultFiles.names.count + 2, "\(place)")
      for (name, text) in old.texts where kept == 0 { try program.write(text, to: "out/\(name)") }
    }
    #expect(failures["linkat", default: 0] + failures["rename", default: 0] >= 2)
    #expect((failures["renameat2"] == 1) == (lacking == .nothing))
  }

  @Test func `a new result folder: after any failing call all files or none`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    let arguments = ["orders.csv", "--k-range", "3...3", "--quick", "--quiet", "--output", "out"]
    let calls = ["mkdir", "open", "fsync", "linkat", "rename", "renameat2"]
    let failures = try FailingCalls(program).failEach(of: calls, in: arguments) { outcome, place in
      let found = try ResultFiles(in: "out", of: program).names
      #expect(found.isEmpty || found == ResultFiles.names, "\(place): \(found)")
      #expect(outcome.status != 0 || found == ResultFiles.names, "\(place)")
      try? FileManager.default.removeItem(at: program.folder.appending(path: "out"))
    }
    #expect(failures.values.reduce(0, +) >= 20)
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
      #expect(try ResultFiles(in: "out", of: program).names == ResultFiles.names)
    }
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

  @Test func `an input that is cut short while it is read is told`() throws {
    let width = 120
    let names = (0..<width).map { "a column with quite a long name, number \($0)" }
    let row = (0..<width).map { _ in String(repeating: "x", count: 9000) }.joined(separator: ";") + "\n"
    // Above the size from which files are mapped.
    let rows = String(repeating: row, count: (40 << 20) / row.utf8.count)
    let path = try program.write(names.joined(separator: ";") + "\n" + rows, to: "wide.csv")
    // The header does not fit into the pipe, so nothing after it is read before somebody reads the pipe.
    let pipe = Pipe()
    // The importer leaves F_SETPIPE_SZ out.
    #expect(fcntl(pipe.fileHandleForWriting.fileDescriptor, 1031, 4096) == 4096)
    let process = try program.start(["preview", "wide.csv", "--print-table"], output: pipe)
    try pipe.fileHandleForWriting.close()
    _ = try pipe.fileHandleForReading.read(upToCount: 1)
    #expect(truncate(path, 5000) == 0)
    _ = try pipe.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 74)
    #expect(try program.talk("stderr").contains("it became shorter while it was being read"))
  }
}
