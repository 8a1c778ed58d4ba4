/// An engine's way of writing SQL.
public enum WarehouseDialect: String, Sendable, CaseIterable {
  case sqlite, postgres, mysql, duckdb, clickhouse, spark, bigquery, snowflake
  /// Standard SQL, for an engine that none of the others is for.
  case ansi

  /// The dialect of a name as people type it; Databricks speaks that of Spark.
  ///
  /// - Throws: ``WarehouseError/unknownDialect(_:)``: also for engines that look like another one and are not.
  public init(named name: String) throws(WarehouseError) {
    if name == "databricks" {
      self = .spark
    } else if let known = WarehouseDialect(rawValue: name) {
      self = known
    } else {
      throw .unknownDialect(name)
    }
  }

  /// What the engine calls itself.
  public var title: String {
    switch self {
    case .sqlite: "SQLite"
    case .postgres: "PostgreSQL"
    case .mysql: "MariaDB and MySQL"
    case .duckdb: "DuckDB"
    case .clickhouse: "ClickHouse"
    case .spark: "Spark and Databricks"
    case .bigquery: "BigQuery"
    case .snowflake: "Snowflake"
    case .ansi: "standard SQL"
    }
  }

  /// Whether its SQL is run in this project's tests; the others' is written by their manuals.
  public var isRunByUs: Bool { ![.bigquery, .snowflake, .ansi].contains(self) }
}
