/// What is asked about the name of a table or view that is to be written.
struct TargetStatement {
  let dialect: WarehouseDialect
  let target: TableName

  /// A row of two whole numbers where something is called so: 1 for a table, 2 for a view, 0 for anything else, and whether
  /// this program has made it; `nil` where only the engine itself can be asked, by trying.
  func query() throws(WarehouseError) -> SQL? {
    let name = try SQL(table: target, dialect)
    let last = SQL(literal: target.parts[target.parts.count - 1], dialect)
    let schema = target.parts.count > 1 ? SQL(literal: target.parts[target.parts.count - 2], dialect) : nil
    switch dialect {
    case .sqlite:
      let catalogue: SQL =
        target.parts.count > 1
        ? "\(try SQL(name: target.parts[target.parts.count - 2], dialect)).sqlite_master" : "sqlite_master"
      return """
        SELECT
          CASE type WHEN 'table' THEN 1 WHEN 'view' THEN 2 ELSE 0 END AS seg_kind,
          instr(COALESCE(sql, ''), '(/* auto-segment ') > 0
            OR instr(COALESCE(sql, ''), ' AS /* auto-segment ') > 0 AS seg_ours
        FROM \(catalogue)
        WHERE lower(name) = lower(\(last))
        """
    case .postgres:
      return """
        SELECT
          CASE WHEN c.relkind IN ('r', 'p') THEN 1 WHEN c.relkind = 'v' THEN 2 ELSE 0 END AS seg_kind,
          \(isOurs("obj_description(c.oid, 'pg_class')")) AS seg_ours
        FROM pg_catalog.pg_class AS c
        WHERE c.oid = to_regclass(\(SQL(literal: name.text, dialect)))
        """
    case .duckdb: return inDuckDB(last: last, schema: schema)
    case .mysql:
      return """
        SELECT
          CASE TABLE_TYPE WHEN 'BASE TABLE' THEN 1 WHEN 'VIEW' THEN 2 ELSE 0 END AS seg_kind,
          \(isOurs("TABLE_COMMENT")) AS seg_ours
        FROM information_schema.TABLES
        WHERE TABLE_NAME = \(last) AND TABLE_SCHEMA = \(schema ?? "DATABASE()")
        """
    case .clickhouse:
      return """
        SELECT
          multiIf(engine = 'View', 2, engine = 'MaterializedView', 0, 1) AS seg_kind,
          \(isOurs("comment")) AS seg_ours
        FROM system.tables
        WHERE name = \(last) AND database = \(schema ?? "currentDatabase()")
        """
    case .bigquery: return try inBigQuery(last: last)
    case .snowflake: return try inSnowflake(last: last, schema: schema)
    case .spark, .ansi: return nil
    }
  }

  private func isOurs(_ comment: SQL) -> SQL {
    "CASE WHEN \(comment) LIKE 'auto-segment %' THEN 1 ELSE 0 END"
  }

  /// A first part of two is a schema of this database, or a database.
  private func inDuckDB(last: SQL, schema: SQL?) -> SQL {
    let place: SQL =
      if target.parts.count > 2 {
        """
        database_name = \(SQL(literal: target.parts[0], dialect))
          AND schema_name = \(SQL(literal: target.parts[1], dialect))
        """
      } else if let schema {
        """
        (database_name = current_database() AND schema_name = \(schema)
            OR database_name = \(schema) AND schema_name = 'main')
        """
      } else {
        "database_name = current_database() AND schema_name = current_schema()"
      }
    func part(_ kind: Int, _ name: SQL, _ source: SQL) -> SQL {
      """
      SELECT \(kind) AS seg_kind, \(isOurs("comment")) AS seg_ours
      FROM \(source)
      WHERE lower(\(name)) = lower(\(last)) AND \(place)
      """
    }
    return part(1, "table_name", "duckdb_tables()") + "\nUNION ALL\n"
      + part(2, "view_name", "duckdb_views()")
  }

  private func inBigQuery(last: SQL) throws(WarehouseError) -> SQL {
    func catalogue(_ view: String) throws(WarehouseError) -> SQL {
      try SQL(table: TableName(target.parts.dropLast() + ["INFORMATION_SCHEMA", view]), dialect)
    }
    return """
      SELECT
        CASE x.table_type WHEN 'BASE TABLE' THEN 1 WHEN 'VIEW' THEN 2 ELSE 0 END AS seg_kind,
        CASE WHEN o.option_value LIKE '"auto-segment %' THEN 1 ELSE 0 END AS seg_ours
      FROM \(try catalogue("TABLES")) AS x
      LEFT JOIN \(try catalogue("TABLE_OPTIONS")) AS o
        ON o.table_name = x.table_name AND o.option_name = 'description'
      WHERE x.table_name = \(last)
      """
  }

  private func inSnowflake(last: SQL, schema: SQL?) throws(WarehouseError) -> SQL {
    let parts = target.parts.count > 2 ? [target.parts[0]] : []
    return """
      SELECT
        CASE table_type WHEN 'BASE TABLE' THEN 1 WHEN 'VIEW' THEN 2 ELSE 0 END AS seg_kind,
        \(isOurs("comment")) AS seg_ours
      FROM \(try SQL(table: TableName(parts + ["INFORMATION_SCHEMA", "TABLES"]), dialect))
      WHERE table_name = \(last) AND table_schema = \(schema ?? "CURRENT_SCHEMA()")
      """
  }
}
