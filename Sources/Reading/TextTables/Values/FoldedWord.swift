/// A word by its letters alone: small, without accents, one byte a letter.
///
/// "März", "MÄRZ", "Marz" and an "a" with its dots as a character of their own are one word. Latin letters fold to
/// a...z, Cyrillic ones to bytes above them; й, ё, ї and ґ fold to и, е, і and г.
struct FoldedWord: Hashable, Sendable {
  private var letters: UInt128 = 0
  private(set) var count = 0

  /// Longer words have no meaning for values.
  static let longest = 16

  private mutating func append(_ letter: UInt8) {
    count += 1
    letters = count > FoldedWord.longest ? .max : letters << 8 | UInt128(letter)
  }
}

extension FoldedWord {
  /// Reads the letters at `p` and goes behind them; `nil` where none stands there.
  init?(_ p: inout UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) {
    self.init()
    while p < end {
      let byte = p.pointee
      if 65...90 ~= byte & 0xDF {
        append(byte | 0x20)
        p += 1
        continue
      }
      guard byte >= 0xC3, byte < 0xE0, p + 1 < end, p[1] & 0xC0 == 0x80 else { break }
      let scalar = Int(byte & 0x1F) << 6 | Int(p[1] & 0x3F)
      if 0x300..<0x370 ~= scalar, count > 0 {
        p += 2
        continue
      }
      guard let letter = FoldedWord.letter(scalar) else { break }
      append(letter)
      p += 2
    }
    if count == 0 { return nil }
  }

  /// The word that a whole text is; `nil` where it holds anything but letters.
  init?(_ text: String) {
    var text = text
    let word = text.withUTF8 { bytes -> FoldedWord? in
      guard var p = bytes.baseAddress else { return nil }
      let end = p + bytes.count
      let word = FoldedWord(&p, before: end)
      return p == end ? word : nil
    }
    guard let word, word.count <= FoldedWord.longest else { return nil }
    self = word
  }

  /// What a letter of two bytes folds to; `nil` for what is no letter of the Latin or Cyrillic script.
  private static func letter(_ scalar: Int) -> UInt8? {
    switch scalar {
    case 0xC0..<0x180:
      let letter = latin[scalar - 0xC0]
      return letter == UInt8(ascii: " ") ? nil : letter
    case 0x218, 0x219: return UInt8(ascii: "s")
    case 0x21A, 0x21B: return UInt8(ascii: "t")
    case 0x400..<0x410: return cyrillic(scalar + 0x50)
    case 0x410..<0x430: return cyrillic(scalar + 0x20)
    case 0x430..<0x460: return cyrillic(scalar)
    case 0x490, 0x491: return cyrillic(0x433)
    case 0x460..<0x530: return 0xFF
    default: return nil
    }
  }

  private static func cyrillic(_ small: Int) -> UInt8 {
    switch small {
    case 0x439: 0x80 + 0x08
    case 0x451: 0x80 + 0x05
    case 0x457: 0x80 + 0x26
    case 0x45E: 0x80 + 0x13
    default: UInt8(truncatingIfNeeded: 0x80 + small - 0x430)
    }
  }

  /// U+00C0 to U+017F without their accents.
  private static let latin = Array(
    ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
      + "rrrrrrsssssssstttttt" + "uuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
