import Foundation
import Testing

/// Bad input: a sentence, the right exit code, nothing written.
@Suite struct RefusalTests {
  private let program: Program

  init() throws { program = try Program() }

  /// Runs the program on files, and expects one sentence with `words` in it and no file more than before.
  private func expectRefusal(
    _ arguments: [String], _ status: Int32, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try program.contents()
    let outcome = try program.run(arguments)
    #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    let last = outcome.errors.split(separator: "\n").last.map(String.init) ?? ""
    #expect(last.hasPrefix("auto-segment: "), "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(last.contains(words), "\(last)", sourceLocation: sourceLocation)
    #expect(try program.contents() == before, sourceLocation: sourceLocation)
  }

  @Test(arguments: ["", "\n\r\n", "\u{FEFF}", "\u{FEFF}\n"])
  func `an empty file, also one of line ends or of a byte order mark`(text: String) throws {
    try program.write(text, to: "empty.csv")
    try expectRefusal(["empty.csv"], 65, "empty.csv: the file is empty")
    try expectRefusal(["preview", "empty.csv"], 65, "empty.csv: the file is empty")
    #expect(try program.run(["preview", "empty.csv", "--print-table"]).status == 0)
  }

  @Test func `a missing file`() throws {
    try expectRefusal(["run", "nowhere.csv"], 66, "nowhere.csv")
    try expectRefusal(["nowhere.csv"], 66, "nowhere.csv")
  }

  @Test func `an input without end, when memory ends`() throws {
    guard try program.isPlain else { return }
    let limit = "export TMPDIR=/nonexistent; ulimit -v 1500000; "
    #expect(try program.shell(limit + "yes abc,1 | $AS preview -") == 66)
    #expect(try program.talk("stderr").contains("more memory than there is"))
  }

  @Test func `a folder`() throws { try expectRefusal(["."], 66, "folder") }

