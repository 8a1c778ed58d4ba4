/// What is asked of a table before anything is counted.
struct ProbeStatements {
  let dialect: WarehouseDialect
  let table: TableName

  /// The columns with their types, each in hexadecimal, and about how many rows there are; `nil` where the engine's
  /// catalogue is not known here. Nothing where there is no such table.
  ///
  /// So no name of a column, whatever stands in it, ever needs a rule for quotes of an answer.
  func columns() throws(WarehouseError) -> SQL? {
    let name = try SQL(table: table, dialect)
    let last = SQL(literal: table.parts[table.parts.count - 1], dialect)
    let schema = table.parts.count > 1 ? SQL(literal: table.parts[table.parts.count - 2], dialect) : nil
    switch dialect {
    case .postgres:
      let type: SQL = """
        CASE WHEN y.typtype = 'd' THEN format_type(y.typbasetype, y.typtypmod)
            ELSE format_type(a.atttypid, a.atttypmod) END
        """
      return """
        SELECT
          encode(convert_to(CAST(a.attname AS text), 'UTF8'), 'hex') AS seg_name,
          encode(convert_to(\(type), 'UTF8'), 'hex') AS seg_type,
          CAST(c.reltuples AS bigint) AS seg_about
        FROM pg_catalog.pg_attribute AS a
        JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
        JOIN pg_catalog.pg_type AS y ON y.oid = a.atttypid
        WHERE a.attrelid = to_regclass(\(SQL(literal: name.text, dialect)))
          AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum
        """
    case .sqlite:
      let source: SQL =
        schema.map { "pragma_table_info(\(last), \($0))" as SQL } ?? "pragma_table_info(\(last))"
      return
        "SELECT hex(name) AS seg_name, hex(type) AS seg_type, -1 AS seg_about\nFROM \(source)\nORDER BY cid"
    case .duckdb:
      return """
        SELECT hex(column_name) AS seg_name, hex(column_type) AS seg_type, -1 AS seg_about
        FROM (DESCRIBE SELECT * FROM \(name))
        """
    case .mysql:
      return """
        SELECT
          HEX(CONVERT(c.COLUMN_NAME USING utf8mb4)) AS seg_name,
          HEX(CONVERT(c.COLUMN_TYPE USING utf8mb4)) AS seg_type,
          COALESCE(x.TABLE_ROWS, -1) AS seg_about
        FROM information_schema.COLUMNS AS c
        LEFT JOIN information_schema.TABLES AS x
          ON x.TABLE_SCHEMA = c.TABLE_SCHEMA AND x.TABLE_NAME = c.TABLE_NAME
        WHERE c.TABLE_NAME = \(last) AND c.TABLE_SCHEMA = \(schema ?? "DATABASE()")
        ORDER BY c.ORDINAL_POSITION
        """
    case .clickhouse:
      return """
        SELECT hex(name) AS seg_name, hex(type) AS seg_type, -1 AS seg_about
        FROM system.columns
        WHERE table = \(last) AND database = \(schema ?? "currentDatabase()")
        ORDER BY position
        """
    case .spark: return "DESCRIBE TABLE \(name)"
    case .bigquery:
      let catalogue = TableName(table.parts.dropLast() + ["INFORMATION_SCHEMA", "COLUMNS"])
      return """
        SELECT \(dialect.hexadecimal("column_name")) AS seg_name, \(dialect.hexadecimal("data_type")) AS seg_type, -1 AS seg_about
        FROM \(try SQL(table: catalogue, dialect))
        WHERE table_name = \(last)
        ORDER BY ordinal_position
        """
    case .snowflake:
      let database = table.parts.count > 2 ? [table.parts[0]] : []
      let catalogue = TableName(database + ["INFORMATION_SCHEMA", "COLUMNS"])
      let type: SQL =
        "data_type || COALESCE('(' || numeric_precision || ',' || numeric_scale || ')', '')"
      return """
        SELECT \(dialect.hexadecimal("column_name")) AS seg_name, \(dialect.hexadecimal(type)) AS seg_type, -1 AS seg_about
        FROM \(try SQL(table: catalogue, dialect))
        WHERE table_name = \(last) AND table_schema = \(schema ?? "CURRENT_SCHEMA()")
        ORDER BY ordinal_position
        """
    case .ansi: return nil
    }
  }

