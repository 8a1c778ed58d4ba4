/// How numbers of a table of customers are read.
extension WarehouseDialect {
  /// A number as a double.
  func double(_ x: SQL) -> SQL {
    switch self {
    case .sqlite: "CAST(\(x) AS REAL)"
    case .postgres: "CAST(\(x) AS double precision)"
    case .mysql, .duckdb, .spark, .snowflake: "CAST(\(x) AS DOUBLE)"
    case .clickhouse: "CAST(\(x) AS Nullable(Float64))"
    case .bigquery: "CAST(\(x) AS FLOAT64)"
    case .ansi: "CAST(\(x) AS DOUBLE PRECISION)"
    }
  }

  /// A finite number as a double, else NULL.
  func finite(_ x: SQL) -> SQL {
    let d = double(x)
    let most = SQL(double: .greatestFiniteMagnitude, self)
    let isFinite: SQL =
      switch self {
      case .sqlite: "\(isNumber(x)) AND abs(\(d)) <= \(most)"
      case .mysql: isNumber(x)
      case .duckdb: "isfinite(\(d))"
      case .clickhouse: "isFinite(\(d))"
      case .ansi: "\(d) BETWEEN -\(most) AND \(most)"
      // What is not a number lies above all numbers there.
      case .postgres, .spark, .bigquery, .snowflake: "abs(\(d)) <= \(most)"
      }
    return "CASE WHEN \(isFinite) THEN \(d) END"
  }

  /// Whether a value is a number, in engines that would make one of anything.
  func isNumber(_ x: SQL) -> SQL {
    switch self {
    case .sqlite: "typeof(\(x)) IN ('integer', 'real')"
    case .mysql: "\(text(x)) REGEXP '^[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)(e[-+]?[0-9]+)?$'"
    default: "\(x) IS NOT NULL"
    }
  }
}
