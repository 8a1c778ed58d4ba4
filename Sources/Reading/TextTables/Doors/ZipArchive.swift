/// The files in a ZIP archive, as far as spreadsheets use the format: stored or deflated, no encryption, no ZIP64.
struct ZipArchive {
  /// A file in the archive.
  private struct Entry {
    var isDeflated: Bool
    var packedSize: Int
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
    let endSize = 22
    guard bytes.count >= endSize else { return nil }
    // The end record stands last, before a comment of at most 65,535 bytes.
    let earliest = max(0, bytes.count - endSize - 0xffff)
    let candidates = stride(from: bytes.count - endSize, through: earliest, by: -1)
    guard let end = candidates.first(where: { Self.number(bytes, at: $0, size: 4) == 0x0605_4b50 }),
      let count = Self.number(bytes, at: end + 10, size: 2),
      var position = Self.number(bytes, at: end + 16, size: 4)
    else { return nil }

    var entries: [String: Entry] = [:]
    for _ in 0..<count {
      guard Self.number(bytes, at: position, size: 4) == 0x0201_4b50,
        let flags = Self.number(bytes, at: position + 8, size: 2), flags & 1 == 0,
        let method = Self.number(bytes, at: position + 10, size: 2), method == 0 || method == 8,
        let packedSize = Self.number(bytes, at: position + 20, size: 4),
        let nameLength = Self.number(bytes, at: position + 28, size: 2),
        let extraLength = Self.number(bytes, at: position + 30, size: 2),
        let commentLength = Self.number(bytes, at: position + 32, size: 2),
        let headerOffset = Self.number(bytes, at: position + 42, size: 4),
        position + 46 + nameLength <= bytes.count
      else { return nil }
      let name = String(decoding: bytes[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
      entries[name] = Entry(isDeflated: method == 8, packedSize: packedSize, headerOffset: headerOffset)
      position += 46 + nameLength + extraLength + commentLength
    }
    self.entries = entries
  }

  /// The names of the files.
  var names: [String] { entries.keys.sorted() }

  /// The unpacked bytes of a file; `nil` where the archive has none of that name.
  ///
  /// - Throws: ``DecompressionError``.
  func contents(of name: String, limit: Int) throws(DecompressionError) -> ByteRegion? {
    guard let entry = entries[name] else { return nil }
    let header = entry.headerOffset
    let bytes = region.bytes
    guard Self.number(bytes, at: header, size: 4) == 0x0403_4b50,
      let nameLength = Self.number(bytes, at: header + 26, size: 2),
      let extraLength = Self.number(bytes, at: header + 28, size: 2)
    else { throw .damaged }
    let begin = header + 30 + nameLength + extraLength
    guard begin + entry.packedSize <= bytes.count else { throw .damaged }
    let packed = begin..<(begin + entry.packedSize)
    if entry.isDeflated { return try Decompression.inflate(region, packed, wrapping: .raw, limit: limit) }
    guard packed.count <= limit else { throw .noRoom(.tooLarge(limit: limit)) }
    return ByteRegion(Array(bytes[packed]))
  }

  /// A little-endian number; `nil` outside the file.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, size: Int) -> Int? {
    guard offset >= 0, offset + size <= bytes.count else { return nil }
    return (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
