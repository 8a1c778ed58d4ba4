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

  /// Unpacks deflate data.
  ///
  /// - Throws: ``DecompressionError``; a truncated stream is damaged, not short.
  static func inflate(
    _ bytes: some Sequence<UInt8>, wrapping: Wrapping, limit: Int
  ) throws(DecompressionError) -> [UInt8] {
    let input = Array(bytes)
    guard input.count <= Int(UInt32.max) else { throw .tooLarge(limit: Int(UInt32.max)) }
    var stream = z_stream()
    let windowBits: Int32 = wrapping == .gzip ? 15 + 16 : -15
    let version = ZLIB_VERSION
    guard inflateInit2_(&stream, windowBits, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged
    }
    defer { inflateEnd(&stream) }
    let result: Result<[UInt8], DecompressionError> = input.withUnsafeBufferPointer { source in
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = UInt32(source.count)
      return unpack(&stream, wrapping: wrapping, limit: limit)
    }
    return try result.get()
  }

  private static func unpack(
    _ stream: inout z_stream, wrapping: Wrapping, limit: Int
  ) -> Result<[UInt8], DecompressionError> {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: step)
    while true {
      let (status, count) = buffer.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        return (status, target.count - Int(stream.avail_out))
      }
      guard status == Z_OK || status == Z_STREAM_END, output.count + count <= limit else {
        return .failure(output.count + count > limit ? .tooLarge(limit: limit) : .damaged)
      }
      output.append(contentsOf: buffer[..<count])
      if status == Z_STREAM_END {
        // A gzip file may hold several members, one after the other.
        guard wrapping == .gzip, stream.avail_in > 0 else { return .success(output) }
        guard inflateReset(&stream) == Z_OK else { return .failure(.damaged) }
      } else if count == 0, stream.avail_in == 0 {
        return .failure(.damaged)
      }
    }
  }

  /// Unpacks Zstandard data (RFC 8878), one frame or several.
  ///
  /// - Throws: ``DecompressionError``; a truncated stream is damaged, not short.
  static func zstandard(_ bytes: [UInt8], limit: Int) throws(DecompressionError) -> [UInt8] {
    guard let context = ZSTD_createDCtx() else { throw .damaged }
    defer { ZSTD_freeDCtx(context) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: step)
    var position = 0
    while true {
      let (status, written, read) = bytes.withUnsafeBytes { source in
        buffer.withUnsafeMutableBytes { target in
          var from = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: position)
          var to = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
          let status = ZSTD_decompressStream(context, &to, &from)
          return (status, to.pos, from.pos)
        }
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
