internal import ArgumentParser
internal import AtomicFiles
internal import Foundation
internal import Wording

/// Where the program begins and ends.
@main
enum Program {
  static func main() {
    Interruption.startListening()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    guard !arguments.isEmpty else {
      Terminal.tell(
        "auto-segment: name a file to segment, or 'demo' for the sample; see 'auto-segment --help'")
      return .usage
    }
    do {
      _ = try KernelChoice.level()
      try checkFirstWord(of: arguments)
      var command = try AutoSegmentCommand.parseAsRoot(arguments)
      try command.run()
      return .done
    } catch {
      return finish(error, arguments)
    }
  }

  private static let commandNames = AutoSegmentCommand.configuration.subcommands.compactMap { command in
    command.configuration.commandName
  }

  /// A first word that is no flag is a command or a file.
  private static func checkFirstWord(of arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return }
    if commandNames.contains(word) || FileManager.default.fileExists(atPath: word) { return }
    if let nearest = closestName(to: word, among: commandNames + ["help"]) {
      throw CommandError.unknownCommand(word, nearest: nearest)
    }
    if word.contains(".") || word.contains("/") {
      throw CommandError.noSuchInput(word, reason: "there is no such file")
    }
    throw CommandError.unknownCommand(word, nearest: nil)
  }

  /// Says what went wrong, the sentence that matters last, and how the program ends for it.
  private static func finish(_ error: any Error, _ arguments: [String]) -> ExitStatus {
    let isOurs = ExitStatus(error) != .ourBug
    if !isOurs, AutoSegmentCommand.exitCode(for: error) == .success {
      return show(AutoSegmentCommand.fullMessage(for: error))
    }
    if !isOurs, AutoSegmentCommand.exitCode(for: error) == .validationFailure {
      Terminal.tell("See 'auto-segment\(helpPath(arguments)) --help'.")
      Terminal.tell("auto-segment: \(AutoSegmentCommand.message(for: error))")
      return .usage
    }
    let status = ExitStatus(error)
    if status == .ourBug {
      Terminal.tell("This is a mistake of the program; please report it with the line below.")
    }
    Terminal.tell("auto-segment: \(sentence(for: error))")
    return status
  }

  /// Help, version and completion scripts are results like any other.
  private static func show(_ text: String) -> ExitStatus {
    do {
      try OpenDescriptor.standardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
      return .done
    } catch {
      Terminal.tell("auto-segment: \(error)")
      return ExitStatus(error)
    }
  }

  private static func sentence(for error: any Error) -> String {
    (error as? ValidationError)?.message ?? String(describing: error)
  }

  private static func helpPath(_ arguments: [String]) -> String {
    return arguments.first.flatMap { commandNames.contains($0) ? " \($0)" : nil } ?? ""
  }
}
