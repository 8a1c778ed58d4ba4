internal import ArgumentParser

extension ArgumentHelp {
  /// Of a flag that few people need: `--help-hidden` and the manual have it, `--help` has not.
  static func rare(_ text: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(text, valueName: valueName, visibility: EveryFlag.rare)
  }
}

/// Where the flags are that `--help` leaves out.
enum EveryFlag {
  /// How flags are shown that few people need: the shell completes them all the same.
  static let rare: ArgumentVisibility =
    TypedArguments.all.contains { $0.hasPrefix("--generate-completion-script") } ? .default : .hidden

  /// The last line of what a command says of itself.
  ///
  /// - Parameter command: The words behind the program's name.
  static func hint(_ command: String) -> String {
    "\n\nEvery flag: 'auto-segment \(command) --help-hidden', or the manual."
  }
}
