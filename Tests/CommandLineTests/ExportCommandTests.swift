internal import ArgumentParser
import Foundation
import Testing
@testable import auto_segment

/// The command that hands results over.
@Suite struct ExportCommandTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/export-help.txt")

  private func model(in file: String = "model.json") throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(try program.read(file).utf8)) as? [String: Any])
  }

  @Test func `help is as it was recorded`() throws {
    let commands = ExportCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    let text = [[]] + commands.map { [$0] }
    let help = try text.map { try program.run(["export"] + $0 + ["--help"]).output }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try help.write(to: Self.golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.golden, encoding: .utf8) == help)
  }

  @Test func `the rules as JSON are those of the model, of which a result folder is named as well`() throws {
    try #expect(program.run(["demo", "--quick", "--quiet", "-o", "demo"]).status == 0)
    let outcome = try program.run(["export", "json", "demo/model.json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    try program.write(outcome.output, to: "rules.json")
    let (rules, whole) = (try model(in: "rules.json"), try model(in: "demo/model.json"))
    #expect(Set(rules.keys) == ["features", "segments", "tree"])
    for name in rules.keys {
      let (own, models) = (try #require(rules[name] as? [NSDictionary]), whole[name] as? [NSDictionary])
      #expect(!own.isEmpty)
      #expect(own == models)
    }
    #expect(try program.run(["export", "json", "demo"]).output == outcome.output)
    #expect(try program.run(["export", "json", "demo", "-o", "tree.json"]).output == "")
    #expect(try program.read("tree.json") == outcome.output)
    #expect(try program.run(["export", "json", "demo", "-o", "tree.json"]).status == 73)
    #expect(
      try program.run(["export", "json", "demo", "-o", "demo/model.json", "--force"]).status == 64,
      "a model is never replaced by what is made of it")
  }
}
