@testable import auto_segment
import Testing

@Suite struct SampleTests {
  @Test func `the sample is the published file, byte for byte`() {
    let bytes = Sample.bytes
    #expect(bytes.count == 228_327)
    #expect(posixChecksum(bytes) == 3_387_504_326)
    #expect(bytes.suffix(2) == [13, 10])
  }

  /// What `cksum` prints: CRC-32 with the polynomial 0x04C11DB7, the length appended, inverted.
  private func posixChecksum(_ bytes: [UInt8]) -> UInt32 {
    var length: [UInt8] = []
    var rest = bytes.count
    while rest > 0 {
      length.append(UInt8(rest & 0xFF))
      rest >>= 8
    }
    var sum: UInt32 = 0
    for byte in bytes + length {
      sum ^= UInt32(byte) << 24
      for _ in 0..<8 { sum = sum & 0x8000_0000 != 0 ? sum << 1 ^ 0x04C1_1DB7 : sum << 1 }
    }
    return ~sum
  }
}
