internal import Wording

// The doors: here, and nowhere else, names and texts of somebody else's become SQL.

/// Why a name cannot be used in an engine's SQL.
public enum NameFault: Sendable, Equatable {
  /// There is nothing in it.
  case empty
  /// A character that cannot be seen, such as a line end, is in it.
  case controlCharacter
  /// The engine would cut it, or refuses it.
  case tooLong(bytes: Int)
  /// Characters that mean something else to the engine or to its programs are in it.
  case special(String)
}

extension SQL {
  /// A name of a column, in quotes.
  init(name: String, _ dialect: WarehouseDialect) throws(WarehouseError) {
    if let fault = dialect.fault(ofName: name) { throw .unusableName(name, fault, dialect) }
    self.init(passed: dialect.quoted(name))
  }

  /// A name of a table, each of its parts in quotes.
  init(table: TableName, _ dialect: WarehouseDialect) throws(WarehouseError) {
    var parts: [SQL] = []
    for part in table.parts { parts.append(try SQL(name: part, dialect)) }
    // BigQuery reads one pair of quotes round all of it.
    self.init(
      passed: dialect == .bigquery
        ? dialect.quoted(table.parts.joined(separator: ".")) : parts.joined(".").text)
  }

  /// A text, so written that no rule for escapes of any engine, or of any program that sends it there, is met.
  init(literal text: String, _ dialect: WarehouseDialect) {
    let isPlain = text.unicodeScalars.allSatisfy(\.isPlain) && text.unicodeScalars.first != "-"
    guard !isPlain || (dialect == .mysql && !text.utf8.allSatisfy { $0 < 128 }) else {
      self.init(passed: "'\(text)'")
      return
    }
    self.init(passed: "\(dialect.encoded(text).text) /* \(SQL.commentary(text)) */")
  }

  /// A word of this program's own vocabulary.
  init(word: String, _ dialect: WarehouseDialect) {
    let isPlain = !word.unicodeScalars.contains { "'\\".unicodeScalars.contains($0) }
    guard isPlain, dialect != .mysql || word.utf8.allSatisfy({ $0 < 128 }) else {
      self = dialect.encoded(word)
      return
    }
    self.init(passed: "'\(word)'")
  }

  /// A set or pattern of characters, most of which cannot be seen.
  init(characters: String, _ dialect: WarehouseDialect) { self = dialect.encoded(characters) }

  /// A finite number, in as many digits as tell any double from its neighbours however an engine reads them.
  init(double: Double, _ dialect: WarehouseDialect) {
    let digits = double.text(exponentWithDecimals: 16)
    let written =
      switch dialect {
      case .postgres: "'\(digits)'::float8"
      case .spark: digits + "D"
      case .bigquery: "CAST('\(digits)' AS FLOAT64)"
      case .snowflake: digits + "::DOUBLE"
      case .sqlite, .mysql, .duckdb, .clickhouse, .ansi: digits
      }
    self.init(passed: written)
  }

  /// A line of words for people; what could mean anything in SQL is `?`.
  init(comment: String) { self.init(passed: "-- \(SQL.commentary(comment))\n") }

  private static func commentary(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isPlain ? $0 : "?" }))
  }
}

extension Unicode.Scalar {
  /// Letters, digits, blank and a few marks that nothing takes for anything else.
  fileprivate var isPlain: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: true
    default: "0123456789 _,./()+-".unicodeScalars.contains(self)
    }
  }
}

extension WarehouseDialect {
  fileprivate func fault(ofName name: String) -> NameFault? {
    let characters = name.unicodeScalars
    if characters.isEmpty { return .empty }
    if characters.contains(where: { $0.properties.generalCategory == .control }) { return .controlCharacter }
    switch self {
    // Longer names are cut, which a notice says, and mean another column.
    case .postgres where name.utf8.count > 63: return .tooLong(bytes: 63)
    case .bigquery where characters.contains("`"): return .special("`")
    case .bigquery where characters.contains("\\"): return .special("\\")
    // Its program puts in what it has for such a variable.
    case .spark where name.utf8.contains("${".utf8): return .special("${")
    // Its program takes a quote behind it for no end of the name.
    case .mysql where characters.contains("\\"): return .special("\\")
    // The server knows no such characters in names.
    case .mysql where characters.contains { $0.value > 0xFFFF }: return .special("U+10000")
    case .mysql where characters.count > 64: return .tooLong(bytes: 64)
    default: return nil
    }
  }

  fileprivate func quoted(_ name: String) -> String {
    switch self {
    case .sqlite, .postgres, .duckdb, .snowflake, .ansi: name.quoted(by: "\"", escaping: ["\"": "\""])
    case .spark, .mysql: name.quoted(by: "`", escaping: ["`": "`"])
    case .clickhouse: name.quoted(by: "`", escaping: ["`": "\\", "\\": "\\"])
    // What would have to be escaped was refused.
    case .bigquery: name.quoted(by: "`", escaping: [:])
    }
  }

  /// A text by its bytes.
  fileprivate func encoded(_ text: String) -> SQL {
    let hex = text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    let written =
      switch self {
      case .sqlite: "CAST(X'\(hex)' AS TEXT)"
      case .postgres: "convert_from(decode('\(hex)', 'hex'), 'UTF8')"
      case .mysql: "CONVERT(X'\(hex)' USING utf8mb4)"
      case .duckdb: "decode(unhex('\(hex)'))"
      case .clickhouse: "unhex('\(hex)')"
      case .spark: "CAST(X'\(hex)' AS STRING)"
      case .bigquery: "CAST(FROM_HEX('\(hex)') AS STRING)"
      case .snowflake: "HEX_DECODE_STRING('\(hex)')"
      case .ansi: "U&'\(text.unicodeScalars.map(\.escaped).joined())'"
      }
    return SQL(passed: written)
  }
}

extension String {
  /// In quotes, by scalars of Unicode: a quote and an accent behind it are one `Character`, and no engine knows of that.
  fileprivate func quoted(by quote: Unicode.Scalar, escaping: [Unicode.Scalar: Unicode.Scalar]) -> String {
    var quoted = String.UnicodeScalarView([quote])
    for scalar in unicodeScalars {
      if let escape = escaping[scalar] { quoted.append(escape) }
      quoted.append(scalar)
    }
    quoted.append(quote)
    return String(quoted)
  }
}

extension Unicode.Scalar {
  /// By its number, as standard SQL writes it.
  fileprivate var escaped: String {
    let digits = String(value, radix: 16, uppercase: true)
    let width = value > 0xFFFF ? 6 : 4
    return (width == 6 ? "\\+" : "\\") + String(repeating: "0", count: width - digits.count) + digits
  }
}
