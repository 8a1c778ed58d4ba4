/// The encodings that tables come in.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1250 = "windows-1250"
  case windows1254 = "windows-1254"
  case latin1 = "iso-8859-1"
  case iso88592 = "iso-8859-2"
  case iso88595 = "iso-8859-5"
  case koi8r = "koi8-r"
  case ibm866

  /// An encoding by one of its names.
  init(name: String) throws(TableError) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    let others: [String: TextEncoding] = [
      "utf8sig": .utf8, "utf8bom": .utf8, "ascii": .utf8, "usascii": .utf8, "utf16": .utf16LittleEndian,
      "unicode": .utf16LittleEndian, "cp1251": .windows1251, "win1251": .windows1251, "1251": .windows1251,
      "cp1252": .windows1252, "win1252": .windows1252, "1252": .windows1252, "ansi": .windows1252,
      "cp1250": .windows1250, "win1250": .windows1250, "1250": .windows1250, "latin2": .iso88592,
      "cp1254": .windows1254, "win1254": .windows1254, "1254": .windows1254, "latin5": .windows1254,
      "iso88599": .windows1254, "latin1": .latin1, "cp866": .ibm866, "866": .ibm866, "dos": .ibm866,
      "koi8": .koi8r,
    ]
    let known = TextEncoding.allCases.first { $0.rawValue.filter { $0 != "-" } == plain }
    guard let encoding = known ?? others[plain] else {
      throw .unknownEncoding(name: name, known: TextEncoding.allCases.map(\.rawValue))
    }
    self = encoding
  }

  /// The table of an encoding of one byte a character.
  var codePage: CodePage? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1251: .windows1251
    case .windows1252, .latin1: .windows1252
    case .windows1250: .windows1250
    case .windows1254: .windows1254
    case .iso88592: .iso88592
    case .iso88595: .iso88595
    case .koi8r: .koi8r
    case .ibm866: .ibm866
    }
  }
}

/// An encoding as found at the beginning of a text.
struct EncodingEvidence: Sendable {
  var encoding: TextEncoding
  /// Bytes of the byte order mark.
  var markLength: Int
}

extension EncodingEvidence {
  /// From the byte order mark, else from where the zero bytes of UTF-16 fall; `nil` where neither tells.
  init?(start bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(encoding: .utf8, markLength: 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(encoding: .utf16LittleEndian, markLength: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(encoding: .utf16BigEndian, markLength: 2)
    } else {
      let sample = bytes.prefix(4096)
      guard sample.count >= 4 else { return nil }
      var even = 0
      var odd = 0
      for (i, byte) in sample.enumerated() where byte == 0 {
        if i % 2 == 0 { even += 1 } else { odd += 1 }
      }
      // Delimiters, digits and line ends make zeros on one side; Cyrillic text still has many of them.
      let many = sample.count / 20 + 1
      if odd >= many, even * 10 <= odd, Self.endsLines(sample, high: 1) {
        self.init(encoding: .utf16LittleEndian, markLength: 0)
      } else if even >= many, odd * 10 <= even, Self.endsLines(sample, high: 0) {
        self.init(encoding: .utf16BigEndian, markLength: 0)
      } else {
        return nil
      }
    }
  }

  /// Whether line ends are characters of two bytes, one of them zero: a stray zero in other text makes it none of UTF-16.
  ///
  /// - Parameter high: The place of the zero in a pair.
  private static func endsLines(_ sample: Slice<UnsafeBufferPointer<UInt8>>, high: Int) -> Bool {
    var (wide, others, zeros) = (0, 0, 0)
    for (i, byte) in sample.enumerated() {
      if byte == 0 { zeros += 1 }
      guard byte == 10 || byte == 13 else { continue }
      let partner = i + (high == 1 ? 1 : -1)
      let isWide = i % 2 != high && sample.indices.contains(partner) && sample[partner] == 0
      if isWide { wide += 1 } else { others += 1 }
    }
    // Letters such as U+040A have such a byte too.
    return wide + others > 0 ? wide > others : zeros * 4 >= sample.count
  }
}
