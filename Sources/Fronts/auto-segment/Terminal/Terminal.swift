internal import AtomicFiles
internal import Foundation
internal import SegmentReport

/// Where results and talk go, and how they may look there.
struct Terminal {
  /// Weight on standard output where it is a terminal that may show it.
  let style: TextStyle
  /// Whether talk is wanted.
  let isQuiet: Bool
  /// Whether a person watches standard error.
  let isWatched: Bool

  init(_ options: EveryCommandOptions) {
    let environment = ProcessInfo.processInfo.environment
    let mayColor = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    style = TextStyle(isOn: mayColor && !options.noColor && isatty(STDOUT_FILENO) == 1)
    isQuiet = options.quiet
    isWatched = isatty(STDERR_FILENO) == 1
  }

  /// Prints a result.
  func show(_ text: String) throws {
    try OpenDescriptor.standardOutput.write(text)
  }

  /// Says something that is not a result.
  func say(_ line: String) {
    guard !isQuiet else { return }
    Terminal.tell(line)
  }

  /// Writes a line to standard error, control characters escaped; with nobody to tell of it, an error is dropped.
  static func tell(_ line: String) {
    try? OpenDescriptor.standardError.write(TerminalText.escaped(line.withPlainBlanks) + "\n")
  }
}
