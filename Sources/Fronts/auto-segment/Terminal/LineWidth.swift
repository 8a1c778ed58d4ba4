internal import FoundationEssentials
internal import Glibc

/// How many characters a line of text may have.
struct LineWidth {
  let characters: Int

  /// Where there is no window.
  static let unknown = 80

  /// Longer lines are hard to read, and shorter ones hold no table.
  private static let readable = 40...100

  /// The width of the window behind `descriptor`, else ``unknown``.
  ///
  /// COLUMNS says it where there is no window, as with a pager.
  init(ofTerminal descriptor: Int32) {
    var window = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    let said = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    let columns = isKnown ? Int(window.ws_col) : said ?? Self.unknown
    characters = min(max(columns, Self.readable.lowerBound), Self.readable.upperBound)
  }
}