  /// The words of a column in hexadecimal with their rows, the commonest first.
  func words(of column: String) throws(WarehouseError) -> SQL {
    let x = "t.\(try SQL(name: column, dialect))" as SQL
    let word = dialect.hexadecimal(dialect.cut(dialect.text(x)))
    return """
      SELECT \(word) AS seg_word, COUNT(*) AS seg_rows
      FROM \(try SQL(table: table, dialect)) AS t
      GROUP BY \(word)
      ORDER BY COUNT(*) DESC
      LIMIT \(Self.mostWords + 1)
      """
  }

  /// A column of more values is none of words.
  static let mostWords = 1000

  /// How many amounts cannot be had with so many decimals, for each number of decimals that is tried.
  func decimals(of column: String) throws(WarehouseError) -> SQL {
    let x = "t.\(try SQL(name: column, dialect))" as SQL
    let limit = SQL(double: 1e9, dialect)
    let cells = Self.scales.map { scale -> SQL in
      let units = dialect.units(x, .float, scale: scale)
      let isAsked: SQL = "\(dialect.isNumber(x)) AND abs(\(dialect.double(x))) <= \(limit)"
      return "COUNT(CASE WHEN \(isAsked) THEN CASE WHEN \(units) IS NULL THEN 1 END END) AS seg_s\(scale)"
    }
    return QueryParts.select(cells, "FROM \(try SQL(table: table, dialect)) AS t")
  }

  /// The decimals that are tried, the fewest first.
  static let scales = [0, 2, 3, 4, 6]

  /// The most decimals that stand in a column of decimals of any length.
  func mostDecimals(of column: String) throws(WarehouseError) -> SQL {
    let x = "t.\(try SQL(name: column, dialect))" as SQL
    return
      "SELECT COUNT(\(x)) AS seg_present, MAX(scale(trim_scale(\(x)))) AS seg_scale\nFROM \(try SQL(table: table, dialect)) AS t"
  }

  /// Whether the rows of each order of several rows have one amount: so many orders, and so many of these.
  func repeatedAmounts(order: String, amount: String) throws(WarehouseError) -> SQL {
    let o = "t.\(try SQL(name: order, dialect))" as SQL
    let u = "t.\(try SQL(name: amount, dialect))" as SQL
    var parts = QueryParts()
    parts.add(
      "seg_several",
      QueryParts.select(
        ["MIN(\(u)) AS seg_least", "MAX(\(u)) AS seg_most"],
        "FROM \(try SQL(table: table, dialect)) AS t\nWHERE \(o) IS NOT NULL\nGROUP BY \(o)\nHAVING COUNT(\(u)) > 1"
      ))
    return parts.select(
      QueryParts.select(
        [
          "COUNT(*) AS seg_orders", "COUNT(CASE WHEN seg_least = seg_most THEN 1 END) AS seg_same",
          "COUNT(DISTINCT seg_least) AS seg_amounts",
        ], "FROM seg_several"))
  }
}

extension WarehouseDialect {
  /// The bytes of a text as digits.
  fileprivate func hexadecimal(_ x: SQL) -> SQL {
    switch self {
    case .postgres: "encode(convert_to(\(x), 'UTF8'), 'hex')"
    case .sqlite, .mysql, .duckdb, .clickhouse, .spark, .ansi: "hex(\(x))"
    case .bigquery: "TO_HEX(CAST(\(x) AS BYTES))"
    case .snowflake: "HEX_ENCODE(\(x))"
    }
  }
}
