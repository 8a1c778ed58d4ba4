internal import ArgumentParser

/// Where the flags are that `--help` leaves out.
enum EveryFlag {
  /// How flags are shown that few people need: the shell completes them all the same.
  static let rare: ArgumentVisibility =
    TypedArguments.all.contains { $0.hasPrefix("--generate-completion-script") } ? .default : .hidden

  /// The last line of what a command says of itself.
  ///
  /// - Parameter command: The words behind the program's name.
  static func hint(_ command: String) -> String {
    .said(
      en: "Every flag: 'auto-segment \(command) --help-hidden', or the manual.",
      ru: "Все флаги: 'auto-segment \(command) --help-hidden' или руководство.")
  }
}
