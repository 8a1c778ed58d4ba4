/// A column of an answer.
struct AnswerColumn: Sendable {
  enum Kind: Sendable {
    case text, whole, day
    case money(scale: Int)
  }

  let name: SQL
  let kind: Kind
}

/// How an answer is kept: as a view, or as a table that is made anew by every run.
extension WarehouseDialect {
  /// A view of a query.
  func view(_ name: SQL, of query: SQL) -> SQL {
    switch self {
    case .sqlite: "DROP VIEW IF EXISTS \(name);\nCREATE VIEW \(name) AS\n\(query);\n"
    case .ansi: "CREATE VIEW \(name) AS\n\(query);\n"
    case .postgres, .mysql, .duckdb, .clickhouse, .spark, .bigquery, .snowflake:
      "CREATE OR REPLACE VIEW \(name) AS\n\(query);\n"
    }
  }

  /// A table of a query's rows, and then how many customers each rule has, to be compared with the model's shares.
  ///
  /// - Parameter exchange: The name of a table that is there for a moment, where the engine exchanges tables.
  func table(_ name: SQL, exchange: SQL, _ columns: [AnswerColumn], of query: SQL) -> SQL {
    let listing = columns.map { "  \($0.name) \(type($0.kind))" as SQL }.joined(",\n")
    let count: SQL = "SELECT rule, COUNT(*) AS customers FROM \(name) GROUP BY rule;\n"
    let made: SQL =
      switch self {
      case .sqlite, .postgres, .mysql:
        """
        CREATE TABLE IF NOT EXISTS \(name) (
        \(listing)
        );
        \(self == .mysql ? "START TRANSACTION" : "BEGIN");
        DELETE FROM \(name);
        INSERT INTO \(name)
        \(query);
        COMMIT;

        """
      case .duckdb, .spark, .bigquery, .snowflake: "CREATE OR REPLACE TABLE \(name) AS\n\(query);\n"
      case .clickhouse:
        """
        CREATE TABLE IF NOT EXISTS \(name) (
        \(listing)
        ) ENGINE = MergeTree ORDER BY tuple();
        CREATE OR REPLACE TABLE \(exchange) AS \(name);
        INSERT INTO \(exchange)
        \(query);
        EXCHANGE TABLES \(name) AND \(exchange);
        DROP TABLE \(exchange);

        """
      case .ansi: "CREATE TABLE \(name) AS\n\(query);\n"
      }
    return made + count
  }

  /// How the engine calls what stands in a column.
  func type(_ kind: AnswerColumn.Kind) -> SQL {
    switch (kind, self) {
    case (.text, .mysql): "LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
    case (.text, .clickhouse): "Nullable(String)"
    case (.text, _): "TEXT"
    case (.whole, .clickhouse): "Nullable(Int64)"
    case (.whole, _): "BIGINT"
    // SQLite knows no days.
    case (.day, .sqlite): "TEXT"
    case (.day, .clickhouse): "Date32"
    case (.day, _): "DATE"
    case (.money, .sqlite): "NUMERIC"
    case (.money(let scale), .clickhouse): "Nullable(Decimal(38, \(scale)))"
    case (.money(let scale), _): "DECIMAL(38, \(scale))"
    }
  }
}
