/// The order of texts by their bytes, the same in every language and library version.
///
/// Texts are sorted by their first eight bytes as whole numbers; only those that agree in them are compared.
enum ByteOrder {
  /// The first eight bytes of a text as a number, the first byte the highest, zeros after its end.
  @inline(__always)
  static func prefix(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if bytes.count >= 8 {
      return UInt64(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self))
    }
    var prefix: UInt64 = 0
    for byte in bytes { prefix = prefix << 8 | UInt64(byte) }
    return bytes.isEmpty ? 0 : prefix << UInt64(64 - 8 * bytes.count)
  }

  /// The places of the prefixes in ascending order.
  ///
  /// - Parameter precedes: Decides between places of equal prefixes.
  /// - Complexity: O(*n*) where few prefixes are equal (radix sort, byte by byte), O(*n* log *n*) comparisons else.
  static func places(ascending prefixes: [UInt64], _ precedes: (Int, Int) -> Bool) -> [Int] {
    var entries = prefixes.enumerated().map { Entry(prefix: $1, place: $0) }
    var other = entries
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

  private struct Entry {
    var prefix: UInt64
    var place: Int
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

/// Order of bytes, the same in every language and library version.
func precedesInBytes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
