import Foundation
import Testing

/// What the system does not give ends in a sentence, and never in a wrong file.
@Suite struct StarvedTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(Shops.orders, to: "orders.csv")
  }

  private func model() throws {
    try #require(try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"]).status == 0)
  }

  @Test(arguments: ["2>&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func `without standard error no talk lands in the result`(closed: String) throws {
    try model()
    try program.run(["classify", "out", "orders.csv", "--output", "open.csv"])
    #expect(try program.shell("$AS classify out orders.csv --output closed.csv \(closed)") == 0)
    #expect(try program.read("closed.csv") == program.read("open.csv"))
  }

  @Test func `whoever is not there can neither be read nor told`() throws {
    try model()
    #expect(try program.shell("$AS classify out orders.csv >&-") == 74)
    #expect(try program.talk("stderr").contains("cannot write to standard output"))
    #expect([66, 74].contains(try program.shell("$AS preview - <&-")))
  }

  @Test func `a file larger than allowed is an error, and nothing is left`() throws {
    #expect(try program.shell("ulimit -f 8; $AS run orders.csv --quick --output new > /dev/null") == 74)
    #expect(try program.talk("stderr").contains("file too large"))
    #expect(try program.contents() == ["orders.csv"])
  }

  @Test func `results that are written are not said to be lost`() throws {
    #expect(try program.shell("$AS run orders.csv --quick --output out > /dev/full") == 74)
    let last = try program.talk("stderr").split(separator: "\n").last ?? ""
    #expect(last.hasPrefix("auto-segment: all results are in out; only the summary"), "\(last)")
    #expect(try program.contents().contains("out/model.json"))
  }

  @Test(arguments: [180_000, 240_000, 300_000])
  func `a small address space ends in words`(kilobytes: Int) throws {
    guard try program.isPlain else { return }
    let status = try program.shell("ulimit -v \(kilobytes); timeout 60 $AS --version > /dev/null")
    #expect([0, 70, 127].contains(status))
    if status != 0 { #expect(try !program.talk("stderr").isEmpty) }
  }

  @Test func `few descriptors end in words`() throws {
    guard try program.isPlain else { return }
    for most in 4...8 {
      let command = "ulimit -n \(most); exec $AS orders.csv --quick --quiet --output out --force"
      let status = try program.shell(command)
      #expect([0, 70, 73, 74].contains(status))
      #expect(try program.talk("stderr").split(separator: "\n").last?.hasPrefix("auto-segment: ") == true)
    }
  }

  @Test func `OpenBLAS begins no thread`() throws {
    let tasks =
      "for i in 1 2 3 4 5 6 7 8 9; do sleep 0.1; ls /proc/$!/task | wc -l; done | sort -n | tail -n 1"
    let command = "mkfifo pipe; sleep 3 > pipe & $AS preview - < pipe & \(tasks) > count"
    #expect(try program.shell(command) == 0)
    // The thread that works and the one that listens for signals.
    #expect(try program.read("count").trimmingCharacters(in: .whitespacesAndNewlines) == "2")
  }

  @Test(arguments: ["ABRT", "FPE", "ILL", "SEGV", "SYS", "TRAP"])
  func `a death says one sentence at once`(signal: String) throws {
    guard try program.isPlain else { return }
    let command = """
      mkfifo pipe; sleep 20 > pipe & keeper=$!
      $AS preview - --lang ru < pipe & sleep 0.5; kill -\(signal) $!; wait $!; status=$?
      kill $keeper; exit $status
      """
    let start = Date()
    #expect(try program.shell(command) == 70)
    #expect(Date().timeIntervalSince(start) < 10)
    #expect(
      try program.talk("stderr").split(separator: "\n").last?.hasPrefix("auto-segment: программа") == true)
  }
}

/// An input need not end, and need not mean well.
@Suite struct EndlessInputTests {
  private let program: Program

  init() throws { program = try Program() }

  private func expectRefusal(
    _ command: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let status = try program.shell(command)
    let talk = try program.talk("stderr")
    let last = talk.split(separator: "\n").last ?? ""
    #expect(status == 65, "\(talk)", sourceLocation: sourceLocation)
    #expect(
      last.hasPrefix("auto-segment: ") && last.contains(words), "\(last)", sourceLocation: sourceLocation)
  }

  @Test func `a line without end is not kept to its end`() throws {
    try expectRefusal("tr '\\0' x < /dev/zero | $AS preview -", "--max-line-bytes")
    try expectRefusal("$AS preview /dev/zero --max-line-bytes 100000", "--max-line-bytes")
    try expectRefusal("mkfifo pipe; tr '\\0' x < /dev/zero > pipe & $AS preview pipe", "--max-line-bytes")
    try expectRefusal(
      "{ printf 'id,n\\n1,2\\n'; tr '\\0' x < /dev/zero; } | $AS preview - --max-line-bytes 1000", "stdin:3:")
  }

  @Test func `rows without end stop at the limit`() throws {
    try expectRefusal("yes abc,1 | $AS preview - --max-unpacked 3000000", "--max-unpacked")
    try expectRefusal(
      "mkfifo pipe; yes abc,1 > pipe & $AS run pipe --max-unpacked 40000000", "--max-unpacked")
  }

  @Test func `long lines of what is no text are its own`() throws {
    // A database begins with a page that has few line ends.
    let command =
      "{ printf 'SQLite format 3\\000'; head -c 3000000 /dev/zero; } | $AS preview - --max-line-bytes 1000"
    #expect(try program.shell(command) == 65)
    #expect(try program.talk("stderr").contains("SQLite"))
  }
}
