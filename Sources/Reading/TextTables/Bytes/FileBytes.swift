internal import AtomicFiles
internal import Foundation
internal import Wording

extension ByteRegion {
  /// The bytes of a file, a FIFO or a device, to its end.
  ///
  /// Files above 32 MB are mapped: their memory can be given back while they are being read. Where others cut a mapped
  /// file short meanwhile, the process gets the signal SIGBUS.
  static func reading(_ url: URL, name: String, _ options: ReadingOptions) throws(TableError) -> ByteRegion {
    let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(file: name, reason: systemReason(errno)) }
    defer { close(descriptor) }
    return try reading(descriptor, name: name, options)
  }

  /// What is left to read of an open file, a FIFO or a device.
  static func reading(
    _ descriptor: Int32, name: String, _ options: ReadingOptions
  ) throws(TableError) -> ByteRegion {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(file: name, reason: systemReason(errno)) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else {
      throw .cannotRead(
        file: name, reason: LocalizedText(en: "it is a folder, not a file", ru: "это папка, а не файл"))
    }
    let size = kind == S_IFREG ? max(0, Int(status.st_size) - max(0, lseek(descriptor, 0, SEEK_CUR))) : 0
    if size > 32 << 20, size == Int(status.st_size), let region = ByteRegion(mapping: descriptor, count: size)
    {
      return region
    }
    return try readingToEnd(of: descriptor, expecting: size, name: name, options)
  }

  private static func readingToEnd(
    of descriptor: Int32, expecting size: Int, name: String, _ options: ReadingOptions
  ) throws(TableError) -> ByteRegion {
    // What is known to be small needs no file, and what may never end has a limit.
    var collector = ByteCollector(
      limit: size > 0 ? .max : options.maxUnpackedBytes ?? greatestStream,
      mostInMemory: max(16 << 20, size + 2))
    var lines = StreamLines(limit: options.maxLineBytes)
    var (got, failure) = (0, Int32(0))
    do {
      repeat {
        // One byte more than the size, so that a file of known size ends without asking for more room.
        try collector.append(room: max(size + 1 - collector.count, 1 << 16)) { free in
          got = read(descriptor, free.baseAddress, free.count)
          failure = got < 0 ? errno : 0
          if size == 0 { lines.add(UnsafeBufferPointer(rebasing: free[..<max(got, 0)])) }
          return max(got, 0)
        }
        if lines.isTooLong {
          throw TableError.limit(
            file: name, line: lines.count + 1, .longLine, limit: options.maxLineBytes)
        }
      } while got > 0 || failure == EINTR
      if got == 0 { return try collector.take() }
    } catch let error as TableError {
      throw error
    } catch {
      throw TableError(
        error as? RoomError ?? .outOfMemory, file: name,
        what: LocalizedText(en: "what comes in", ru: "то, что поступает на вход"))
    }
    throw .brokeOff(file: name, reason: systemReason(failure))
  }

  private static func systemReason(_ code: Int32) -> LocalizedText {
    switch code {
    case ENOENT: .noSuchFile
    case EACCES: LocalizedText(en: "permission denied", ru: "нет прав доступа")
    default: LocalizedText(systemError: code)
    }
  }

  /// Bytes of a stream of unknown length: half of what is free for temporary files, or a quarter of the memory.
  private static var greatestStream: Int {
    var space = statvfs()
    let isKnown = statvfs(FileManager.default.temporaryDirectory.path, &space) == 0
    let free = isKnown ? Int(clamping: UInt64(space.f_bavail) * UInt64(space.f_frsize)) : 0
    return max(free / 2, Int(clamping: ProcessInfo.processInfo.physicalMemory) / 4)
  }
}

/// The lines of a stream, as far as it was read: one that never ends is noticed before there is no room for it.
private struct StreamLines {
  let limit: Int
  /// Lines that have ended.
  private(set) var count = 0
  private var bytesOfLine = 0
  private var total = 0
  private var isPacked = false

  init(limit: Int) { self.limit = limit }

  /// What compressed files, databases and Parquet begin with.
  private static let packed: [[UInt8]] = [
    [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], Array("PK".utf8), Array("SQLite".utf8), Array("PAR1".utf8),
  ]

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if total == 0 { isPacked = Self.packed.contains { piece.starts(with: $0) } }
    total += piece.count
    let lineFeed = UInt8(ascii: "\n")
    count += piece.count { $0 == lineFeed }
    let last = piece.lastIndex { $0 == lineFeed || $0 == UInt8(ascii: "\r") }
    bytesOfLine = last.map { piece.count - 1 - $0 } ?? bytesOfLine + piece.count
  }

  /// Whether no line ends for so long that the row could not be read; compressed bytes have no lines.
  var isTooLong: Bool { !isPacked && bytesOfLine > limit }
}
