/// Tells Chinese, Japanese and Korean text of two bytes a character from text of one byte a character.
///
/// Of such text this program reads UTF-8 and UTF-16: decoded as letters of one byte it would be a table of nonsense.
enum EastAsianText {
  /// Whether bytes beyond ASCII come in pairs as those encodings have them.
  static func hasPairs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    hasEvenRuns(bytes) || isShiftJIS(bytes)
  }

  /// GBK, EUC-KR, EUC-JP: nearly every run of upper bytes is of whole pairs.
  private static func hasEvenRuns(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (even, odd, length) = (0, 0, 0)
    for byte in bytes {
      if byte >= 0x80 {
        if byte == 0x80 || byte == 0xFF { return false }
        length += 1
        continue
      }
      if length.isMultiple(of: 2) { even += length > 0 ? 1 : 0 } else { odd += 1 }
      length = 0
    }
    return even >= 3 && even >= 9 * odd
  }

  /// Every upper byte is half of a pair or a small syllable, and most pairs begin as those of Japanese do.
  private static func isShiftJIS(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (usual, rare, place) = (0, 0, 0)
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte < 0x80 || 0xA1...0xDF ~= byte { continue }
      guard 0x81...0x9F ~= byte || 0xE0...0xFC ~= byte else { return false }
      // The head of a long file may end within a pair.
      guard place < bytes.count else { break }
      guard 0x40...0xFC ~= bytes[place], bytes[place] != 0x7F else { return false }
      if byte <= 0x9F { usual += 1 } else { rare += 1 }
      place += 1
    }
    return usual >= 3 && usual > rare
  }
}
