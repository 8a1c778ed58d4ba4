/// Writes text in an encoding of one byte a character, for programs that know no other.
package struct CodePageWriter: Sendable {
  private let bytes: [Unicode.Scalar: UInt8]

  /// The encoding of Windows for Cyrillic letters.
  package static let windows1251 = CodePageWriter(.windows1251)

  private init(_ page: CodePage) {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (place, utf8) in page.upper.enumerated() {
      guard let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first else { continue }
      bytes[scalar] = UInt8(truncatingIfNeeded: 128 + place)
    }
    self.bytes = bytes
  }

  /// The text in this encoding; a question mark stands for every character that it does not have.
  ///
  /// - Returns: How many characters those are, as well.
  package func written(_ text: String) -> (bytes: [UInt8], lost: Int) {
    var written: [UInt8] = []
    var lost = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        written.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let byte = bytes[scalar] {
        written.append(byte)
      } else {
        written.append(UInt8(ascii: "?"))
        lost += 1
      }
    }
    return (written, lost)
  }
}
