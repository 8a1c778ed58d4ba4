internal import ArgumentParser
internal import AtomicFiles
internal import Glibc
internal import WarehouseSQL
internal import Wording

/// Where the program begins and ends.
@main
enum Program {
  static func main() {
    let arguments = TypedArguments.all
    let talk = Talk(arguments)
    Death.explainItself(talk)
    Interruption.startListening(talk)
    exit(run(arguments, talk).rawValue)
  }

  private static func run(_ arguments: [String], _ talk: Talk) -> ExitStatus {
    do {
      guard !arguments.isEmpty else { throw CommandError.nothingNamed }
      _ = try KernelChoice.level()
      // Asked for by scripts, often: the parser would first learn all commands, which takes longer than all else.
      if arguments == ["--version"] { return show(AutoSegmentCommand.versionText, talk) }
      try checkFirstWord(of: arguments)
      var command = try AutoSegmentCommand.parseAsRoot(TypedArguments.toParse(arguments))
      try command.run()
      talk.end(ExitStatus.done.rawValue)
      return .done
    } catch {
      return finish(error, arguments, talk)
    }
  }

  private static let commandNames = AutoSegmentCommand.commandNames

  /// A first word that is no flag is a command or a file.
  private static func checkFirstWord(of arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return }
    if commandNames.contains(word) || FilePlace(word) != .nothing || EngineAddress.isAddress(word) { return }
    if let nearest = closestName(to: word, among: commandNames + ["help"]) {
      throw CommandError.unknownCommand(word, nearest: nearest)
    }
    if word.contains(".") || word.contains("/") {
      throw CommandError.noSuchInput(word)
    }
    throw CommandError.unknownCommand(word, nearest: nil)
  }

  /// Says what went wrong, the sentence that matters last, and how the program ends for it.
  private static func finish(_ error: any Error, _ arguments: [String], _ talk: Talk) -> ExitStatus {
    if [.usage, .cannotRead].contains(ExitStatus(blaming: error)), let name = UnquotedName(in: arguments) {
      let refusal = CommandError.nameNeedsQuotes(name.text)
      talk.refuse(refusal)
      return ExitStatus(refusal)
    }
    let help = "'auto-segment\(helpPath(arguments)) --help'"
    let hint = LocalizedText(en: "See \(help).", ru: "См. \(help).")
    if error is any ExplainedError {
      talk.refuse(error, hint: error is ChoiceError ? hint : nil)
      return ExitStatus(error)
    }
    switch AutoSegmentCommand.exitCode(for: error) {
    case .success:
      return show(answer(to: error), talk)
    case .validationFailure:
      let refusal = ArgumentRefusal(AutoSegmentCommand.message(for: error))
      talk.refuse(refusal, hint: hint)
      return ExitStatus(refusal)
    default:
      talk.refuse(
        error,
        hint: LocalizedText(
          en: "This is a mistake of the program; please report it with the line below.",
          ru: "Это ошибка самой программы; сообщите о ней вместе со строкой ниже."))
      return ExitStatus(error)
    }
  }

  /// What the parser answers where it was asked for help, a version or a completion script.
  private static func answer(to request: any Error) -> String {
    switch Language.ofHelp {
    case .english: AutoSegmentCommand.fullMessage(for: request)
    case .russian:
      RussianHelp(
        AutoSegmentCommand.fullMessage(for: request, columns: RussianHelp.unbroken),
        width: LineWidth(ofTerminal: STDOUT_FILENO).characters
      ).text
    }
  }

  /// Help, version and completion scripts are results like any other.
  private static func show(_ text: String, _ talk: Talk) -> ExitStatus {
    do {
      try OpenDescriptor.standardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
      talk.end(ExitStatus.done.rawValue)
      return .done
    } catch {
      talk.refuse(error)
      return ExitStatus(error)
    }
  }

  private static func helpPath(_ arguments: [String]) -> String {
    return arguments.first.flatMap { commandNames.contains($0) ? " \($0)" : nil } ?? ""
  }
}