  @Test func `a binary file`() throws {
    let bytes = Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 >> 3) })
    try bytes.write(to: program.folder.appending(path: "binary.csv"))
    try expectRefusal(["binary.csv"], 65, "binary data")
  }

  @Test func `no column with numbers`() throws {
    let rows = (0..<80).map { "client \($0),a remark about client number \($0) that nobody else has" }
    try program.write("name,remark\n" + rows.joined(separator: "\n") + "\n", to: "t.csv")
    try expectRefusal(["t.csv"], 65, "remark")
  }

  @Test func `fewer than two different customers`() throws {
    try program.write("client,age,income\na,30,100\nb,30,100\nc,30,100\n", to: "t.csv")
    try expectRefusal(["t.csv", "--layout", "customers"], 65, "segment")
  }

  @Test func `an unknown column in a flag, with a suggestion`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try expectRefusal(["orders.csv", "--amount", "totl"], 65, "'total'")
  }

  @Test func `a folder, with the files in it that could be meant`() throws {
    for name in ["exports", "exports/older", "pictures"] {
      try FileManager.default.createDirectory(
        at: program.folder.appending(path: name), withIntermediateDirectories: true)
    }
    for name in ["exports/may.csv", "exports/april.XLSX", "exports/notes.md", "exports/.hidden.csv"] {
      try program.write("x", to: name)
    }
    try program.write("x", to: "pictures/cat.png")
    try expectRefusal(["exports"], 66, "april.XLSX, may.csv")
    try expectRefusal(["preview", "exports/"], 66, "april.XLSX, may.csv")
    try expectRefusal(["pictures"], 66, "no file in it")
    try program.write(Shops.orders, to: "orders.csv")
    #expect(try program.run(["orders.csv", "--k", "3", "--quick"]).status == 0)
    try expectRefusal(["orders.csv.segments"], 66, "results of a run")
  }

  @Test func `a mistyped command, with a suggestion`() throws {
    try expectRefusal(["insepct", "model.json"], 64, "auto-segment inspect")
    try expectRefusal(["hlep"], 64, "auto-segment help")
    try expectRefusal(["run", "x.csv", "--layuot", "customers"], 64, "--layout")
    try expectRefusal([], 64, "--help")
  }

  @Test func `flags out of range`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    for flags in [
      ["--k", "1"], ["--k-range", "9...3"], ["--min-share", "120%"], ["--as-of", "2025-02-30"],
      ["--threads", "0"],
      ["--lang", "fr"], ["--max-leaves", "1"], ["--max-cell-bytes", "2147483648"], ["--max-columns", "0"],
      ["--delimiter", ""], ["--encoding", "utf-9"], ["--date-format", "qq"], ["--sheet", "May"],
      ["--table", "orders"], ["--query", "SELECT 1"], ["--table", "orders", "--query", "SELECT 1"],
    ] {
      try expectRefusal(["orders.csv"] + flags, 64, flags[0])
    }
  }

  @Test func `a refusal is said in the person's language`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    let wrong = ["orders.csv", "--amount", "totl"]
    let russian = "auto-segment: --amount называет столбец «totl», а его нет (может быть, «total»?)"
    for outcome in [
      try program.run(wrong + ["--lang", "ru"]), try program.run(wrong, environment: ["LANG": "ru_RU.UTF-8"]),
    ] {
      #expect(outcome.status == 65)
      #expect(outcome.errors.split(separator: "\n").last?.hasPrefix(russian) == true, "\(outcome.errors)")
    }
    let english = try program.run(wrong + ["--lang", "en"], environment: ["LANG": "ru_RU.UTF-8"])
    #expect(english.errors.hasPrefix("auto-segment: --amount names the column 'totl'"))
    let unknown = try program.run(["frobnicate"], environment: ["LANG": "ru_RU.UTF-8"])
    #expect(
      unknown.errors == "auto-segment: нет ни файла, ни команды «frobnicate»; см. 'auto-segment --help'\n")
  }

  @Test func `a part that is missing has a status of its own`() throws {
    try program.write("PAR1....", to: "orders.parquet")
    let outcome = try program.run(["orders.parquet"], environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("with the program duckdb on the PATH"), "\(outcome.errors)")
  }

  @Test func `a damaged model and one of a newer version`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    let model = try program.read("out/model.json")
    try program.write(model.replacingOccurrences(of: "recency", with: "recensy"), to: "damaged.json")
    try program.write(String(model.prefix(300)), to: "short.json")
    try program.write(
      model.replacing(#/"version": \d+/#, with: "\"version\": 99"), to: "newer.json")
    for name in ["damaged.json", "short.json"] {
      try expectRefusal(["classify", name, "orders.csv"], 65, name)
      try expectRefusal(["inspect", name], 65, name)
    }
    try expectRefusal(["inspect", "newer.json"], 65, "99")
    try expectRefusal(["inspect", "nowhere.json"], 66, "nowhere.json")
  }

  @Test func `new data without a needed column, by its name`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    try program.write("customer_id,ordered_on\na,2025-01-01\nb,2025-01-03\n", to: "new.csv")
    try expectRefusal(["classify", "out/model.json", "new.csv"], 65, "total")
  }

  @Test func `a full disk`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    #expect(try program.shell("$AS inspect out/model.json > /dev/full") == 74)
    #expect(try program.shell("$AS classify out/model.json orders.csv > /dev/full") == 74)
    #expect(try program.shell("$AS classify out/model.json orders.csv --quiet --output /dev/full") == 74)
    #expect(try program.shell("$AS preview orders.csv > /dev/full") == 74)
  }

  @Test func `places that cannot be written to`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try expectRefusal(["orders.csv", "--output", "no/such/place"], 73, "no/such/place")
    try expectRefusal(["orders.csv", "--output", "orders.csv"], 73, "orders.csv")
  }

  @Test func `a folder of someone else, unless forced`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "orders.csv.segments"), withIntermediateDirectories: true)
    try program.write("mine", to: "orders.csv.segments/rules.txt")
    try expectRefusal(["orders.csv"], 73, "--force")
    #expect(try program.run(["orders.csv", "--k", "3", "--quick", "--force"]).status == 0)
    #expect(try program.read("orders.csv.segments/rules.txt") != "mine")
    #expect(try program.run(["orders.csv", "--k", "3", "--quick"]).status == 0, "its own folder is replaced")
    try program.write(Shops.orders, to: "other.csv")
    try expectRefusal(["other.csv", "--output", "orders.csv.segments"], 73, "orders.csv")
  }

  @Test func `a file that is there, unless forced`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    try program.write("mine", to: "mine.csv")
    try expectRefusal(["classify", "out/model.json", "orders.csv", "--output", "mine.csv"], 73, "--force")
    #expect(try program.read("mine.csv") == "mine")
    #expect(
      try program.run(["classify", "out/model.json", "orders.csv", "--output", "mine.csv", "--force"]).status
        == 0)
    #expect(try program.read("mine.csv").hasPrefix("customer,"))
  }

  @Test func `the check asked for by --require-structure`() throws {
    // One bell-shaped crowd has no groups.
    var state: UInt64 = 1
    func bell() -> Double {
      (0..<12).reduce(0.0) { sum, _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return sum + Double(state >> 40) / Double(1 << 24)
      }
    }
    let rows = (0..<500).map { "k\($0),\(bell()),\(bell())" }
    try program.write("client,height,width\n" + rows.joined(separator: "\n") + "\n", to: "flat.csv")
    let outcome = try program.run([
      "flat.csv", "--layout", "customers", "--require-structure", "--output", "out",
    ])
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(try program.contents().contains("out/report.html"))
  }
}
