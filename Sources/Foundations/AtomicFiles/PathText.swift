/// The text that a path travels in: file names are bytes, and need not be UTF-8.
///
/// A byte that belongs to no character stands in the text as a mark, a character of a private plane that no font has and
/// no keyboard gives; so every path there is has a text, no two the same one. All calls of this room take such texts.
package enum PathText {
  /// The mark of the byte 0; those of the others follow.
  private static let firstMark: UInt32 = 0x10_FE00

  /// The text of a path.
  package static func text(of bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !hasMarks(text) { return text }
    var text = ""
    var rest = Array(bytes)[...]
    while let byte = rest.first {
      let character = (1...4).lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }.first
      if let character, !hasMarks(character) {
        text += character
        rest = rest.dropFirst(character.utf8.count)
      } else {
        // What looks like a mark is marked itself.
        text.unicodeScalars.append(mark(of: byte))
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The path that a text stands for.
  package static func bytes(of text: String) -> [UInt8] {
    guard hasMarks(text) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }

  /// The path as people are shown it, such as `bad\xff.csv`; any text that holds paths will do.
  ///
  /// - Parameter backslash: How the place where the text goes writes that character.
  package static func shown(_ text: String, backslash: String = "\\") -> String {
    guard hasMarks(text) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) {
        shown += backslash + "x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func hasMarks(_ text: String) -> Bool {
    text.unicodeScalars.contains { byte(of: $0) != nil }
  }

  private static func mark(of byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(firstMark + UInt32(byte)) ?? "\u{FFFD}"
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value >= firstMark else { return nil }
    return UInt8(exactly: scalar.value - firstMark)
  }
}
