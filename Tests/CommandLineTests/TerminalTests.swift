import Foundation
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

  @Test(arguments: ["60", "80", "100"])
  func `no line is wider than the terminal`(columns: String) throws {
    try program.write(Shops.customers, to: "clients.csv")
    let runs = [
      arguments, arguments + ["--verbose"], arguments + ["--lang", "ru"],
      ["clients.csv", "--k", "3", "--quick", "--force", "--verbose"], ["preview", "orders.csv"],
      ["preview", "clients.csv", "--lang", "ru"],
    ]
    for run in runs {
      let outcome = try program.run(run, environment: ["COLUMNS": columns])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let folder = program.folder.path
      for line in outcome.output.split(separator: "\n") where !line.contains(folder) {
        #expect(line.count <= Int(columns) ?? 0, "\(run): \(line)")
      }
    }
  }

  @Test func `the screen has a rule a segment and the folder's full path, and more where that is asked for`()
    throws
  {
    let short = try program.run(arguments).output
    #expect(short.contains("\(program.folder.path)/orders.csv.segments/\n"))
    #expect(!short.contains("Why this many") && !short.contains("right for"))
    let long = try program.run(arguments + ["--verbose"]).output
    #expect(long.contains("Why this many") && long.contains("right for"))
  }
}
