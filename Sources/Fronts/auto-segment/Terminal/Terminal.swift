internal import AtomicFiles
internal import FoundationEssentials
internal import Glibc
internal import SegmentReport
internal import Wording

/// Where results and talk go, and how they may look there.
struct Terminal {
  /// Weight on standard output where it is a terminal that may show it.
  let style: TextStyle
  /// Whether talk is wanted.
  let isQuiet: Bool
  /// Whether a person watches standard error.
  let isWatched: Bool
  /// How the program talks.
  let talk: Talk

  /// - Parameter mayColor: Whether the person allows it; the environment and the terminal must as well.
  init(talk: Talk, isQuiet: Bool, mayColor: Bool) {
    let environment = ProcessInfo.processInfo.environment
    let isColored = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    style = TextStyle(
      isOn: mayColor && isColored && isatty(STDOUT_FILENO) == 1,
      width: LineWidth(ofTerminal: STDOUT_FILENO).characters)
    isWatched = isatty(STDERR_FILENO) == 1
    self.isQuiet = isQuiet
    self.talk = talk
  }

  /// Prints a result.
  func show(_ text: String) throws {
    try OpenDescriptor.standardOutput.write(text)
  }

  /// Says something that is not a result.
  func say(_ text: LocalizedText) {
    if !isQuiet { talk.say(text) }
  }
}
