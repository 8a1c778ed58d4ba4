internal import ParallelWork

/// The files in a ZIP archive, as far as spreadsheets use the format: stored or deflated, of any size, no encryption.
struct ZipArchive {
  /// A file in the archive.
  private struct Entry {
    var isDeflated: Bool
    var packedSize: Int
    var size: Int
    var headerOffset: Int
  }

  private let region: ByteRegion
  private let entries: [String: Entry]

  /// Reads the central directory; `nil` where there is none or it leads outside the file.
  ///
  /// - Complexity: O(size).
  init?(_ region: ByteRegion) {
    self.region = region
    let bytes = region.bytes
    guard var (count, position) = Self.directory(bytes) else { return nil }
    var entries: [String: Entry] = [:]
    while count > 0 {
      guard Self.number(bytes, at: position, size: 4) == 0x0201_4b50,
        let flags = Self.number(bytes, at: position + 8, size: 2), flags & 1 == 0,
        let method = Self.number(bytes, at: position + 10, size: 2), method == 0 || method == 8,
        let packedSize = Self.number(bytes, at: position + 20, size: 4),
        let size = Self.number(bytes, at: position + 24, size: 4),
        let nameLength = Self.number(bytes, at: position + 28, size: 2),
        let extraLength = Self.number(bytes, at: position + 30, size: 2),
        let commentLength = Self.number(bytes, at: position + 32, size: 2),
        let headerOffset = Self.number(bytes, at: position + 42, size: 4),
        position + 46 + nameLength + extraLength <= bytes.count
      else { return nil }
      let name = String(decoding: bytes[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
      var entry = Entry(
        isDeflated: method == 8, packedSize: packedSize, size: size, headerOffset: headerOffset)
      let extra = (position + 46 + nameLength)..<(position + 46 + nameLength + extraLength)
      guard Self.widen(&entry, by: extra, of: bytes) else { return nil }
      entries[name] = entry
      position += 46 + nameLength + extraLength + commentLength
      count -= 1
    }
    self.entries = entries
  }

  /// How many files there are, and where the list of them begins.
  private static func directory(_ bytes: UnsafeBufferPointer<UInt8>) -> (count: Int, position: Int)? {
    let endSize = 22
    guard bytes.count >= endSize else { return nil }
    // The end record stands last, before a comment of at most 65,535 bytes.
    let earliest = max(0, bytes.count - endSize - 0xffff)
    let candidates = stride(from: bytes.count - endSize, through: earliest, by: -1)
    guard let end = candidates.first(where: { number(bytes, at: $0, size: 4) == 0x0605_4b50 }),
      let count = number(bytes, at: end + 10, size: 2),
      let position = number(bytes, at: end + 16, size: 4)
    else { return nil }
    guard count == 0xffff || position == 0xffff_ffff else { return (count, position) }
    // ZIP64: a record further up, whose place stands right before the end record.
    guard number(bytes, at: end - 20, size: 4) == 0x0706_4b50,
      let wide = number(bytes, at: end - 12, size: 8),
      number(bytes, at: wide, size: 4) == 0x0606_4b50, let count = number(bytes, at: wide + 32, size: 8),
      let position = number(bytes, at: wide + 48, size: 8), count <= bytes.count / 46
    else { return nil }
    return (count, position)
  }

  /// Takes the sizes that do not fit 32 bits from a ZIP64 field (APPNOTE.TXT 4.5.3); false where it is cut short.
  private static func widen(
    _ entry: inout Entry, by extra: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let narrow = 0xffff_ffff
    guard [entry.size, entry.packedSize, entry.headerOffset].contains(narrow) else { return true }
    var position = extra.lowerBound
    while position + 4 <= extra.upperBound {
      guard let id = number(bytes, at: position, size: 2), let size = number(bytes, at: position + 2, size: 2)
      else { return false }
      position += 4
      if id == 1 {
        for field in [\Entry.size, \.packedSize, \.headerOffset] where entry[keyPath: field] == narrow {
          guard let value = number(bytes, at: position, size: 8) else { return false }
          entry[keyPath: field] = value
          position += 8
        }
        return true
      }
      position += size
    }
    return false
  }

  /// The names of the files.
  var names: [String] { entries.keys.sorted() }

  /// Bytes of a file when it is unpacked, as the archive has it.
  func size(of name: String) -> Int { entries[name]?.size ?? 0 }

  /// Hands over the unpacked bytes of a file piece by piece, and an empty piece at the end.
  ///
  /// - Throws: ``DecompressionError``, also where the archive has no file of that name; what `visit` throws.
  func read(
    _ name: String, limit: Int, _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    guard let entry = entries[name] else { throw DecompressionError.damaged }
    let header = entry.headerOffset
    let bytes = region.bytes
    guard Self.number(bytes, at: header, size: 4) == 0x0403_4b50,
      let nameLength = Self.number(bytes, at: header + 26, size: 2),
      let extraLength = Self.number(bytes, at: header + 28, size: 2)
    else { throw DecompressionError.damaged }
    let begin = header + 30 + nameLength + extraLength
    guard entry.packedSize >= 0, begin <= bytes.count, entry.packedSize <= bytes.count - begin else {
      throw DecompressionError.damaged
    }
    let packed = begin..<(begin + entry.packedSize)
    if entry.isDeflated {
      try Decompression.inflate(region, packed, limit: limit, visit)
    } else {
      guard packed.count <= limit else { throw DecompressionError.noRoom(.tooLarge(limit: limit)) }
      for piece in packed.blocks(of: 1 << 16) { try visit(UnsafeBufferPointer(rebasing: bytes[piece])) }
    }
    try visit(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// A little-endian number; `nil` outside the file, or where it is none that a place can be.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, size: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    let value = (0..<size).reduce(0 as UInt64) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) }
    return value < 1 << 60 ? Int(value) : nil
  }
}
