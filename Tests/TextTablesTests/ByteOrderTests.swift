@testable import ParallelWork
import TestSupport
import Testing
@testable import TextTables

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

  @Test(arguments: [1, 2, 3], [1, 7, 1000, 90_000])
  func `many places are sorted in buckets, whatever the threads and however few the prefixes`(
    workers: Int, distinct: UInt64
  ) {
    var generator = SeededGenerator(seed: distinct)
    let prefixes = (0..<70_000).map { _ in
      UInt64.random(in: 0..<distinct, using: &generator) &* 0x9E37_79B9_7F4A_7C15
    }
    let places = ByteOrder.places(ascending: prefixes, workers: Workers(workers)) { $0 > $1 }
    #expect(places == prefixes.indices.sorted { (prefixes[$0], $1) < (prefixes[$1], $0) })
  }
}
