internal import Foundation

extension ByteRegion {
  /// The bytes of a file, a FIFO or a device, to its end.
  ///
  /// Files above 32 MB are mapped: their memory can be given back while they are being read. Where others cut a mapped
  /// file short meanwhile, the process gets the signal SIGBUS.
  static func reading(_ url: URL, name: String) throws(TableError) -> ByteRegion {
    let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(file: name, reason: systemReason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(file: name, reason: systemReason(errno)) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw .cannotRead(file: name, reason: "it is a folder, not a file") }
    let size = Int(status.st_size)
    if kind == S_IFREG, size > 32 << 20, let region = ByteRegion(mapping: descriptor, count: size) {
      return region
    }
    return try readingToEnd(of: descriptor, expecting: kind == S_IFREG ? size : 0, name: name)
  }

  private static func readingToEnd(
    of descriptor: Int32, expecting size: Int, name: String
  ) throws(TableError) -> ByteRegion {
    var collected: [UInt8] = []
    var count = 0
    while true {
      // One byte more than the size, so that a file of known size ends without growing the array.
      let wanted = max(count + 1, count == 0 ? size + 1 : count * 2, 1 << 16)
      if collected.count < wanted {
        collected.append(contentsOf: repeatElement(0, count: wanted - collected.count))
      }
      let got = collected.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .cannotRead(file: name, reason: systemReason(errno)) }
      if got == 0 { break }
      count += got
    }
    return ByteRegion(capacity: count) { target in
      _ = target.initialize(from: collected[..<count])
      return count
    }
  }

  private static func systemReason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES: "permission denied"
    default: String(cString: strerror(code))
    }
  }
}
