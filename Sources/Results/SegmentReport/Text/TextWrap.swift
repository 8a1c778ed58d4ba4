extension String {
  /// The text in lines of at most `width` characters where its blanks allow; from the second on indented.
  ///
  /// Blanks at the beginning are kept.
  package func wrapped(to width: Int, indent: Int) -> String {
    var lines: [String] = []
    var line = String(prefix { $0 == " " })
    var isFirstWord = true
    for word in split(separator: " ") {
      if !isFirstWord, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += isFirstWord ? String(word) : " " + word
      }
      isFirstWord = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

extension String {
  /// The text with plain blanks for those that keep a number and its unit on one line of a page: a terminal and
  /// a search for "12 customers" do better without.
  package var withPlainBlanks: String {
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars { plain.append(scalar == "\u{A0}" || scalar == "\u{202F}" ? " " : scalar) }
    return String(plain)
  }
}
