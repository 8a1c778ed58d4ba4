/// Writes a ZIP archive (APPNOTE.TXT) file by file, to a place that only takes more bytes.
///
/// Sizes follow each file's data; all dates are the first that the format knows, so that the same files are the same
/// bytes on any day.
struct ZipWriter {
  private let send: ([UInt8]) throws -> Void
  private let deflate = DeflateStream()
  private var entries: [Entry] = []
  /// Bytes written so far.
  private var position = 0

  private struct Entry {
    var name: [UInt8]
    var offset: Int
    var checksum: UInt32 = 0
    var packedSize = 0
    var size = 0
  }

  /// What the narrow form of the format counts to; readers of workbooks do not all know the wide one.
  private static let limit = 0xffff_ffff
  private static let version = 20
  /// Sizes follow the data.
  private static let flags = 1 << 3
  private static let deflated = 8
  /// 1 January 1980: day in 5 bits, month in 4, years from 1980.
  private static let date = 1 << 5 | 1

  /// - Parameter send: Takes the archive's bytes, piece by piece.
  init(_ send: @escaping ([UInt8]) throws -> Void) { self.send = send }

  /// Begins a file; its name is plain ASCII.
  mutating func begin(_ name: String) throws {
    entries.append(Entry(name: Array(name.utf8), offset: position))
    var header: [UInt8] = []
    header.append(0x0403_4b50, size: 4)
    header.append(Self.version, size: 2)
    header.append(Self.flags, size: 2)
    header.append(Self.deflated, size: 2)
    header.append(0, size: 2)
    header.append(Self.date, size: 2)
    header.append(0, size: 12)
    header.append(name.utf8.count, size: 2)
    header.append(0, size: 2)
    try write(header + Array(name.utf8))
  }

  /// Adds to the file.
  ///
  /// - Throws: ``WorkbookError/tooLarge``, and what the taker of the bytes throws.
  mutating func add(_ bytes: [UInt8]) throws {
    var packed = 0
    try deflate.add(bytes) { piece in
      packed += piece.count
      try send(piece)
    }
    entries[entries.count - 1].packedSize += packed
    position += packed
    guard deflate.size < Self.limit else { throw WorkbookError.tooLarge }
  }

  /// Ends the file.
  mutating func end() throws {
    var entry = entries[entries.count - 1]
    (entry.checksum, entry.size) = (deflate.checksumToTheEnd(), deflate.size)
    var packed = 0
    try deflate.finish { piece in
      packed += piece.count
      try send(piece)
    }
    entry.packedSize += packed
    position += packed
    entries[entries.count - 1] = entry
    var descriptor: [UInt8] = []
    descriptor.append(0x0807_4b50, size: 4)
    descriptor.append(Int(entry.checksum), size: 4)
    descriptor.append(entry.packedSize, size: 4)
    descriptor.append(entry.size, size: 4)
    try write(descriptor)
  }

  /// Adds a whole file.
  mutating func add(_ name: String, _ bytes: [UInt8]) throws {
    try begin(name)
    try add(bytes)
    try end()
  }

  /// Writes the list of files, which ends the archive.
  mutating func finish() throws {
    let start = position
    for entry in entries {
      var header: [UInt8] = []
      header.append(0x0201_4b50, size: 4)
      header.append(Self.version, size: 2)
      header.append(Self.version, size: 2)
      header.append(Self.flags, size: 2)
      header.append(Self.deflated, size: 2)
      header.append(0, size: 2)
      header.append(Self.date, size: 2)
      header.append(Int(entry.checksum), size: 4)
      header.append(entry.packedSize, size: 4)
      header.append(entry.size, size: 4)
      header.append(entry.name.count, size: 2)
      header.append(0, size: 12)
      header.append(entry.offset, size: 4)
      try write(header + entry.name)
    }
    var end: [UInt8] = []
    end.append(0x0605_4b50, size: 4)
    end.append(0, size: 4)
    end.append(entries.count, size: 2)
    end.append(entries.count, size: 2)
    end.append(position - start, size: 4)
    end.append(start, size: 4)
    end.append(0, size: 2)
    try write(end)
  }

  private mutating func write(_ bytes: [UInt8]) throws {
    position += bytes.count
    guard position < Self.limit else { throw WorkbookError.tooLarge }
    try send(bytes)
  }
}

extension [UInt8] {
  /// Adds the lowest bytes of a number, the lowest first.
  fileprivate mutating func append(_ number: Int, size: Int) {
    for byte in 0..<size { append(byte < 8 ? UInt8(truncatingIfNeeded: number >> (8 * byte)) : 0) }
  }
}
