extension MarkupOf {
  /// The piece as HTML; drawings within it are also well-formed XML.
  package var html: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    switch self {
    case .text(let text):
      appendEscaped(text, to: &output)
    case .styleSheet(let css):
      output += css
    case .sequence(let parts):
      for part in parts { part.write(to: &output) }
    case .element(let tag, let attributes, let content):
      output += "<\(tag.rawValue)"
      for attribute in attributes {
        output += " \(attribute.name)=\""
        appendEscaped(attribute.value, to: &output)
        output += "\""
      }
      let start = output.utf8.count
      output += ">"
      if tag.isVoid { return }
      let inside = output.utf8.count
      for part in content { part.write(to: &output) }
      if tag.closesInPlace, output.utf8.count == inside {
        output.removeLast(inside - start)
        output += "/>"
      } else {
        output += "</\(tag.rawValue)>"
      }
    }
  }

  /// Only the words, for lengths and for tests.
  package var words: String {
    switch self {
    case .text(let text): text
    case .styleSheet: ""
    case .sequence(let parts), .element(_, _, let parts): parts.map(\.words).joined()
    }
  }
}

/// Appends `text` so that it is only text, in an element and in a quoted attribute, in HTML and in XML.
///
/// Control characters, which XML forbids, and marks that turn the direction of everything after them become
/// U+FFFD.
private func appendEscaped(_ text: String, to output: inout String) {
  if isPlain(text) {
    output += text
    return
  }
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": output += "&amp;"
    case "<": output += "&lt;"
    case ">": output += "&gt;"
    case "\"": output += "&quot;"
    case "'": output += "&#39;"
    case "\n", "\t": output.unicodeScalars.append(scalar)
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": output.unicodeScalars.append("\u{FFFD}")
    case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}":
      output.unicodeScalars.append("\u{FFFD}")
    default: output.unicodeScalars.append(scalar)
    }
  }
}

/// Whether nothing of `text` needs care: printable ASCII without the five special characters.
private func isPlain(_ text: String) -> Bool {
  text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: (0x20..<0x7F).contains(byte)
    }
  }
}
