internal import TextTables

/// What tells one order of a customer from another, in 64 bits; ascending numbers have ascending keys.
///
/// Numbers of up to seven bytes or eighteen digits, and days, are held as they are. Others are held as a digest of 62
/// bits: two of one customer's million orders are then taken for one with a probability of about 10^-7. The digest is the
/// same in every run, for keys say which orders are looked at for copies.
enum OrderKey {
  /// The order with a number.
  @inline(__always)
  static func number(_ text: Cell) -> UInt64 {
    guard text.count <= CellIndex.wholeKeyBytes else { return longNumber(text) }
    let bits = UInt64(8 * text.count)
    let bytes = CellIndex.key(of: text.start, text.count) & 0x00FF_FFFF_FFFF_FFFF
    return UInt64(text.count) << bits | bytes.byteSwapped >> (64 - bits)
  }

  private static func longNumber(_ text: Cell) -> UInt64 {
    wholeNumber(text) ?? (text.stableDigest >> 2 | 1 << 62)
  }

  /// Digits that do not begin with a zero.
  private static func wholeNumber(_ text: Cell) -> UInt64? {
    guard text.count <= 18, text.start.pointee != UInt8(ascii: "0") else { return nil }
    var value: UInt64 = 0
    for byte in text.bytes {
      let digit = byte &- 48
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    return value | 1 << 61
  }

  /// All purchases of one day.
  static func day(_ day: Int32) -> UInt64 { UInt64(UInt32(bitPattern: day)) | 1 << 63 }
}
