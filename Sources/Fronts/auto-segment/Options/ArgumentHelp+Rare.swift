internal import ArgumentParser

extension ArgumentHelp {
  /// Of a flag that few people need: `--help-hidden` and the manual have it, `--help` has not.
  static func rare(_ text: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(text, valueName: valueName, visibility: .hidden)
  }
}

/// Where the flags are that `--help` leaves out.
enum EveryFlag {
  /// The last line of what a command says of itself.
  ///
  /// - Parameter command: The words behind the program's name.
  static func hint(_ command: String) -> String {
    "\n\nEvery flag: 'auto-segment \(command) --help-hidden', or the manual."
  }
}
