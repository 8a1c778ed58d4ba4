internal import ArgumentParser
import Foundation
import Testing
@testable import auto_segment

/// Help in Russian: `--lang ru`, or a Russian locale.
@Suite struct RussianHelpTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/help.ru.txt")

  /// The words of every command, those of the program itself first.
  private static let commands: [[String]] = {
    func all(_ command: any ParsableCommand.Type, _ words: [String]) -> [[String]] {
      [words]
        + command.configuration.subcommands.flatMap { part in
          all(part, words + [part.configuration.commandName ?? ""])
        }
    }
    return all(AutoSegmentCommand.self, [])
  }()

  private func help(_ words: [String], locale: String = "") throws -> String {
    let outcome = try program.run(words, environment: ["LC_ALL": locale])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(words): \(outcome.errors)")
    return outcome.output
  }

  @Test func `help is as it was recorded`() throws {
    let text = try [[], ["run"]].map { try help($0 + ["--help", "--lang", "ru"]) }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: Self.golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.golden, encoding: .utf8) == text)
  }

  @Test(arguments: commands)
  func `help names the same flags in Russian, and fits on a screen as well`(command: [String]) throws {
    #expect(Self.commands.count > 20)
    for asked in ["--help", "--help-hidden"] {
      let english = try help(command + [asked])
      let russian = try help(command + [asked, "--lang", "ru"])
      #expect(flags(russian) == flags(english))
      #expect(rows(russian).count == rows(english).count)
      let lines = russian.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.filter { $0.count > 80 })")
      if asked == "--help" { #expect(lines.count <= 60, "\(lines.count)") }
    }
  }

  @Test(arguments: commands)
  func `no English is left in it but what is typed`(command: [String]) throws {
    let help = try help(command + ["--help-hidden", "--lang", "ru"])
    let prose = help.split(separator: "\n").filter {
      !$0.contains("auto-segment ") && !$0.hasPrefix("printf ")
    }
    .map { $0.replacing(/'[^']*'/, with: "…") }
    for line in prose { #expect(!line.contains(/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/), "\(line)") }
    for word in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "(default", "(values", "See '"] {
      #expect(!help.contains(word), "\(word)")
    }
    for row in rows(help) {
      #expect(row.words.contains(/[а-яё]/), "\(row)")
      for name in row.label.matches(of: /<(.*?)>/) {
        // Lists and ranges are shown, not named.
        #expect(name.output.1.contains(/[а-яё]/) || name.output.1.contains(/^a(,b|\.\.\.b)/), "\(row)")
      }
    }
  }

  @Test(arguments: commands)
  func `a Russian locale, the flag and the command that helps say the same`(command: [String]) throws {
    let russian = try help(command + ["--help", "--lang", "ru"])
    #expect(russian.hasPrefix("КРАТКО: "))
    #expect(try help(command + ["--help"], locale: "ru_RU.UTF-8") == russian)
    #expect(try help(["--lang=ru"] + command + ["-h"]) == russian)
    #expect(try help(["help"] + command + ["--lang", "ru"]) == russian)
    #expect(
      try help(command + ["--help", "--lang", "en"], locale: "ru_RU.UTF-8") == help(command + ["--help"]))
  }

  @Test(arguments: ["60", "100"])
  func `lines are as long as the window lets them be, and words keep their column`(columns: String) throws {
    let width = try #require(Int(columns))
    let shown = try program.runOnTerminal(
      ["run", "--help", "--lang", "ru"], environment: ["COLUMNS": columns])
    let lines = shown.split(whereSeparator: \.isNewline)
    #expect(lines.allSatisfy { $0.count <= width }, "\(lines.filter { $0.count > width })")
    #expect(lines.contains { $0.count > width - 10 })
    #expect(rows(lines.joined(separator: "\n")).count > 20)
  }

  @Test func `what a shell or a program reads is English whatever the language`() throws {
    let scripts = ["bash", "zsh", "fish"].map { ["--generate-completion-script", $0] }
    for request in scripts + [["--experimental-dump-help"]] {
      let english = try help(request)
      #expect(!english.contains("КРАТКО") && !english.contains("Куда"))
      #expect(try help(request, locale: "ru_RU.UTF-8") == english)
    }
    #expect(try help(["run", "--version"], locale: "ru_RU.UTF-8") == help(["--version"]))
  }

  @Test func `only a request for help is read without its language`() {
    #expect(TypedArguments.toParse(["--help", "--lang", "ru"]) == ["--help"])
    #expect(TypedArguments.toParse(["run", "--lang=ru", "-h"]) == ["run", "-h"])
    #expect(TypedArguments.toParse(["help", "run", "--lang", "ru"]) == ["help", "run"])
    #expect(TypedArguments.toParse(["run", "--lang", "--help"]) == ["run", "--help"])
    for arguments in [["run", "a.csv", "--lang", "ru"], ["run", "--lang", "ru", "--", "--help"]] {
      #expect(TypedArguments.toParse(arguments) == arguments)
    }
  }

  @Test func `words of ours that look like the parser's are left alone`() {
    let help = """
      OVERVIEW: OPTIONS: one

      OPTIONS:
        -e    Show the version.
      Two (values: a)

      USAGE: x <options>

      OPTIONS:
        -a <b>                  (values: c, d; default: c)
        -e                      Show the version. Show it.
      """
    #expect(
      RussianHelp(help, width: 80).text == """
        КРАТКО: OPTIONS: one

        OPTIONS:
          -e Show the version.
        Two (values: a)

        ВЫЗОВ: x <флаги>

        ФЛАГИ:
          -a <b>                  (можно: c, d; по умолчанию c)
          -e                      Show the version. Show it.
        """)
    let version = "auto-segment 0.1.0\nOPTIONS:"
    #expect(RussianHelp(version, width: 5).text == version)
  }

  /// The flags that rows begin with.
  private func flags(_ help: String) -> [String] {
    rows(help).flatMap { row in
      row.label.prefix { $0 != "<" }.matches(of: /-[a-z-]+/).map { String($0.output) }
    }
  }

  /// Arguments and flags with what is said of them, below the line that shows the call.
  private func rows(_ help: String) -> [(label: String, words: String)] {
    let indent = 26
    var rows: [(label: String, words: String)] = []
    for line in help.split(separator: "\n").drop(while: { !$0.contains(#/^(USAGE|ВЫЗОВ): /#) }) {
      if line.contains(/^  [-<]/) {
        // A label that reaches the column of the words has a line of its own.
        let isLong = line.dropFirst(indent - 1).first.map { $0 != " " } ?? true
        rows.append(
          isLong ? (String(line), "") : (String(line.prefix(indent)), String(line.dropFirst(indent))))
      } else if line.hasPrefix(String(repeating: " ", count: indent)), let last = rows.indices.last {
        rows[last].words += " " + line.dropFirst(indent)
      }
    }
    return rows
  }
}
