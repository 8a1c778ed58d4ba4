internal import SegmentReport

/// The help of a command in Russian: what the parser of arguments puts around our words is English whatever they are.
struct RussianHelp {
  /// Within the width of a window.
  let text: String

  /// So many columns that the parser breaks no line: its words are found in whole ones.
  static let unbroken = 10_000

  /// Where the parser has the words about a flag begin.
  private static let indent = 26

  /// Kept together with the value by blanks that do not break.
  private static let byDefault = "по\u{A0}умолчанию\u{A0}"

  /// - Parameters:
  ///   - help: What the parser says, ``unbroken``; anything but help is left as it is.
  ///   - width: The longest line, in characters.
  init(_ help: String, width: Int) {
    guard let parts = help.wholeMatch(of: #/(?s)OVERVIEW: (.*?)\nUSAGE: ([^\n]*)(.*)/#) else {
      text = help
      return
    }
    let overview = parts.1.replacing("Show subcommand help information.", with: "Показать справку о команде.")
    let usage = parts.2.replacing("<options>", with: "<флаги>").replacing(/<subcommands?>/, with: "<команда>")
    let said = Self.lines("КРАТКО: \(overview)").map { Self.broken($0, width: width) }
    let listed = Self.lines("ВЫЗОВ: \(usage)\(parts.3)").map { line in
      Self.row(Self.heading(line) ?? Self.russian(line), width: width)
    }
    text = (said + listed).joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A line of prose; no dash begins one.
  private static func broken(_ line: String, width: Int) -> String {
    line.replacing(" — ", with: "\u{A0}— ").wrapped(to: width, indent: 0).withPlainBlanks
  }

  /// A row of the list, its words broken in their column.
  private static func row(_ line: String, width: Int) -> String {
    guard line.count > width else { return line.withPlainBlanks }
    let words = broken(String(line.dropFirst(indent)), width: width - indent)
    let margin = String(repeating: " ", count: indent)
    return "\(line.prefix(indent))\(words.replacing("\n", with: "\n" + margin))"
  }

  /// A line that the parser has alone.
  private static func heading(_ line: String) -> String? {
    switch line {
    case "ARGUMENTS:": "АРГУМЕНТЫ:"
    case "OPTIONS:": "ФЛАГИ:"
    case "SUBCOMMANDS:": "КОМАНДЫ:"
    case "  <subcommands>": "  <команда>"
    default: line.wholeMatch(of: #/(\S.*) SUBCOMMANDS:/#).map { "\($0.1):" }
    }
  }

  /// A row of the list in Russian, where the parser has said something in it.
  private static func russian(_ row: String) -> String {
    if let match = row.wholeMatch(of: #/  See '(.+) <subcommand>' for detailed help\./#) {
      return "  Подробно о каждой: '\(match.1) <команда>'."
    }
    // As many blanks behind it as keep the column.
    if let match = row.wholeMatch(of: #/(  [a-z]+ )\(default\) {5}(.*)/#) {
      return "\(match.1)(по умолчанию)\(match.2)"
    }
    if let match = row.wholeMatch(of: #/( .* )Show help information\./#) {
      return "\(match.1)Показать эту справку."
    }
    if let match = row.wholeMatch(of: #/( .* )Show the version\./#) {
      return "\(match.1)Показать версию."
    }
    if let match = row.wholeMatch(of: #/( .* )\(values: (.*); default: (.*)\)/#) {
      return "\(match.1)(можно: \(match.2); \(byDefault)\(match.3))"
    }
    if let match = row.wholeMatch(of: #/( .* )\(values: (.*)\)/#) {
      return "\(match.1)(можно: \(match.2))"
    }
    if let match = row.wholeMatch(of: #/( .* )\(default: (.*)\)/#) {
      return "\(match.1)(\(byDefault)\(match.2))"
    }
    return row
  }
}
