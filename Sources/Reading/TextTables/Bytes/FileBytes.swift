internal import AtomicFiles
internal import FoundationEssentials
internal import Glibc
internal import Wording

extension ByteRegion {
  /// The bytes of a file, a FIFO or a device, to its end.
  ///
  /// Files above 32 MB are mapped: their memory can be given back while they are being read. Where others cut a mapped
  /// file short meanwhile, the process gets the signal SIGBUS.
  static func reading(
    _ url: URL, name: String, options: ReadingOptions, mayBeText: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(TableError) -> ByteRegion {
    let descriptor = FilePlace.openForReading(url.path)
    guard descriptor >= 0 else { throw .cannotRead(file: name, reason: systemReason(errno)) }
    defer { close(descriptor) }
    return try reading(descriptor, name: name, options: options, mayBeText: mayBeText)
  }

  /// What is left to read of an open file, a FIFO or a device.
  static func reading(
    _ descriptor: Int32, name: String, options: ReadingOptions,
    mayBeText: (UnsafeBufferPointer<UInt8>) -> Bool
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
    return try readingToEnd(
      of: descriptor, expecting: kind == S_IFREG ? size : nil, name: name, options, mayBeText)
  }

  private static func readingToEnd(
    of descriptor: Int32, expecting fileSize: Int?, name: String, _ options: ReadingOptions,
    _ mayBeText: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(TableError) -> ByteRegion {
    let size = fileSize ?? 0
    // What is known to be small needs no file; what has no size may have no end.
    var collector = ByteCollector(
      limit: fileSize == nil ? options.streamLimit : .max, mostInMemory: max(16 << 20, size + 2),
      memoryLimit: options.memoryBytes ?? .max)
    var lines = LineWatch()
    var (got, failure) = (0, Int32(0))
    do {
      repeat {
        // One byte more than the size, so that a file of known size ends without asking for more room.
        try collector.append(room: max(size + 1 - collector.count, 1 << 16)) { free in
          got = read(descriptor, free.baseAddress, free.count)
          failure = got < 0 ? errno : 0
          if fileSize == nil, got > 0 {
            lines.watch(UnsafeBufferPointer(rebasing: free[..<got]), mayBeText)
          }
          return max(got, 0)
        }
        if lines.length > options.maxLineBytes {
          throw TableError.limit(file: name, line: lines.number, .longLine, limit: options.maxLineBytes)
        }
      } while got > 0 || failure == EINTR
      if got == 0 { return try collector.take() }
    } catch let error as RoomError {
      throw TableError(
        error, file: name, what: LocalizedText(en: "what comes in", ru: "то, что поступает на вход"))
    } catch let error as TableError {
      throw error
    } catch {
      throw .brokeOff(file: name, reason: LocalizedText { _ in "\(error)" })
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
}
