internal import FileVocabulary

/// How ids, order numbers and categories are read: cut at both ends, missing where a word says so, compared by bytes.
extension WarehouseDialect {
  /// Any value as text.
  func text(_ x: SQL) -> SQL {
    switch self {
    case .sqlite: "CAST(\(x) AS TEXT)"
    case .postgres: "CAST(\(x) AS text)"
    // CAST goes through the character set of the connection, which may know fewer characters.
    case .mysql: "CONVERT(\(x) USING utf8mb4)"
    case .duckdb, .snowflake: "CAST(\(x) AS VARCHAR)"
    case .clickhouse: "CAST(\(x) AS Nullable(String))"
    case .spark, .bigquery: "CAST(\(x) AS STRING)"
    case .ansi: x
    }
  }

  /// A text without blanks and invisible characters at its ends.
  func cut(_ x: SQL) -> SQL {
    switch self {
    case .sqlite, .duckdb: "trim(\(x), \(blanks))"
    case .postgres: "btrim(\(x), \(blanks))"
    case .mysql: "REGEXP_REPLACE(\(x), \(blanksAtEnds), '')"
    case .clickhouse: "replaceRegexpAll(\(x), \(blanksAtEnds), '')"
    case .spark: "trim(BOTH \(blanks) FROM \(x))"
    case .bigquery, .snowflake: "TRIM(\(x), \(blanks))"
    // The standard cuts one character at a time.
    case .ansi: "TRIM(BOTH ' ' FROM \(x))"
    }
  }

  /// A text that is compared and grouped by its bytes, whatever the collation of its column.
  func bytes(_ x: SQL) -> SQL {
    switch self {
    case .sqlite: "\(x) COLLATE BINARY"
    case .postgres, .duckdb: "\(x) COLLATE \"C\""
    // Even binary collations of texts take no notice of blanks at the end.
    case .mysql: "CAST(\(x) AS BINARY)"
    case .bigquery, .snowflake: "COLLATE(\(x), '')"
    case .clickhouse, .spark, .ansi: x
    }
  }

  /// Bytes as a text again.
  func shown(_ x: SQL) -> SQL {
    self == .mysql ? "CONVERT(\(x) USING utf8mb4)" : x
  }

  /// Whether a text that was cut says that there is nothing.
  func saysMissing(_ x: SQL) -> SQL {
    let words = MissingWords.all.map { SQL(word: $0, self) }
    guard self == .mysql else { return "\(bytes(small(x))) IN (\(words.joined(", ")))" }
    // Its lower() knows the capitals of all alphabets, of which some have small letters of another.
    let (ascii, others) = (MissingWords.ascii, MissingWords.others)
    let short = ascii.map { SQL(word: $0, self) }.joined(", ")
    let long = others.map { SQL(word: $0, self) }.joined(", ")
    return """
      (CHAR_LENGTH(\(x)) = LENGTH(\(x)) AND \(bytes(small(x))) IN (\(short)))
        OR \(bytes(x)) IN (\(long))
      """
  }

  /// A text with small letters for the capitals A to Z, and no others.
  func small(_ x: SQL) -> SQL {
    switch self {
    case .sqlite, .clickhouse, .mysql: "lower(\(x))"
    case .postgres: "lower(\(x) COLLATE \"C\")"
    case .duckdb, .spark, .bigquery, .snowflake, .ansi:
      "translate(\(x), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
    }
  }

  private var blanks: SQL { SQL(characters: Blanks.all, self) }

  private var blanksAtEnds: SQL { SQL(characters: "^[\(Blanks.ranges)]+|[\(Blanks.ranges)]+\\z", self) }
}

/// The characters that a reader of files cuts off the ends of a cell: blanks, and what cannot be seen.
enum Blanks {
  private static let numbers: [ClosedRange<UInt32>] = [
    0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x180E...0x180E,
    0x2000...0x200F, 0x202A...0x202F, 0x2060...0x206F, 0x3000...0x3000, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
  ]

  /// One after the other.
  static var all: String { text(numbers.flatMap(Array.init)) }

  /// As a class of a regular expression has them.
  static var ranges: String {
    numbers.map { range in
      range.count == 1
        ? text([range.lowerBound]) : text([range.lowerBound]) + "-" + text([range.upperBound])
    }.joined()
  }

  private static func text(_ numbers: [UInt32]) -> String {
    String(String.UnicodeScalarView(numbers.compactMap(Unicode.Scalar.init)))
  }
}

/// Words for a value that is not there; ids and orders are compared with them after A to Z became small.
enum MissingWords {
  /// In the order of the vocabulary; a cell that begins with a digit always says something.
  static let all: [String] = {
    var words = ["", "-", "?", ".", "=\"\""]
    for word in LanguageWords.all.flatMap(\.missing) {
      guard let first = word.utf8.first, !(48...57).contains(first) else { continue }
      if !words.contains(where: { $0.utf8.elementsEqual(word.utf8) }) { words.append(word) }
    }
    return words
  }()

  static var ascii: [String] { all.filter(isASCII) }

  static var others: [String] { all.filter { !isASCII($0) } }

  private static func isASCII(_ word: String) -> Bool { word.utf8.allSatisfy { $0 < 128 } }
}
