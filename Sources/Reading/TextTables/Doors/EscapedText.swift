/// What workbooks write for characters that XML has no way to write: `_x000D_` (ECMA-376, part 1, 22.9.2.19).
enum EscapedText {
  private static let sign = Array("_x".utf8)
  private static let length = 7

  /// The text that was meant, in UTF-8; `nil` where it is what stands there.
  ///
  /// - Parameter doublesQuotes: Whether every quote of `text` stands twice, and is to do so.
  static func decoded(_ text: ArraySlice<UInt8>, doublesQuotes: Bool) -> [UInt8]? {
    var decoded: [UInt8]?
    var (start, place) = (text.startIndex, text.startIndex)
    while place + length <= text.endIndex {
      guard text[place] == sign[0], text[place + 1] == sign[1],
        let scalar = scalar(text[place..<place + length])
      else {
        place += 1
        continue
      }
      let meant = scalar == "\"" && doublesQuotes ? "\"\"" : String(Character(scalar))
      decoded = (decoded ?? []) + text[start..<place] + Array(meant.utf8)
      place += length
      start = place
    }
    return decoded.map { $0 + text[start...] }
  }

  /// The character that `_xHHHH_` stands for; halves of a pair are none.
  private static func scalar(_ escape: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard escape.last == sign[0] else { return nil }
    let digits = escape.dropFirst(2).dropLast()
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
