import Foundation
import Testing

@Suite struct ManualTests {
  @Test func `the manual page names every flag of every command`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Fronts/auto-segment/Manual/auto-segment.1")
    let manual = try String(contentsOf: page, encoding: .utf8).replacing("\\-", with: "-")
    let program = try Program()
    for command in [
      "run", "today", "compare", "preview", "inspect", "classify", "report", "edit", "export json",
      "export bi", "export excel", "export pmml", "export sql", "export xlsx", "export profile", "demo",
      "serve",
      "experiment size", "experiment split", "experiment evaluate",
    ] {
      let help = try program.run(command.split(separator: " ").map(String.init) + ["--help-hidden"]).output
      let flags = help.matches(of: /--[a-z-]+/).map { String($0.output) }
      #expect(flags.count > 10)
      for flag in Set(flags) { #expect(manual.contains(flag), "\(command) \(flag)") }
      #expect(manual.contains(".B \(command)\n"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the shell completes every flag, be it one that the short help leaves out`(shell: String) throws {
    let program = try Program()
    let script = try program.run(["--generate-completion-script", shell]).output
    let help = try program.run(["run", "--help-hidden"]).output
    let flags = Set(help.matches(of: /\n  (?:-[a-z], )?--([a-z-]+)/).map(\.output.1))
    #expect(flags.count > 60)
    for flag in flags { #expect(script.contains(flag), "\(flag)") }
  }

  @Test func `every subcommand has a page of its own, with all that its help says`() throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "packaging/manuals.sh")
    let program = try Program()
    let process = Process()
    process.executableURL = script
    process.arguments = [Program.executable.path, program.folder.path]
    // The manual is English whoever makes it.
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "ru_RU.UTF-8"]) { _, new in
      new
    }
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
      .filter { $0.hasSuffix(".1") }
    #expect(pages.count >= 20)
    for name in pages {
      let page = try String(contentsOf: program.folder.appending(path: name), encoding: .utf8)
        .replacing("\\-", with: "-")
      // A page begins with the words that call its command.
      let words = try #require(page.firstMatch(of: /\.SH "SYNOPSIS"\n\.B auto-segment (.*)\n/)).output.1
      #expect(name == "auto-segment-\(words.replacing(" ", with: "-")).1")
      let help = try program.run(words.split(separator: " ").map(String.init) + ["--help-hidden"]).output
      for flag in Set(help.matches(of: /\n  (?:-[a-z], )?(--[a-z-]+)/).map(\.output.1)) {
        #expect(page.contains(try Regex("\n\\.TP\n\\.B \".*\(flag)")), "\(name) \(flag)")
      }
    }
  }
}
