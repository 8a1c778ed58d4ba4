internal import Glibc
internal import Wording

/// The person's browser, by the program with which desktops open files.
enum Browser {
  private static let opener = "xdg-open"

  /// Said where the page is not opened.
  static let isMissing = LocalizedText(
    en: "the report was not opened: there is no program \(opener) here; open report.html by hand",
    ru: "отчёт не открыт: программы \(opener) здесь нет; откройте report.html сами")

  /// Opens a file, and waits for nothing.
  ///
  /// - Returns: Whether there is a program that does so.
  static func show(_ path: String) -> Bool {
    guard let program = ProgramPath.find(opener) else { return false }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Its words are not ours.
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    let words: [String] = [program, path]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for text in arguments { free(text) } }
    var number = pid_t()
    return posix_spawn(&number, program, &actions, nil, arguments, environ) == 0
  }
}
