/// Files in one (PKWARE's APPNOTE 6.3), stored as they are and sent piece by piece.
final class ZipArchive {
  /// Bytes of the whole.
  let bytes: Int

  private struct Member {
    let name: [UInt8]
    let path: String
    let size: Int
    let checksum: UInt32
    /// Where its head stands in the archive.
    var place = 0
  }

  private var members: [Member] = []
  private var next = 0
  private var stream: FileStream?
  private var isEnded = false

  /// - Parameter files: What each is called in the archive, and where it is.
  /// - Returns: `nil` where one cannot be read, or all together are larger than the form allows.
  init?(_ files: [(name: String, path: String)]) {
    var place = 0
    for file in files {
      guard let stream = FileStream(at: file.path) else { return nil }
      var checksum = Checksum()
      while let piece = stream.next(), !piece.isEmpty { checksum.add(piece) }
      var member = Member(
        name: Array(file.name.utf8), path: file.path, size: stream.bytes, checksum: checksum.value)
      member.place = place
      place += Self.headBytes + member.name.count + member.size
      members.append(member)
    }
    let listBytes = members.reduce(0) { $0 + Self.entryBytes + $1.name.count }
    bytes = place + listBytes + Self.endBytes
    guard bytes < Int(UInt32.max), members.count < Int(UInt16.max) else { return nil }
  }

  private static let (headBytes, entryBytes, endBytes) = (30, 46, 22)

  /// The next piece, none at the end; `nil` where a file is no longer what it was.
  func piece() -> [UInt8]? {
    if let stream {
      guard let piece = stream.next() else { return nil }
      if !piece.isEmpty { return piece }
      self.stream = nil
    }
    guard next < members.count else {
      guard !isEnded else { return [] }
      isEnded = true
      return list
    }
    let member = members[next]
    next += 1
    guard let opened = FileStream(at: member.path), opened.bytes == member.size else { return nil }
    stream = opened
    return [0x50, 0x4B, 3, 4] + Self.facts(of: member) + member.name
  }

  /// The directory behind the files.
  private var list: [UInt8] {
    var list: [UInt8] = []
    for member in members {
      list += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + Self.facts(of: member)
      // No comment, first disk, no attributes but those of a plain file that its owner reads and writes.
      list += Self.number(0, 6) + Self.number(0o100_600 << 16, 4) + Self.number(member.place, 4) + member.name
    }
    let start = bytes - list.count - Self.endBytes
    let count = Self.number(members.count, 2)
    return list + [0x50, 0x4B, 5, 6] + Self.number(0, 4) + count + count + Self.number(list.count, 4)
      + Self.number(start, 4) + Self.number(0, 2)
  }

  /// Version, names in UTF-8, stored, 1 January 1980, checksum, sizes, no extra field.
  private static func facts(of member: Member) -> [UInt8] {
    number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
      + number(Int(member.checksum), 4) + number(member.size, 4) + number(member.size, 4)
      + number(member.name.count, 2) + number(0, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

/// The checksum of zip archives: CRC-32 (ISO 3309).
struct Checksum {
  private var state: UInt32 = .max

  var value: UInt32 { ~state }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { state = Self.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] ^ state >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { first in
    (0..<8).reduce(UInt32(first)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}
