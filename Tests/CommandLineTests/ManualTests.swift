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
      "experiment size", "experiment split", "experiment evaluate",
    ] {
      let help = try program.run(command.split(separator: " ").map(String.init) + ["--help"]).output
      let flags = help.matches(of: /--[a-z-]+/).map { String($0.output) }
      #expect(flags.count > 10)
      for flag in Set(flags) { #expect(manual.contains(flag), "\(command) \(flag)") }
      #expect(manual.contains(".B \(command)\n"))
    }
  }
}
