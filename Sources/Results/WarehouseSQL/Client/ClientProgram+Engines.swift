internal import AtomicFiles
internal import Glibc
internal import Wording

extension EngineAddress {
  /// Begins a conversation, which may write only where it has to.
  ///
  /// - Throws: ``EngineError``.
  func session(_ options: EngineOptions, writes: Bool = false) throws(EngineError) -> any EngineSession {
    if let command = options.command {
      let client = ClientProgram(name: command.words[0], arguments: Array(command.words.dropFirst()))
      return StatementSession(client, options)
    }
    switch place {
    case .sqlite(let file): return try SQLiteSession(file: file, options, writes: writes)
    case .duckDB(let file):
      // Its program would make a file that is not there.
      if writes, access(file, W_OK) != 0 {
        let reason = LocalizedText(systemError: errno).en
        throw access(file, F_OK) == 0
          ? .target(.readOnly("duckdb", words: reason)) : .cannotConnect("duckdb", words: reason)
      }
      let flags = writes ? [] : ["-readonly"]
      return try ConversationSession(.duckDB(flags, [file.asArgument], [], options), options)
    case .parquet(let pattern):
      guard !writes else { throw .target(.nowhere) }
      let files = SQL(literal: pattern, .duckdb)
      let view: SQL = "CREATE TEMP VIEW \(Self.parquetView) AS SELECT * FROM read_parquet(\(files))"
      return try ConversationSession(.duckDB([], [], [view], options), options)
    case .server(let server):
      switch dialect {
      case .postgres: return try ConversationSession(.postgres(server, options, writes), options)
      case .mysql: return try ConversationSession(.mysql(server, options, writes), options)
      default: return StatementSession(.clickHouse(server, options, writes), options)
      }
    case .spark: return StatementSession(.spark, options)
    case .unknown: throw .programMissing(dialect.rawValue, package: nil)
    }
  }

  /// What has to be said before anything can be asked.
  var preface: String {
    guard case .parquet(let pattern) = place else { return "" }
    let files = SQL(literal: pattern, .duckdb)
    return ("CREATE TEMP VIEW \(Self.parquetView) AS SELECT * FROM read_parquet(\(files));\n" as SQL).text
  }

  /// What many Parquet files are called as one table.
  private static let parquetView: SQL = "seg_parquet"

  /// The table that is read where the address says it all; `nil` where a person names one.
  var table: TableName? {
    if case .parquet = place { TableName("seg_parquet") } else { nil }
  }
}

extension ClientProgram {
  fileprivate static func duckDB(
    _ flags: [String], _ files: [String], _ more: [SQL], _ options: EngineOptions
  ) -> ClientProgram {
    var opening = more
    if let threads = options.threads { opening.append("SET threads = \(threads)") }
    if let bytes = options.memoryBytes { opening.append("SET memory_limit = '\(bytes / 1_048_576)MiB'") }
    opening.append(
      "SET temp_directory = \(SQL(literal: options.temporaryFolder + "/auto-segment-duckdb", .duckdb))")
    return ClientProgram(
      name: "duckdb", package: "duckdb",
      arguments: flags + ["-init", "/dev/null", "-batch", "-bail", "-csv", "-nullvalue", ""] + files,
      environment: ["TZ": "UTC"], opening: opening, hasHeader: true)
  }

  fileprivate static func postgres(
    _ server: ServerAddress, _ options: EngineOptions, _ writes: Bool
  ) -> ClientProgram {
    var settings = ["PGCLIENTENCODING": "UTF8", "PGAPPNAME": "auto-segment"]
    if options.environment["PGCONNECT_TIMEOUT"] == nil { settings["PGCONNECT_TIMEOUT"] = "10" }
    settings["PGHOST"] = server.host
    settings["PGPORT"] = server.port.map { "\($0)" }
    settings["PGUSER"] = server.user
    settings["PGDATABASE"] = server.database
    settings["PGSERVICE"] = server.service
    settings["PGSSLMODE"] = server.options["sslmode"]
    settings["PGSSLROOTCERT"] = server.options["sslrootcert"]
    settings["PGSSLCERT"] = server.options["sslcert"]
    settings["PGSSLKEY"] = server.options["sslkey"]
    var limits = writes ? [] : ["-c default_transaction_read_only=on"]
    if let timeout = options.timeout { limits.append("-c statement_timeout=\(timeout)s") }
    settings["PGOPTIONS"] = limits.isEmpty ? nil : limits.joined(separator: " ")
    return ClientProgram(
      name: "psql", package: "postgresql-client",
      arguments: [
        "-X", "-q", "-w", "--csv", "-v", "ON_ERROR_STOP=1", "-v", "VERBOSITY=terse", "-f", "-",
      ],
      environment: settings,
      opening: [
        "SET client_min_messages = warning", "SET standard_conforming_strings = on",
        // Where the server knows of it, it looks whether anybody still listens.
        """
        SELECT CAST(set_config('client_connection_check_interval', '10s', false) IS NULL AS int) AS seg_set
        WHERE CAST(current_setting('server_version_num') AS int) >= 140000
        """,
      ] + (writes ? [] : ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"]), hasHeader: true)
  }

  fileprivate static func mysql(
    _ server: ServerAddress, _ options: EngineOptions, _ writes: Bool
  ) -> ClientProgram {
    var arguments = [
      "--batch", "--raw", "--skip-column-names", "--unbuffered", "--quick", "--default-character-set=utf8mb4",
      "--connect-timeout=10",
    ]
    if let host = server.host { arguments.append("--host=\(host)") }
    if let port = server.port { arguments.append("--port=\(port)") }
    if let user = server.user { arguments.append("--user=\(user)") }
    if let socket = server.options["socket"] { arguments.append("--socket=\(socket)") }
    if let database = server.database { arguments.append("--database=\(database)") }
    let name = options.program("mariadb") == nil ? "mysql" : "mariadb"
    return ClientProgram(
      name: name, package: "mariadb-client", arguments: arguments,
      opening: [
        // What is written is refused rather than cut.
        writes ? "SET SESSION sql_mode = 'STRICT_ALL_TABLES'" : "SET SESSION sql_mode = ''",
        "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
      ] + (writes ? [] : ["START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"]))
  }

  fileprivate static func clickHouse(
    _ server: ServerAddress, _ options: EngineOptions, _ writes: Bool
  ) -> ClientProgram {
    // 1 would forbid settings as well.
    var arguments = (writes ? [] : ["--readonly=2"]) + ["--format=CSV"]
    if let host = server.host { arguments.append("--host=\(host)") }
    if let port = server.port { arguments.append("--port=\(port)") }
    if let user = server.user { arguments.append("--user=\(user)") }
    if let database = server.database { arguments.append("--database=\(database)") }
    if let timeout = options.timeout { arguments.append("--max_execution_time=\(timeout)") }
    return ClientProgram(name: "clickhouse-client", package: "clickhouse-client", arguments: arguments)
  }

  /// It would say again what it is told on its standard input.
  fileprivate static var spark: ClientProgram {
    ClientProgram(
      name: "spark-sql", package: "pyspark",
      arguments: [
        "-S", "--conf", "spark.sql.variable.substitute=false", "--conf", "spark.sql.cli.print.header=false",
        "--conf", "spark.sql.ansi.enabled=true", "-f", "{}",
      ])
  }
}

extension String {
  /// A path that no program takes for a flag.
  fileprivate var asArgument: String { hasPrefix("-") ? "./" + self : self }
}
