import TestSupport
import Testing
@testable import TextTables

/// Cells made up to fall on one place fall on one place no more often than others.
@Suite struct HashFloodTests {
  /// Texts of two blocks and more that all have one digest where it begins with `seed`: the second block undoes the first.
  private func flood(count: Int, seed: UInt64) -> [[UInt8]] {
    (0..<count).map { number in
      let first = UInt64(number) &* 0x0101_0101 &+ 0x3030_3030_3030_3030
      let start = UInt64(24) &* 0x9E37_79B9_7F4A_7C15 ^ seed
      let product = (start ^ (first &+ 0xA076_1D64_78BD_642F)).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      let second = (product.high ^ product.low) &- 0xA076_1D64_78BD_642F
      return [first, second, 0x3131_3131_3131_3131].flatMap { word in
        withUnsafeBytes(of: word.littleEndian) { Array($0) }
      }
    }
  }

  private func digests(_ texts: [[UInt8]], seed: UInt64) -> Set<UInt64> {
    Set(
      texts.map { text in
        text.withUnsafeBufferPointer { bytes in
          bytes.baseAddress.map { bytesDigest($0, bytes.count, seed: seed) } ?? 0
        }
      })
  }

  @Test func `who does not know the seed cannot make up equal digests`() {
    let texts = flood(count: 10_000, seed: 0)
    #expect(digests(texts, seed: 0).count == 1)
    #expect(digests(texts, seed: 0x1234_5678_9ABC_DEF1).count == texts.count)
    #expect(digests(texts, seed: CellHashing.seed).count == texts.count)
  }

  @Test func `made-up ids are numbered as quickly as others`() {
    let texts = flood(count: 200_000, seed: 0)
    let clock = ContinuousClock()
    var index = CellIndex()
    let time = clock.measure {
      for text in texts {
        text.withUnsafeBufferPointer { bytes in
          guard let start = bytes.baseAddress else { return }
          _ = index.number(of: Cell(start: start, count: bytes.count, isQuoted: false))
        }
      }
    }
    #expect(index.count == texts.count)
    // One after the other past all before would be 20,000 million comparisons.
    #expect(time < .seconds(60))
  }

  @Test func `short ids that one product sends to one place are spread by another`() {
    // Seven bytes as a key, chosen so that the upper bits of the product with the old constant are all zero.
    let inverse: UInt64 = 0xF1DE_83E1_9937_733D
    #expect(inverse &* 0x9E37_79B9_7F4A_7C15 == 1)
    let keys = (0..<(1 << 12)).map { inverse &* UInt64($0) }
    func largest(_ multiplier: UInt64) -> Int {
      let places = keys.map { Int(truncatingIfNeeded: ($0 &* multiplier) >> 51) }
      return Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
    }
    #expect(largest(0x9E37_79B9_7F4A_7C15) == keys.count)
    var random = SeededGenerator(seed: 5)
    let others = (0..<100).map { _ in largest(UInt64.random(in: 0 ... .max, using: &random) | 1) }
    #expect(others.count { $0 > 50 } < 10)
    #expect(CellHashing.multiplier & 1 == 1 && CellHashing.innerMultiplier & 1 == 1)
    #expect(CellHashing.multiplier != CellHashing.innerMultiplier)
  }
}
