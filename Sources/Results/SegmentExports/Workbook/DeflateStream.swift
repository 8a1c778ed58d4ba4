internal import CZlib

/// Bytes → deflate data with nothing around it (RFC 1951), as ZIP archives hold it.
///
/// zlib gets its input in blocks of one size, so that the same bytes are packed the same however they come.
final class DeflateStream {
  /// Of all that was added, as ZIP archives have it.
  private(set) var checksum: UInt32 = 0
  /// Bytes added.
  private(set) var size = 0

  /// zlib keeps the address of its stream.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool
  private var waiting: [UInt8] = []
  private var room = [UInt8](repeating: 0, count: block)

  private static let block = 1 << 16
  /// zlib's own middle between time and size.
  private static let level: Int32 = 6

  /// Begins with nothing.
  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady =
      deflateInit2_(
        stream, Self.level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    waiting.reserveCapacity(2 * Self.block)
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Adds bytes.
  ///
  /// - Parameter send: Takes what is packed.
  /// - Throws: ``WorkbookError/outOfMemory``, what `send` throws.
  func add(_ bytes: [UInt8], _ send: ([UInt8]) throws -> Void) throws {
    size += bytes.count
    waiting.append(contentsOf: bytes)
    let ready = waiting.count / Self.block * Self.block
    guard ready > 0 else { return }
    for start in stride(from: 0, to: ready, by: Self.block) {
      try pack(start..<start + Self.block, Z_NO_FLUSH, send)
    }
    waiting.removeFirst(ready)
  }

  /// Packs what is left, and begins with nothing again.
  func finish(_ send: ([UInt8]) throws -> Void) throws {
    try pack(waiting.indices, Z_FINISH, send)
    waiting.removeAll(keepingCapacity: true)
    deflateReset(stream)
    (checksum, size) = (0, 0)
  }

  /// The checksum of all that was added, before ``finish(_:)`` forgets it.
  func checksumToTheEnd() -> UInt32 {
    waiting.withUnsafeBufferPointer { bytes in
      UInt32(truncatingIfNeeded: crc32(UInt(checksum), bytes.baseAddress, UInt32(bytes.count)))
    }
  }

  private func pack(_ range: Range<Int>, _ flush: Int32, _ send: ([UInt8]) throws -> Void) throws {
    guard isReady else { throw WorkbookError.outOfMemory }
    try waiting.withUnsafeMutableBufferPointer { bytes in
      stream.pointee.next_in = bytes.baseAddress.map { $0 + range.lowerBound }
      stream.pointee.avail_in = UInt32(range.count)
      checksum = UInt32(
        truncatingIfNeeded: crc32(UInt(checksum), stream.pointee.next_in, UInt32(range.count)))
      repeat {
        let count = room.withUnsafeMutableBufferPointer { free in
          stream.pointee.next_out = free.baseAddress
          stream.pointee.avail_out = UInt32(free.count)
          deflate(stream, flush)
          return free.count - Int(stream.pointee.avail_out)
        }
        if count > 0 { try send(Array(room[..<count])) }
      } while stream.pointee.avail_out == 0
    }
  }
}
