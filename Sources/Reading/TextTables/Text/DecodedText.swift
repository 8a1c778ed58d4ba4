internal import ParallelWork

/// The text of a file as UTF-8, with what was found out about its encoding.
struct DecodedText: Sendable {
  let region: ByteRegion
  /// Where the text begins, after a byte order mark.
  let start: Int
  let encoding: TextEncoding
  let hadMark: Bool
  /// Bytes that the encoding gives no meaning; U+FFFD stands for them.
  let undecodable: Int
  /// Encodings that read the letters otherwise, and as well.
  private(set) var alternatives: [TextEncoding] = []
  /// Whether this is no text of one byte a character, but Chinese, Japanese or Korean of two.
  private(set) var isEastAsian = false

  /// Finds the encoding unless it is given, and decodes what is not UTF-8 already.
  ///
  /// - Throws: ``RoomError``.
  /// - Complexity: O(bytes); UTF-8 without faults is neither copied nor changed.
  init(_ region: ByteRegion, encoding given: TextEncoding?, workers: Workers) throws(RoomError) {
    let bytes = region.bytes
    let evidence = EncodingEvidence(start: bytes)
    let mark = evidence?.markLength ?? 0
    if let wide = given ?? evidence?.encoding, wide == .utf16LittleEndian || wide == .utf16BigEndian {
      try self.init(utf16: region, encoding: evidence?.encoding ?? wide, mark: mark)
      return
    }
    if let given, let page = given.codePage {
      try self.init(region, page: page, encoding: given)
      return
    }
    let (invalid, sequences, upperControls) = DecodedText.checkUTF8(region, workers)
    if invalid == 0, upperControls == 0 {
      self.init(region: region, start: mark, encoding: .utf8, hadMark: mark > 0, undecodable: 0)
    } else if invalid == 0 || given == .utf8 || mark > 0 || sequences > 2 * invalid {
      try self.init(repairing: region, mark: mark)
    } else {
      let head = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 20))
      let letters = LetterStatistics(head)
      let (encoding, others) = letters.choice(reading: head)
      // Windows-1252 stands for latin-1 too: it has characters where latin-1 has controls.
      try self.init(region, page: encoding.codePage ?? .windows1252, encoding: encoding)
      alternatives = others
      isEastAsian = letters.isNonsense && EastAsianText.hasPairs(head)
    }
  }

  /// UTF-8 without a mark.
  init(utf8 region: ByteRegion) {
    self.init(region: region, start: 0, encoding: .utf8, hadMark: false, undecodable: 0)
  }

  /// Another text in place of this one, found in the same encoding.
  func replaced(by region: ByteRegion) -> DecodedText {
    DecodedText(region: region, start: 0, encoding: encoding, hadMark: hadMark, undecodable: undecodable)
  }

  private init(region: ByteRegion, start: Int, encoding: TextEncoding, hadMark: Bool, undecodable: Int) {
    self.region = region
    self.start = start
    self.encoding = encoding
    self.hadMark = hadMark
    self.undecodable = undecodable
  }

  /// A word of the file in each of the encodings that may be meant.
  func readings(of region: ByteRegion) -> [TableError.EncodingReading] {
    let encodings = [encoding] + alternatives
    let head = UnsafeBufferPointer(rebasing: region.bytes.prefix(1 << 20))
    return zip(encodings, LetterStatistics.word(of: head, in: encodings)).map {
      TableError.EncodingReading(encoding: $0.rawValue, word: $1)
    }
  }

  private static func checkUTF8(_ region: ByteRegion, _ workers: Workers) -> (
    invalid: Int, sequences: Int, upperControls: Int
  ) {
    let size = 4 << 20
    let count = region.bytes.count
    // A block begins where a character begins.
    @Sendable func boundary(_ block: Int) -> Int {
      let bytes = region.bytes
      var place = min(block * size, bytes.count)
      var steps = 0
      while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80, steps < 3 {
        place -= 1
        steps += 1
      }
      return place
    }
    let checks = workers.map((count + size - 1) / size) { block in
      let range = boundary(block)..<boundary(block + 1)
      let check = UTF8Check(UnsafeBufferPointer(rebasing: region.bytes[range]))
      region.forget(range)
      return check
    }
    return checks.reduce((0, 0, 0)) {
      ($0.0 + $1.invalid, $0.1 + $1.sequences, $0.2 + $1.upperControls)
    }
  }

  /// Decodes a region from `start` on, piece by piece: neither all of it nor all of the text need be in memory.
  ///
  /// - Parameter decode: Decodes the characters that begin in a range and returns where the last of them ends.
  /// - Throws: ``RoomError``.
  private static func decoded(
    _ region: ByteRegion, from start: Int, _ decode: (Range<Int>, inout ByteWriter) -> Int
  ) throws(RoomError) -> ByteRegion {
    var collector = ByteCollector()
    var place = start
    for end in (start..<max(start, region.bytes.count)).blocks(of: 1 << 20).map(\.upperBound)
    where place < end {
      let piece = place..<end
      // A byte becomes three at most; the last character may reach beyond the piece.
      try collector.append(room: 3 * (piece.count + 4)) { free in
        var writer = ByteWriter(free)
        place = decode(piece, &writer)
        return writer.count
      }
      region.forget(piece)
    }
    return try collector.take()
  }

  /// UTF-8 with U+FFFD for what is none, and the characters of windows-1252 for upper controls: those come from text that
  /// was taken for latin-1 on its way.
  private init(repairing region: ByteRegion, mark: Int) throws(RoomError) {
    let bytes = region.bytes
    var undecodable = 0
    let repaired = try Self.decoded(region, from: mark) { piece, writer in
      var i = piece.lowerBound
      guard let base = bytes.baseAddress else { return piece.upperBound }
      while i < piece.upperBound {
        let width = base[i] < 0x80 ? 1 : UTF8Check.sequenceWidth(base + i, bytes.count - i)
        if width == 0 {
          undecodable += 1
          writer.append([0xEF, 0xBF, 0xBD])
        } else if width == 2, base[i] == 0xC2, base[i + 1] < 0xA0,
          case let character = CodePage.windows1252.upper[Int(base[i + 1]) - 0x80], !character.isEmpty
        {
          writer.append(character)
        } else {
          for j in 0..<width { writer.append(base[i + j]) }
        }
        i += max(width, 1)
      }
      return i
    }
    self.init(region: repaired, start: 0, encoding: .utf8, hadMark: mark > 0, undecodable: undecodable)
  }

  private init(_ region: ByteRegion, page: CodePage, encoding: TextEncoding) throws(RoomError) {
    let bytes = region.bytes
    var undecodable = 0
    let decoded = try Self.decoded(region, from: 0) { piece, writer in
      for byte in UnsafeBufferPointer(rebasing: bytes[piece]) {
        if byte < 0x80 {
          writer.append(byte)
        } else if case let character = page.upper[Int(byte) - 0x80], !character.isEmpty {
          writer.append(character)
        } else {
          undecodable += 1
          writer.append([0xEF, 0xBF, 0xBD])
        }
      }
      return piece.upperBound
    }
    self.init(region: decoded, start: 0, encoding: encoding, hadMark: false, undecodable: undecodable)
  }

  private init(utf16 region: ByteRegion, encoding: TextEncoding, mark: Int) throws(RoomError) {
    let bytes = region.bytes
    let high = encoding == .utf16BigEndian ? 0 : 1
    func unit(_ i: Int) -> UInt16 { UInt16(bytes[i + high]) << 8 | UInt16(bytes[i + 1 - high]) }
    var undecodable = 0
    let decoded = try Self.decoded(region, from: mark) { piece, writer in
      var i = piece.lowerBound
      while i < piece.upperBound {
        guard i + 1 < bytes.count else {
          undecodable += 1
          return bytes.count
        }
        let first = unit(i)
        i += 2
        var scalar = UInt32(first)
        if UTF16.isLeadSurrogate(first), i + 1 < bytes.count, UTF16.isTrailSurrogate(unit(i)) {
          scalar = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit(i)) - 0xDC00)
          i += 2
        }
        if Unicode.Scalar(scalar) == nil {
          undecodable += 2
          scalar = 0xFFFD
        }
        writer.append(scalar: scalar)
      }
      return i
    }
    self.init(region: decoded, start: 0, encoding: encoding, hadMark: mark > 0, undecodable: undecodable)
  }
}

/// Writes bytes one after another to memory that is large enough.
private struct ByteWriter {
  private let target: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ target: UnsafeMutableBufferPointer<UInt8>) { self.target = target }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    target.initializeElement(at: count, to: byte)
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8]) { for byte in bytes { append(byte) } }

  mutating func append(scalar: UInt32) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
    if scalar < 0x80 {
      append(UInt8(scalar))
    } else if scalar < 0x800 {
      append(UInt8(0xC0 | scalar >> 6))
      append(tail(0))
    } else if scalar < 0x10000 {
      append(UInt8(0xE0 | scalar >> 12))
      append(tail(6))
      append(tail(0))
    } else {
      append(UInt8(0xF0 | scalar >> 18))
      append(tail(12))
      append(tail(6))
      append(tail(0))
    }
  }
}
