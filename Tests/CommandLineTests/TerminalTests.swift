import Foundation
import Glibc
import Testing

/// What a person sees who sits before a terminal.
@Suite struct TerminalTests {
  private let program: Program
  private let arguments = ["orders.csv", "--k-range", "3...3", "--quick", "--force"]
  private static let clearLine = "\u{1B}[2K"
  private static let bold = "\u{1B}[1m"

  init() throws {
    program = try Program()
    try program.write(Shops.orders, to: "orders.csv")
  }

  @Test func `progress is shown on a terminal and taken away again`() throws {
    let shown = try program.runOnTerminal(arguments)
    #expect(shown.contains("reading …"))
    #expect(shown.contains("looking for segments …"))
    #expect(shown.contains(Self.bold))
    // The last stage is cleared before the first line of the result.
    let parts = shown.components(separatedBy: Self.clearLine)
    let result = try #require(parts.firstIndex { $0.contains("3 segments") })
    #expect(parts[result...].allSatisfy { !$0.contains(" …") })
  }

  @Test(arguments: ["NO_COLOR", "TERM", "--no-color"])
  func `colour can be refused, and nothing is lost by it`(way: String) throws {
    let refusal = way == "TERM" ? [way: "dumb"] : way == "NO_COLOR" ? [way: "1"] : [:]
    let flags = way.hasPrefix("--") ? [way] : []
    let plain = try program.runOnTerminal(arguments + flags, environment: refusal)
    #expect(!plain.contains(Self.bold))
    #expect(plain.contains("3 segments"))
  }

  @Test func `a quiet run shows nothing at all`() throws {
    #expect(try program.runOnTerminal(arguments + ["--quiet"]).isEmpty)
  }

  @Test func `names from the data cannot steer the terminal`() throws {
    try program.write("a\u{1B}]0;title\u{7},b\n1,2\n3,4\n5,6\n", to: "t.csv")
    #expect(try !program.runOnTerminal(["preview", "t.csv"]).contains("\u{1B}]0"))
  }

  @Test(arguments: ["60", "80", "120"])
  func `no line is wider than the terminal`(columns: String) throws {
    try program.write(Shops.customers, to: "clients.csv")
    let saved = "orders.csv.segments"
    let runs = [
      arguments, arguments + ["--verbose"],
      ["clients.csv", "--k", "3", "--quick", "--force", "--verbose"], ["preview", "orders.csv"],
      ["preview", "clients.csv", "--verbose"], ["inspect", saved], ["inspect", "clients.csv.segments"],
      ["compare", saved, "orders.csv"], ["compare", saved, saved, "orders.csv"],
      ["today", saved, "orders.csv", "--output", "today.csv", "--force"],
      ["classify", saved, "orders.csv", "--output", "new.csv", "--force"],
      ["classify", saved, "orders.csv", "--explain", "c100"],
      ["report", saved, "--output", "report.html", "--force"],
      ["experiment", "size", saved, "orders.csv"],
    ]
    let folder = program.folder.path
    for language in ["en", "ru"] {
      for run in runs {
        let shown = try program.runOnTerminal(
          run + ["--lang", language], environment: ["COLUMNS": columns, "NO_COLOR": "1"])
        #expect(!shown.contains("auto-segment: "), "\(run): \(shown)")
        // What was on its way is shown in one line that is taken away again.
        let lines = shown.split(whereSeparator: \.isNewline).flatMap {
          $0.components(separatedBy: Self.clearLine)
        }
        for line in lines where !line.contains(folder) {
          #expect(line.filter { $0 != "\r" }.count <= Int(columns) ?? 0, "\(run): \(line)")
        }
        if language == "ru" {
          let words = Set(shown.matches(of: /[A-Za-z]{3,}/).map { $0.output.lowercased() })
          #expect(
            words.isDisjoint(with: ["the", "and", "pruned", "rules", "customers", "orders,"]), "\(run)")
        }
      }
    }
  }

  @Test func `what is needed most fits on a screen of help, and the rest is a flag away`() throws {
    let commands = [
      "", "run", "today", "classify", "compare", "serve", "preview", "inspect", "report", "edit", "export",
      "export bi", "export excel", "export json", "export pmml", "export profile", "export sql",
      "export xlsx",
      "experiment", "experiment size", "experiment split", "experiment evaluate", "demo",
    ]
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      let help = try program.run(words + ["--help"]).output
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 60, "\(command): \(lines.count)")
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(command): \(lines.filter { $0.count > 80 })")
      let every = try program.run(words + ["--help-hidden"]).output
      for flag in Set(help.matches(of: /--[a-z-]+/).map(\.output)) { #expect(every.contains(flag)) }
      if !command.isEmpty, !["serve", "export", "experiment"].contains(command) {
        #expect(help.contains("auto-segment \(command) --help-hidden"), "\(command)")
        #expect(every.contains("--threads") && !help.contains("--threads"))
      }
    }
    let groups = try program.run(["--help"]).output.matches(of: /\n([A-Z ]+) SUBCOMMANDS:/).map(\.output.1)
    #expect(groups == ["EVERY DAY", "LOOK", "CHANGE AND HAND OVER", "LEARN"])
  }

  @Test func `the screen has a rule a segment and the folder's full path, and more where that is asked for`()
    throws
  {
    let short = try program.run(arguments).output
    #expect(short.contains("\(program.folder.path)/orders.csv.segments/\n"))
    #expect(!short.contains("Why this many") && !short.contains("right for") && !short.contains("silhouette"))
    #expect(short.contains("of the customers bring"))
    let long = try program.run(arguments + ["--verbose"]).output
    #expect(long.contains("Why this many") && long.contains("right for") && long.contains("silhouette"))
  }

  @Test func `the report is opened where that is asked for, and a desktop without a browser is no failure`()
    throws
  {
    let opener = try program.write("#!/bin/sh\necho \"$1\" > opened.txt\n", to: "xdg-open")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: opener)
    let page = "\(program.folder.path)/orders.csv.segments/report.html"
    let opened = try program.run(
      arguments + ["--open"], environment: ["PATH": program.folder.path + ":/usr/bin:/bin"])
    #expect(opened.status == 0 && opened.errors.isEmpty)
    var found = ""
    for _ in 0..<500 where found.isEmpty {
      found = (try? program.read("opened.txt")) ?? ""
      usleep(10_000)
    }
    #expect(found == page + "\n")
    let record = try program.read("orders.csv.segments/run.json")
    #expect(!record.contains("--open"))
    let alone = try program.run(arguments + ["--open"], environment: ["PATH": "/nowhere"])
    #expect(alone.status == 0 && alone.errors.contains("xdg-open"))
  }
}
