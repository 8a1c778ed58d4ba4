import Foundation
import Testing

/// A program that is killed cannot tidy up: what it leaves is whole, and the next run takes the rest away.
///
/// `KILL_ROUNDS=1000` kills so often.
@Suite(.serialized) struct KillTests {
  private let program: Program
  private let rounds: Int?

  init() throws {
    program = try Program()
    rounds = ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap { Int($0) }
  }

  private func prepare() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try #require(try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"]).status == 0)
  }

  @Test func `what a killed program left is taken away by the next`() throws {
    try prepare()
    let dead = Process()
    dead.executableURL = URL(filePath: "/bin/true")
    try dead.run()
    dead.waitUntilExit()
    let staged = program.folder.appending(path: ".out.auto-segment-\(dead.processIdentifier)")
    try FileManager.default.createDirectory(at: staged, withIntermediateDirectories: true)
    try Data().write(to: staged.appending(path: "run.json"))
    for name in [".run.json.auto-segment-\(dead.processIdentifier)", ".run.json.auto-segment-1-old"] {
      try program.write("left", to: "out/\(name)")
    }
    try #require(try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"]).status == 0)
    // Process 1 is alive: its files are its own.
    let left = try ResultFiles(in: "out", of: program).names
    #expect(left == [".run.json.auto-segment-1-old"] + ResultFiles.names)
    #expect(!FileManager.default.fileExists(atPath: staged.path))
  }

  @Test(arguments: [FailingCalls.Lacking.nothing, .unnamed])
  func `killed at any call, a folder holds the old run or the new one`(
    lacking: FailingCalls.Lacking
  ) throws {
    try prepare()
    let old = try ResultFiles(in: "out", of: program)
    let before = try program.contents()
    let arguments = ["orders.csv", "--k-range", "4...4", "--quick", "--quiet", "--output", "out"]
    let calls = ["mkdir", "linkat", "rename", "renameat2", "unlink", "rmdir", "fsync"]
    var kept = (old: 0, new: 0)
    let kills = try FailingCalls(program).failEach(
      of: calls, in: arguments, lacking: lacking, fate: .kill, step: 8
    ) { outcome, place in
      let found = try ResultFiles(in: "out", of: program)
      let shared = found.shared(with: old)
      // Where files need names on their way, those of a killed program stand beside the others.
      let strange = found.names.filter { !ResultFiles.names.contains($0) }
      #expect(ResultFiles.names.allSatisfy(found.names.contains), "\(place)")
      #expect(strange.allSatisfy { $0.contains(".auto-segment-") }, "\(place): \(strange)")
      #expect(strange.isEmpty || lacking == .unnamed, "\(place): \(strange)")
      #expect(shared == 0 || shared == ResultFiles.compared, "\(place): \(shared) old files")
      if shared == ResultFiles.compared { kept.old += 1 } else { kept.new += 1 }
      try #require(try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"]).status == 0)
      #expect(
        try ResultFiles(in: "out", of: program).shared(with: old) >= ResultFiles.compared - 1, "\(place)")
      #expect(try program.contents() == before, "\(place): the next run leaves what the killed one left")
      for (name, text) in old.texts { try program.write(text, to: "out/\(name)") }
    }
    #expect(kills["renameat2"] == 1)
    #expect(kept.old > 2 && kept.new > 0)
  }

  @Test func `kill -9 at any moment leaves the files of one run, old or new`() throws {
    try prepare()
    let old = try ResultFiles(in: "out", of: program)
    let before = try program.contents()
    let forced = ["orders.csv", "--k", "4", "--quick", "--quiet", "--force", "--output", "out"]
    let begun = ContinuousClock.now
    try #require(try program.run(forced).status == 0)
    let whole = ContinuousClock.now - begun
    var moments = Moments(within: whole)
    var outcomes = [0: 0, ResultFiles.compared: 0]
    while moments.killed < rounds ?? 15 {
      for (name, text) in old.texts { try program.write(text, to: "out/\(name)") }
      // The files are written at the end of a run: three kills of four fall into its last third.
      let share = moments.tried % 4 == 0 ? 0..<1000 : 667..<1067
      try moments.kill(program.start(forced), at: share)
      let found = try ResultFiles(in: "out", of: program)
      #expect(found.names == ResultFiles.names)
      outcomes[found.shared(with: old), default: 0] += 1
    }
    #expect(outcomes.keys.sorted() == [0, ResultFiles.compared], "\(outcomes)")
    try #require(try program.run(forced).status == 0)
    #expect(try program.contents() == before)
    if rounds != nil {
      print("killed \(moments.killed) of \(moments.tried); files of the old run: \(outcomes)")
    }
  }

  @Test func `kill -9 at any moment leaves the old or the new file and no other`() throws {
    try prepare()
    let new = try program.run(["classify", "out/model.json", "orders.csv"]).output
    let old = "what was there before\n"
    let before = try program.contents() + ["mine.csv"]
    var moments = Moments(within: .milliseconds(40))
    while moments.killed < rounds ?? 30 {
      try program.write(old, to: "mine.csv")
      let arguments = ["classify", "out/model.json", "orders.csv", "--output", "mine.csv", "--force"]
      try moments.kill(program.start(arguments), at: 0..<1000)
      let found = try program.read("mine.csv")
      #expect(found == old || found == new)
      #expect(try program.contents() == before.sorted())
    }
  }
}

/// Moments to kill a program at, spread over the time that it takes.
private struct Moments {
  /// Programs that were killed, and all that were started.
  private(set) var (killed, tried) = (0, 0)
  private var span: Duration

  /// - Parameter span: How long the program takes, about.
  init(within span: Duration) { self.span = span }

  /// Kills a program that was just started after some thousandth of the time, within `share`.
  ///
  /// One that has ended by then was quicker than believed, so the time is taken for less; else for a little more. So
  /// about one in ten ends by itself, however fast the machine is.
  mutating func kill(_ process: Process, at share: Range<Int>) {
    Thread.sleep(
      forTimeInterval: span / .seconds(1) * Double(share.lowerBound + tried * 7919 % share.count) / 1000)
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    tried += 1
    let isKilled = process.terminationReason == .uncaughtSignal
    if isKilled { killed += 1 }
    span = isKilled ? span * 101 / 100 : span * 9 / 10
  }
}
