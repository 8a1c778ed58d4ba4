import TestSupport
import Testing

@testable import CustomerData

struct ByteOrderTests {
  @Test(arguments: 0..<30)
  func `places are those of a sort by all bytes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let longest = Int.random(in: 0...14, using: &generator)
    let texts = (0..<300).map { _ in
      let length = Int.random(in: 0...longest, using: &generator)
      return (0..<length).map { _ in [0, 1, 48, 49, 255].randomElement(using: &generator) ?? UInt8(0) }
    }
    let prefixes = texts.map { $0.withUnsafeBufferPointer(ByteOrder.prefix) }
    let places = ByteOrder.places(ascending: prefixes) { a, b in
      (texts[a].lexicographicallyPrecedes(texts[b])) || (texts[a] == texts[b] && a < b)
    }
    #expect(Set(places).count == texts.count)
    #expect(places.map { texts[$0] } == texts.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
