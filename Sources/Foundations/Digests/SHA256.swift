/// The hash of FIPS 180-4, section 6.2.
package enum SHA256 {
  /// The digest as eight words, the first of which holds its first four bytes, big-endian.
  package typealias Words = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  /// The 32 bytes of the digest of `message`.
  ///
  /// - Complexity: O(*n*) in the bytes, which are copied once.
  package static func digest(of message: some Collection<UInt8>) -> [UInt8] {
    let words = words(of: message)
    return [words.0, words.1, words.2, words.3, words.4, words.5, words.6, words.7].flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The digest of `message` with nothing allocated for messages of everyday length.
  package static func words(of message: some Collection<UInt8>) -> Words {
    let count = message.count
    // The message, a bit 1, zeros, and its length in bits as 64 bits fill whole blocks of 64 bytes.
    let padded = (count + 8) / 64 * 64 + 64
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: padded) { bytes in
      bytes.initialize(repeating: 0)
      _ = bytes.update(from: message)
      bytes[count] = 0x80
      let bits = UInt64(count) * 8
      for byte in 0..<8 { bytes[padded - 1 - byte] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * byte)) }
      var state = initial
      for block in stride(from: 0, to: padded, by: 64) {
        compress(UnsafeBufferPointer(rebasing: bytes[block..<block + 64]), into: &state)
      }
      return state
    }
  }

  private static func compress(_ block: UnsafeBufferPointer<UInt8>, into state: inout Words) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
      for t in 0..<16 {
        w[t] =
          UInt32(block[4 * t]) << 24 | UInt32(block[4 * t + 1]) << 16 | UInt32(block[4 * t + 2]) << 8
          | UInt32(block[4 * t + 3])
      }
      for t in 16..<64 {
        let early = w[t - 15]
        let late = w[t - 2]
        let small = turned(early, 7) ^ turned(early, 18) ^ early >> 3
        let large = turned(late, 17) ^ turned(late, 19) ^ late >> 10
        w[t] = w[t - 16] &+ small &+ w[t - 7] &+ large
      }
      var (a, b, c, d, e, f, g, h) = state
      constants.withUnsafeBufferPointer { k in
        for t in 0..<64 {
          let first =
            h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ ((e & f) ^ (~e & g)) &+ k[t] &+ w[t]
          let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
      }
      state.0 &+= a
      state.1 &+= b
      state.2 &+= c
      state.3 &+= d
      state.4 &+= e
      state.5 &+= f
      state.6 &+= g
      state.7 &+= h
    }
  }

  @inline(__always) private static func turned(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word >> places | word << (32 &- places)
  }

  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  private static let initial: Words = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
