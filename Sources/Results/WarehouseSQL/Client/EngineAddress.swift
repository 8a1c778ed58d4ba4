/// Where a database is, without a password: what a person types in place of files.
public struct EngineAddress: Sendable, Equatable {
  /// How the engine is reached.
  enum Place: Sendable, Equatable {
    /// Read by this program itself.
    case sqlite(file: String)
    case duckDB(file: String)
    /// A folder or pattern of Parquet files, read by DuckDB.
    case parquet(pattern: String)
    case server(ServerAddress)
    case spark
    /// The person's own program knows.
    case unknown
  }

  let place: Place
  /// The SQL that is written.
  public let dialect: WarehouseDialect

  /// Whether a word is an address rather than the name of a file.
  public static func isAddress(_ word: String) -> Bool {
    let scheme = word.prefix { $0 != ":" }
    guard scheme.count < word.count else { return isParquet(word) }
    return schemes.contains { $0 == scheme.lowercased() } || word.contains("://") || isParquet(word)
  }

  /// Whether a word can only mean many Parquet files: one file is read as a table.
  static func isParquet(_ word: String) -> Bool {
    word.lowercased().hasSuffix(".parquet") && word.contains { "*?[".contains($0) }
  }

  private static let schemes = [
    "postgresql", "postgres", "sqlite", "duckdb", "clickhouse", "spark", "mysql", "parquet",
  ]

  /// Reads an address.
  ///
  /// - Parameter dialect: The SQL that the engine speaks where the address does not say.
  /// - Throws: ``EngineError``.
  public init(_ word: String, dialect: WarehouseDialect? = nil) throws(EngineError) {
    if Self.isParquet(word), !word.lowercased().hasPrefix("parquet:") {
      (place, self.dialect) = (.parquet(pattern: word), .duckdb)
      return
    }
    let scheme = word.prefix { $0 != ":" }.lowercased()
    let rest = String(word.dropFirst(scheme.count + 1))
    let found: (Place, WarehouseDialect)
    switch scheme {
    case "sqlite", "duckdb", "parquet":
      let file = rest.hasPrefix("///") ? String(rest.dropFirst(2)) : rest
      guard !file.isEmpty, !file.hasPrefix("//"), !file.utf8.contains(0) else {
        throw .unusableAddress(.noFile(scheme: scheme))
      }
      switch scheme {
      case "sqlite": found = (.sqlite(file: file), .sqlite)
      case "duckdb": found = (.duckDB(file: file), .duckdb)
      default: found = (.parquet(pattern: file), .duckdb)
      }
    case "postgresql", "postgres": found = (.server(try ServerAddress(rest)), .postgres)
    case "mysql": found = (.server(try ServerAddress(rest)), .mysql)
    case "clickhouse": found = (.server(try ServerAddress(rest)), .clickhouse)
    case "spark":
      guard rest.isEmpty || rest == "//" else { throw .unusableAddress(.sparkWithPlace) }
      found = (.spark, .spark)
    default: throw .unusableAddress(.unknownScheme(scheme, known: Self.schemes))
    }
    if let dialect, dialect != found.1 { throw .otherDialect(dialect, found.1) }
    (place, self.dialect) = found
  }

  /// What the person's own program reaches.
  public init(reachedByProgramIn dialect: WarehouseDialect) { (place, self.dialect) = (.unknown, dialect) }

  /// What results call the place: never a user, a password or a path.
  public var title: String {
    switch place {
    case .sqlite(let file), .duckDB(let file), .parquet(let file):
      String(file.split(separator: "/").last ?? "database")
    case .server(let server): server.database ?? server.service ?? dialect.rawValue
    case .spark, .unknown: dialect.rawValue
    }
  }

  /// The database's own file, which results must not replace.
  public var file: String? {
    switch place {
    case .sqlite(let file), .duckDB(let file): file
    case .parquet, .server, .spark, .unknown: nil
    }
  }

  /// Whether a server on another machine is reached without a promise that nobody listens.
  public var isUnprotected: Bool {
    guard case .server(let server) = place, let host = server.host, !host.hasPrefix("/") else { return false }
    let isHere = ["localhost", "127.0.0.1", "::1", ""].contains(host)
    return !isHere && dialect == .postgres
      && !["require", "verify-ca", "verify-full"].contains(server.options["sslmode"] ?? "")
  }
}

/// The parts of `//user@host:port/database?option=value`.
struct ServerAddress: Sendable, Equatable {
  var user: String?
  var host: String?
  var port: Int?
  var database: String?
  var options: [String: String] = [:]

  var service: String? { options["service"] }

  /// Names that clients know; whatever else a person writes is refused rather than passed by.
  private static let known = ["sslmode", "service", "socket", "sslrootcert", "sslcert", "sslkey"]

  init(_ text: String) throws(EngineError) {
    guard text.hasPrefix("//") else { throw .unusableAddress(.noSlashes) }
    var rest = text.dropFirst(2)
    if let question = rest.firstIndex(of: "?") {
      for pair in rest[rest.index(after: question)...].split(separator: "&") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        if ["password", "passwd", "pwd"].contains(name.lowercased()) { throw .passwordInAddress }
        guard parts.count == 2, Self.known.contains(name) else {
          throw .unusableAddress(.unknownOption(name, known: Self.known))
        }
        options[name] = try Self.plain(parts[1])
      }
      rest = rest[..<question]
    }
    if let slash = rest.firstIndex(of: "/") {
      let name = rest[rest.index(after: slash)...]
      if !name.isEmpty { database = try Self.plain(name) }
      rest = rest[..<slash]
    }
    if let at = rest.lastIndex(of: "@") {
      let user = rest[..<at]
      if user.contains(":") { throw .passwordInAddress }
      self.user = user.isEmpty ? nil : try Self.plain(user)
      rest = rest[rest.index(after: at)...]
    }
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
      host = try Self.plain(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
    } else {
      let name = rest.prefix { $0 != ":" }
      host = name.isEmpty ? nil : try Self.plain(name)
      rest = rest.dropFirst(name.count)
    }
    if rest.hasPrefix(":") {
      guard let port = Int(rest.dropFirst()), (1...65_535).contains(port) else {
        throw .unusableAddress(.noPort(String(rest.dropFirst())))
      }
      self.port = port
    } else if !rest.isEmpty {
      throw .unusableAddress(.noPort(String(rest)))
    }
  }

  /// A part without its escapes: `%2F` is a slash.
  private static func plain(_ part: some StringProtocol) throws(EngineError) -> String {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        throw .unusableAddress(.unfinishedEscape)
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw .unusableAddress(.unfinishedEscape)
    }
    return text
  }
}
