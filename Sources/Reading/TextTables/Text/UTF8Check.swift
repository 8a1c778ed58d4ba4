/// Bytes that are no UTF-8, found without decoding.
struct UTF8Check: Sendable {
  /// Sequences of several bytes that are right.
  private(set) var sequences = 0
  /// Bytes that belong to none.
  private(set) var invalid = 0
  /// U+0080 to U+009F, controls that nobody means: in the encodings of Windows their numbers are quotes and dashes.
  private(set) var upperControls = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let raw = UnsafeRawPointer(base)
    var i = 0
    while i < bytes.count {
      while i + 16 <= bytes.count {
        let lanes = raw.loadUnaligned(fromByteOffset: i, as: SIMD2<UInt64>.self)
        guard (lanes[0] | lanes[1]) & 0x8080_8080_8080_8080 == 0 else { break }
        i += 16
      }
      guard i < bytes.count else { return }
      if base[i] < 0x80 {
        i += 1
        continue
      }
      let width = UTF8Check.sequenceWidth(base + i, bytes.count - i)
      if width == 0 { invalid += 1 } else { sequences += 1 }
      if width == 2, base[i] == 0xC2, base[i + 1] < 0xA0 { upperControls += 1 }
      i += max(width, 1)
    }
  }

  /// The width of the right sequence of several bytes at `p`; 0 where there is none (Unicode, table 3-7).
  static func sequenceWidth(_ p: UnsafePointer<UInt8>, _ count: Int) -> Int {
    func isTail(_ i: Int) -> Bool { p[i] & 0xC0 == 0x80 }
    switch p[0] {
    case 0xC2...0xDF: return count >= 2 && isTail(1) ? 2 : 0
    case 0xE0...0xEF:
      guard count >= 3, isTail(1), isTail(2) else { return 0 }
      if p[0] == 0xE0, p[1] < 0xA0 { return 0 }
      if p[0] == 0xED, p[1] > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard count >= 4, isTail(1), isTail(2), isTail(3) else { return 0 }
      if p[0] == 0xF0, p[1] < 0x90 { return 0 }
      if p[0] == 0xF4, p[1] > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }
}
