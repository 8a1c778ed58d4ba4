/// Text on its way into the XML of a workbook.
enum CellText {
  /// The longest text of a cell, in UTF-16 units.
  static let longest = 32_767

  /// How many of the bytes, which are UTF-8, a cell may hold: whole characters of at most ``longest`` units.
  static func heldBytes(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count > longest else { return text.count }
    var units = 0
    for (place, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      units += byte >= 0xF0 ? 2 : 1
      if units > longest { return place }
    }
    return text.count
  }

  /// Whether XML would drop blanks of it that nobody asked to keep.
  static func needsSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return first <= 0x20 || last <= 0x20
  }

  /// Whether a spreadsheet would take the text for a formula when its cell is edited.
  static func beginsAsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }
}

extension [UInt8] {
  /// Adds text as XML content.
  ///
  /// What XML has no way to write stands as `_xHHHH_` (ECMA-376, part 1, 22.9.2.19), and text that reads as such has its
  /// first sign written so.
  mutating func append(xml text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for place in text.indices {
      let byte = text[place]
      guard byte < 0x40 || byte == UInt8(ascii: "_") || byte == 0xEF else { continue }
      let written: StaticString?
      var length = 1
      switch byte {
      case UInt8(ascii: "&"): written = "&amp;"
      case UInt8(ascii: "<"): written = "&lt;"
      case UInt8(ascii: ">"): written = "&gt;"
      case 9, 10, 0x20...0x3F: written = nil
      case 0..<0x20: written = ""
      case UInt8(ascii: "_"): written = Self.readsAsEscape(text[place...]) ? "_x005F_" : nil
      default:
        // U+FFFE and U+FFFF.
        guard place + 2 < text.count, text[place + 1] == 0xBF, text[place + 2] >= 0xBE else { continue }
        length = 3
        written = text[place + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_"
      }
      guard let written else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      if byte < 0x20 {
        append(contentsOf: "_x00".utf8)
        append(Self.hexadecimal[Int(byte >> 4)])
        append(Self.hexadecimal[Int(byte & 15)])
        append(UInt8(ascii: "_"))
      } else {
        written.withUTF8Buffer { append(contentsOf: $0) }
      }
      start = place + length
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Adds text as XML content.
  mutating func append(xml text: String) {
    var text = text
    text.withUTF8 { append(xml: $0) }
  }

  /// Adds text that stands between double quotes in XML.
  mutating func append(attribute text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append(contentsOf: "&quot;".utf8)
      case "\n": append(contentsOf: "&#10;".utf8)
      case "\t": append(contentsOf: "&#9;".utf8)
      default: append(xml: String(scalar))
      }
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// `_xHHHH_`.
  private static func readsAsEscape(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let sign = Array(text.prefix(7))
    guard sign.count == 7, sign[1] == UInt8(ascii: "x"), sign[6] == UInt8(ascii: "_") else { return false }
    return sign[2..<6].allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
  }
}
