internal import CZlib
internal import CZstd
internal import ParallelWork

/// Why compressed bytes could not be unpacked.
enum DecompressionError: Error, Equatable {
  /// The bytes break off or contradict their checksum.
  case damaged
  /// There is no room for what came out.
  case noRoom(RoomError)
}

/// Unpacking of whole regions, by zlib and libzstd, with a limit on what may come out.
enum Decompression {
  /// Bytes unpacked at a time.
  private static let step = 1 << 20

  /// Bytes handed over at a time: zlib counts in 32 bits, and what was read can be forgotten.
  private static let greatestInput = 16 << 20

  /// Unpacks gzip data (RFC 1952), one member or several.
  ///
  /// - Throws: ``DecompressionError``; a truncated stream is damaged, not short.
  static func gzip(_ region: ByteRegion, limit: Int) throws(DecompressionError) -> ByteRegion {
    let pieces = region.bytes.indices.blocks(of: greatestInput)
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged
    }
    defer { inflateEnd(&stream) }
    var output = ByteCollector(limit: limit)
    var handedOver = 0
    while true {
      if stream.avail_in == 0, handedOver < pieces.count {
        if handedOver > 0 { region.forget(pieces[handedOver - 1]) }
        let piece = pieces[handedOver]
        stream.next_in = region.bytes.baseAddress.map {
          UnsafeMutablePointer(mutating: $0 + piece.lowerBound)
        }
        stream.avail_in = UInt32(piece.count)
        handedOver += 1
      }
      var status = Z_OK
      let count = try append(to: &output) { free in
        stream.next_out = free.baseAddress
        stream.avail_out = UInt32(free.count)
        status = CZlib.inflate(&stream, Z_NO_FLUSH)
        return free.count - Int(stream.avail_out)
      }
      guard status == Z_OK || status == Z_STREAM_END else { throw .damaged }
      let isAtEnd = stream.avail_in == 0 && handedOver == pieces.count
      if status == Z_STREAM_END {
        // A gzip file may hold several members, one after the other.
        guard !isAtEnd else { return try take(&output) }
        guard inflateReset(&stream) == Z_OK else { throw .damaged }
      } else if count == 0, isAtEnd {
        throw .damaged
      }
    }
  }

  /// Unpacks deflate data with nothing around it (RFC 1951), as in a ZIP archive, and hands it over piece by piece.
  ///
  /// - Throws: ``DecompressionError``; what `visit` throws.
  static func inflate(
    _ region: ByteRegion, _ range: Range<Int>, limit: Int,
    _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw DecompressionError.damaged
    }
    defer { inflateEnd(&stream) }
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { room.deallocate() }
    var total = 0
    for piece in range.blocks(of: greatestInput) {
      stream.next_in = region.bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + piece.lowerBound) }
      stream.avail_in = UInt32(piece.count)
      repeat {
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(room.count)
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        let count = room.count - Int(stream.avail_out)
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
          throw DecompressionError.damaged
        }
        total += count
        guard total <= limit else { throw DecompressionError.noRoom(.tooLarge(limit: limit)) }
        if count > 0 { try visit(UnsafeBufferPointer(rebasing: room[..<count])) }
        if status == Z_STREAM_END { return }
      } while stream.avail_in > 0 || stream.avail_out == 0
      region.forget(piece)
    }
    throw DecompressionError.damaged
  }

  /// Unpacks Zstandard data (RFC 8878), one frame or several.
  ///
  /// - Throws: ``DecompressionError``; a truncated stream is damaged, not short.
  static func zstandard(_ region: ByteRegion, limit: Int) throws(DecompressionError) -> ByteRegion {
    guard let context = ZSTD_createDCtx() else { throw .noRoom(.outOfMemory) }
    defer { ZSTD_freeDCtx(context) }
    var output = ByteCollector(limit: limit)
    var from = ZSTD_inBuffer(src: region.bytes.baseAddress, size: 0, pos: 0)
    while true {
      if from.pos == from.size, from.size < region.bytes.count {
        region.forget(max(0, from.size - greatestInput)..<from.size)
        from.size = min(from.size + greatestInput, region.bytes.count)
      }
      let position = from.pos
      var status = 0
      let count = try append(to: &output) { free in
        var to = ZSTD_outBuffer(dst: free.baseAddress, size: free.count, pos: 0)
        status = ZSTD_decompressStream(context, &to, &from)
        return to.pos
      }
      guard ZSTD_isError(status) == 0 else { throw .damaged }
      if status == 0, from.pos == region.bytes.count { return try take(&output) }
      guard from.pos > position || count > 0 else { throw .damaged }
    }
  }

  private static func take(_ output: inout ByteCollector) throws(DecompressionError) -> ByteRegion {
    do throws(RoomError) { return try output.take() } catch { throw .noRoom(error) }
  }

  /// Adds what one call of a library unpacks; `unpack` returns how many bytes.
  private static func append(
    to output: inout ByteCollector, _ unpack: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) throws(DecompressionError) -> Int {
    let before = output.count
    do {
      try output.append(room: step, unpack)
    } catch {
      throw .noRoom(error)
    }
    return output.count - before
  }
}
