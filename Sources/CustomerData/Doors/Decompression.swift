internal import CZlib
internal import CZstd

/// Why compressed bytes could not be unpacked.
enum DecompressionError: Error, Equatable {
  /// The bytes break off or contradict their checksum.
  case damaged
  /// More came out than `limit` bytes.
  case tooLarge(limit: Int)
}

/// Unpacking of whole buffers, by zlib and libzstd, with a limit on what may come out.
enum Decompression {
  /// How deflate data is wrapped.
  enum Wrapping {
    /// gzip (RFC 1952), one member or several.
    case gzip
    /// Nothing around it (RFC 1951), as in a ZIP archive.
    case raw
  }

  /// Bytes unpacked at a time.
  private static let step = 1 << 20

  /// Bytes handed over at a time: zlib counts in 32 bits.
  private static let greatestInput = 1 << 30

  /// Unpacks deflate data.
  ///
  /// - Throws: ``DecompressionError``; a truncated stream is damaged, not short.
  static func inflate(
    _ bytes: UnsafeBufferPointer<UInt8>, wrapping: Wrapping, limit: Int
  ) throws(DecompressionError) -> [UInt8] {
    var stream = z_stream()
    let windowBits: Int32 = wrapping == .gzip ? 15 + 16 : -15
    let version = ZLIB_VERSION
    guard inflateInit2_(&stream, windowBits, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: step)
    var handedOver = 0
    while true {
      if stream.avail_in == 0, handedOver < bytes.count {
        let piece = min(greatestInput, bytes.count - handedOver)
        stream.next_in = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + handedOver) }
        stream.avail_in = UInt32(piece)
        handedOver += piece
      }
      let (status, count) = buffer.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        return (status, target.count - Int(stream.avail_out))
      }
      let isAtEnd = stream.avail_in == 0 && handedOver == bytes.count
      guard output.count + count <= limit else { throw .tooLarge(limit: limit) }
      guard status == Z_OK || status == Z_STREAM_END else { throw .damaged }
      output.append(contentsOf: buffer[..<count])
      if status == Z_STREAM_END {
        // A gzip file may hold several members, one after the other.
        guard wrapping == .gzip, !isAtEnd else { return output }
        guard inflateReset(&stream) == Z_OK else { throw .damaged }
      } else if count == 0, isAtEnd {
        throw .damaged
      }
    }
  }

  /// Unpacks Zstandard data (RFC 8878), one frame or several.
  ///
  /// - Throws: ``DecompressionError``; a truncated stream is damaged, not short.
  static func zstandard(
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int
  ) throws(DecompressionError) -> [UInt8] {
    guard let context = ZSTD_createDCtx() else { throw .damaged }
    defer { ZSTD_freeDCtx(context) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: step)
    var position = 0
    while true {
      let (status, written, read) = buffer.withUnsafeMutableBytes { target in
        var from = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: position)
        var to = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
        let status = ZSTD_decompressStream(context, &to, &from)
        return (status, to.pos, from.pos)
      }
      guard ZSTD_isError(status) == 0 else { throw .damaged }
      guard output.count + written <= limit else { throw .tooLarge(limit: limit) }
      output.append(contentsOf: buffer[..<written])
      let advanced = read > position || written > 0
      position = read
      if status == 0, position == bytes.count { return output }
      guard advanced else { throw .damaged }
    }
  }
}
