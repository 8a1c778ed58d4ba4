/// The encodings that tables come in.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case koi8r = "koi8-r"
  case ibm866

  /// An encoding by one of its names.
  init(name: String) throws(TableError) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    let others: [String: TextEncoding] = [
      "utf8sig": .utf8, "utf8bom": .utf8, "ascii": .utf8, "usascii": .utf8, "utf16": .utf16LittleEndian,
      "unicode": .utf16LittleEndian, "cp1251": .windows1251, "win1251": .windows1251, "1251": .windows1251,
      "cp1252": .windows1252, "win1252": .windows1252, "1252": .windows1252, "ansi": .windows1252,
      "latin1": .latin1, "cp866": .ibm866, "866": .ibm866, "dos": .ibm866, "koi8": .koi8r,
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
      if odd >= many, even * 10 <= odd {
        self.init(encoding: .utf16LittleEndian, markLength: 0)
      } else if even >= many, odd * 10 <= even {
        self.init(encoding: .utf16BigEndian, markLength: 0)
      } else {
        return nil
      }
    }
  }
}

/// Tells encodings of one byte a character apart by how letters follow each other.
struct UpperByteStatistics {
  private var cyrillicPairs = 0
  private var loneLatin = 0
  private var small1251 = 0
  private var smallKOI8 = 0
  private var small866 = 0
  private var box866 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var previous: UInt8 = 0
    for (i, byte) in bytes.enumerated() where byte >= 0x80 {
      if i > 0, bytes[i - 1] >= 0x80 {
        cyrillicPairs += 1
      } else {
        let next = i + 1 < bytes.count ? bytes[i + 1] : 0
        if next < 0x80 { loneLatin += 1 }
      }
      previous = byte
      switch previous {
      case 0xE0...0xFF: small1251 += 1
      case 0xC0...0xDF: smallKOI8 += 1
      default: break
      }
      if 0x80...0xAF ~= byte || 0xE0...0xEF ~= byte { small866 += 1 } else { box866 += 1 }
    }
  }

  /// Cyrillic letters stand next to each other; accented Latin letters mostly stand between ASCII ones.
  var encoding: TextEncoding {
    guard cyrillicPairs > loneLatin else { return .windows1252 }
    if small866 > 9 * box866 { return .ibm866 }
    return smallKOI8 > 2 * small1251 ? .koi8r : .windows1251
  }
}
