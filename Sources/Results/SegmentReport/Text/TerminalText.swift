/// Text as a terminal may be trusted with it.
package enum TerminalText {
  /// `text` with control characters, and those that turn the direction of writing, spelled out: a cell of a
  /// customer's file must not move the cursor or recolour the screen.
  package static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// How parts of a text are set off where a terminal can show it.
package struct TextStyle: Sendable {
  private let isOn: Bool
  /// Characters of a line.
  package let width: Int

  /// Weight where `isOn`, else nothing; meaning never depends on it.
  package init(isOn: Bool, width: Int = 100) {
    self.isOn = isOn
    self.width = width
  }

  func bold(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func dim(_ text: String) -> String { isOn ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
