/// What becomes of a name in a database when an answer is written to it.
enum TargetState: Equatable {
  /// Nothing is called so.
  case absent
  /// What is there has the columns of the answer: it stays, with all that hangs on it, and gets other rows.
  case refilled
  /// What is there makes room.
  case replaced
}

/// How an answer is kept by this program itself, and marked as its own.
extension WarehouseDialect {
  /// Whether statements between a beginning and an end are all done or none.
  var hasTransactions: Bool {
    switch self {
    case .sqlite, .postgres, .mysql, .duckdb, .ansi: true
    case .clickhouse, .spark, .bigquery, .snowflake: false
    }
  }

  /// Whether a table is filled beside the one that it replaces, and so needs a name for a moment.
  var exchangesTables: Bool { self == .mysql || self == .clickhouse }

  /// Makes a table of a query's rows: whoever reads it meanwhile sees all the old ones or all the new ones.
  ///
  /// - Parameters:
  ///   - new: The name of a table that is there for a moment, where the engine exchanges tables.
  ///   - old: The same of the table that makes room.
  ///   - mark: A literal that says whose it is.
  func keeping(
    _ query: SQL, inTable name: SQL, new: SQL, old: SQL, _ columns: [AnswerColumn], _ state: TargetState,
    mark: SQL
  ) -> [SQL] {
    let listing = columns.map { "  \($0.name) \(type($0.kind))" as SQL }.joined(",\n")
    let filling: SQL = "(\(columns.map(\.name).joined(", ")))\n\(query)"
    let creating: SQL = state == .absent ? "CREATE TABLE" : "CREATE OR REPLACE TABLE"
    switch self {
    case .sqlite, .postgres, .ansi:
      // SQLite keeps the words of the statement, and nothing else that could say whose a table is.
      let opening: SQL = self == .sqlite ? "(\(Self.mark)\n" : "(\n"
      let made: SQL = "CREATE TABLE \(name) \(opening)\(listing)\n)"
      let room: [SQL] =
        switch state {
        case .absent: [made]
        case .refilled: ["DELETE FROM \(name)"]
        case .replaced: ["DROP TABLE \(name)", made]
        }
      return [begin] + room + ["INSERT INTO \(name) \(filling)"] + comment("TABLE", name, mark) + ["COMMIT"]
    case .mysql:
      // What makes tables ends a transaction here, so the rows are there before the table has its name.
      guard state != .refilled else {
        return [
          "ALTER TABLE \(name) COMMENT = \(mark)", begin, "DELETE FROM \(name)",
          "INSERT INTO \(name) \(filling)", "COMMIT",
        ]
      }
      let exchange: [SQL] =
        state == .absent
        ? ["RENAME TABLE \(new) TO \(name)"]
        : ["RENAME TABLE \(name) TO \(old), \(new) TO \(name)", "DROP TABLE \(old)"]
      return ["CREATE TABLE \(new) (\n\(listing)\n) COMMENT = \(mark)", "INSERT INTO \(new) \(filling)"]
        + exchange
    case .clickhouse:
      let exchange: [SQL] =
        state == .absent
        ? ["RENAME TABLE \(new) TO \(name)"]
        : ["EXCHANGE TABLES \(name) AND \(new)", "DROP TABLE \(new)"]
      let made: SQL = """
        CREATE TABLE \(new) (
        \(listing)
        ) ENGINE = MergeTree ORDER BY tuple() COMMENT \(mark)
        """
      return [made, "INSERT INTO \(new) \(filling)"] + exchange
    case .duckdb:
      return [begin, "\(creating) \(name) AS\n\(query)"] + comment("TABLE", name, mark) + ["COMMIT"]
    case .spark: return ["\(creating) \(name) COMMENT \(mark) AS\n\(query)"]
    case .bigquery: return ["\(creating) \(name) OPTIONS (description = \(mark)) AS\n\(query)"]
    case .snowflake: return ["\(creating) \(name) COMMENT = \(mark) AS\n\(query)"]
    }
  }

  /// Makes a view of a query.
  func keeping(_ query: SQL, inView name: SQL, _ state: TargetState, mark: SQL) -> [SQL] {
    let creating: SQL = state == .absent ? "CREATE VIEW" : "CREATE OR REPLACE VIEW"
    let room: [SQL] = state == .absent ? [] : ["DROP VIEW \(name)"]
    switch self {
    case .sqlite:
      return [begin] + room + ["CREATE VIEW \(name) AS \(Self.mark)\n\(query)", "COMMIT"]
    case .postgres, .ansi:
      let made: [SQL] =
        state == .replaced
        ? room + ["CREATE VIEW \(name) AS\n\(query)"] : ["\(creating) \(name) AS\n\(query)"]
      return [begin] + made + comment("VIEW", name, mark) + ["COMMIT"]
    case .duckdb:
      return [begin, "\(creating) \(name) AS\n\(query)"] + comment("VIEW", name, mark) + ["COMMIT"]
    // Its views have no comments.
    case .mysql: return ["\(creating) \(name) AS\n\(query)"]
    case .clickhouse: return ["\(creating) \(name) AS\n\(query)\nCOMMENT \(mark)"]
    case .spark: return ["\(creating) \(name) COMMENT \(mark) AS\n\(query)"]
    case .bigquery: return ["\(creating) \(name) OPTIONS (description = \(mark)) AS\n\(query)"]
    case .snowflake: return ["\(creating) \(name) COMMENT = \(mark) AS\n\(query)"]
    }
  }

  private var begin: SQL {
    switch self {
    // Others may read meanwhile and not write.
    case .sqlite: "BEGIN IMMEDIATE"
    case .mysql: "START TRANSACTION"
    default: "BEGIN"
    }
  }

  private func comment(_ kind: SQL, _ name: SQL, _ mark: SQL) -> [SQL] {
    self == .sqlite || self == .ansi ? [] : ["COMMENT ON \(kind) \(name) IS \(mark)"]
  }

  /// Within a statement of SQLite.
  private static let mark: SQL = "/* auto-segment made this */"

  /// A day as a value.
  func day(_ literal: SQL) -> SQL {
    switch self {
    case .sqlite: literal
    case .clickhouse: "toDate32(\(literal))"
    default: "DATE \(literal)"
    }
  }
}
