/// The 64-bit FNV-1a hash (Fowler, Noll and Vo; RFC 9923): any single changed byte changes it.
///
/// It finds damage, not forgery.
struct Checksum {
  /// Sixteen hexadecimal digits.
  let text: String

  init(of bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }
}
