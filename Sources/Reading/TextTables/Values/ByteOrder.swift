package import ParallelWork

/// The order of texts by their bytes, the same in every language and library version.
///
/// Texts are sorted by their first eight bytes as whole numbers; only those that agree in them are compared.
package enum ByteOrder {
  /// The first eight bytes of a text as a number, the first byte the highest, zeros after its end.
  @inline(__always)
  package static func prefix(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if bytes.count >= 8 {
      return UInt64(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self))
    }
    var prefix: UInt64 = 0
    for byte in bytes { prefix = prefix << 8 | UInt64(byte) }
    return bytes.isEmpty ? 0 : prefix << UInt64(64 - 8 * bytes.count)
  }

  /// The places of the prefixes in ascending order.
  ///
  /// The prefixes are dealt into buckets by what a sample of them says, and the buckets, small enough for a cache, are
  /// sorted one by one.
  ///
  /// - Parameter precedes: Decides between places of equal prefixes.
  /// - Complexity: O(*n*) where few prefixes are equal (radix sort, byte by byte), O(*n* log *n*) comparisons else;
  ///   on `workers`.
  package static func places(
    ascending prefixes: [UInt64], workers: Workers = Workers(1), _ precedes: @Sendable (Int, Int) -> Bool
  ) -> [Int] {
    let bounds = bucketBounds(prefixes)
    let blocks = prefixes.indices.blocks()
    let dealt = workers.map(blocks.count) { block in DealtEntries(prefixes, blocks[block], bounds: bounds) }
    let buckets = workers.map(bounds.count + 1) { bucket in
      places(of: dealt.flatMap { $0.entries[$0.starts[bucket]..<$0.starts[bucket + 1]] }, precedes)
    }
    return workers.joined(buckets)
  }

  /// The last prefix of each bucket but the last.
  private static func bucketBounds(_ prefixes: [UInt64]) -> [UInt64] {
    let buckets = min(256, prefixes.count / 4096)
    guard buckets > 1 else { return [] }
    let samples = 16 * buckets
    let sample = (0..<samples).map { prefixes[prefixes.count / samples * $0] }.sorted()
    return (1..<buckets).map { sample[16 * $0] }
  }

  /// The places of some entries in ascending order.
  private static func places(of bucket: [Entry], _ precedes: (Int, Int) -> Bool) -> [Int] {
    var entries = bucket
    var other = bucket
    for shift in stride(from: UInt64(0), to: 64, by: 8) { distribute(&entries, &other, shift) }
    var places = entries.map(\.place)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].prefix == entries[start].prefix { end += 1 }
      if end - start > 1 { places[start..<end].sort(by: precedes) }
      start = end
    }
    return places
  }

  fileprivate struct Entry {
    var prefix: UInt64 = 0
    var place = 0
  }

  /// Sorts by one byte and keeps the order of those that agree in it; nothing is done where all agree.
  private static func distribute(_ entries: inout [Entry], _ other: inout [Entry], _ shift: UInt64) {
    var starts = [Int](repeating: 0, count: 257)
    for entry in entries { starts[Int(truncatingIfNeeded: entry.prefix >> shift & 255) + 1] += 1 }
    if starts.contains(entries.count) { return }
    for digit in 0..<256 { starts[digit + 1] += starts[digit] }
    for entry in entries {
      let digit = Int(truncatingIfNeeded: entry.prefix >> shift & 255)
      other[starts[digit]] = entry
      starts[digit] += 1
    }
    swap(&entries, &other)
  }
}

/// A block of prefixes with their places, those of one bucket together.
private struct DealtEntries: Sendable {
  private(set) var entries: [ByteOrder.Entry]
  /// Where each bucket begins, and where the last ends.
  private(set) var starts: [Int]

  init(_ prefixes: [UInt64], _ range: Range<Int>, bounds: [UInt64]) {
    let buckets = prefixes[range].map { prefix in Self.bucket(of: prefix, bounds) }
    starts = Array(repeating: 0, count: bounds.count + 2)
    for bucket in buckets { starts[bucket + 1] += 1 }
    for bucket in 0...bounds.count { starts[bucket + 1] += starts[bucket] }
    entries = Array(repeating: ByteOrder.Entry(), count: range.count)
    var next = starts
    for (place, bucket) in zip(range, buckets) {
      entries[next[bucket]] = ByteOrder.Entry(prefix: prefixes[place], place: place)
      next[bucket] += 1
    }
  }

  /// How many bounds the prefix lies beyond.
  private static func bucket(of prefix: UInt64, _ bounds: [UInt64]) -> Int {
    var low = 0
    var count = bounds.count
    while count > 0 {
      let half = (count + 1) / 2
      low += bounds[low + half - 1] < prefix ? half : 0
      count -= half
    }
    return low
  }
}

/// Order of bytes, the same in every language and library version.
package func precedesInBytes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
