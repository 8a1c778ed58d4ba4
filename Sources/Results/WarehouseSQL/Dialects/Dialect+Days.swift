/// How days become whole numbers: days since 1970-01-01, NULL where there is none.
extension WarehouseDialect {
  /// What a log's days are where nobody said.
  var usualDays: DayKind { self == .sqlite ? .iso : .date }

  /// Whether days of that kind can be read without a doubt.
  func reads(_ kind: DayKind) -> Bool {
    switch self {
    // It has texts alone.
    case .sqlite: kind == .iso
    // No cast of a text there is safe from failing.
    case .postgres: kind != .iso
    case .ansi: false
    case .mysql, .duckdb, .clickhouse, .spark, .bigquery, .snowflake: true
    }
  }

  /// Days since 1970 of a column; a point in time is moved to a zone first, never to that of the session.
  func days(_ x: SQL, _ kind: DayKind, zone: String) -> SQL {
    let z = SQL(literal: zone, self)
    switch kind {
    case .iso: return daysOfText("trim(\(x))")
    case .date: return daysOfDate(x)
    case .timestamp: return daysOfDate(self == .mysql || self == .clickhouse ? x : date(x))
    case .timestamptz:
      return switch self {
      case .sqlite, .ansi: x
      case .postgres: daysOfDate(date("(\(x) AT TIME ZONE \(z))"))
      case .mysql: daysOfInstant(x, zone: zone)
      case .duckdb: daysOfDate(date("timezone(\(z), \(x))"))
      case .clickhouse: daysOfDate("toTimeZone(\(x), \(z))")
      case .spark:
        daysOfDate(date("convert_timezone(current_timezone(), \(z), CAST(\(x) AS TIMESTAMP_NTZ))"))
      case .bigquery: daysOfDate("DATE(\(x), \(z))")
      case .snowflake: daysOfDate(date("CONVERT_TIMEZONE(\(z), \(x))"))
      }
    }
  }

  private func date(_ x: SQL) -> SQL { "CAST(\(x) AS DATE)" }

  private func daysOfDate(_ x: SQL) -> SQL {
    switch self {
    case .sqlite, .ansi: x
    case .postgres: "CASE WHEN isfinite(\(x)) THEN \(x) - DATE '1970-01-01' END"
    case .mysql: "DATEDIFF(\(x), DATE '1970-01-01')"
    case .duckdb: "CASE WHEN isfinite(\(x)) THEN CAST(\(x) - DATE '1970-01-01' AS INTEGER) END"
    // toDate stops at 1970.
    case .clickhouse: "CAST(toDate32(\(x)) AS Nullable(Int32))"
    case .spark: "datediff(\(x), DATE '1970-01-01')"
    case .bigquery: "UNIX_DATE(\(x))"
    case .snowflake: "DATEDIFF('day', DATE '1970-01-01', \(x))"
    }
  }

  /// MariaDB and MySQL keep points in time as seconds and show them in the session's zone; named zones need the server's
  /// tables of zones.
  private func daysOfInstant(_ x: SQL, zone: String) -> SQL {
    guard zone != "UTC" else { return "FLOOR(UNIX_TIMESTAMP(\(x)) / 86400)" }
    let instant: SQL = "TIMESTAMP '1970-01-01 00:00:00' + INTERVAL FLOOR(UNIX_TIMESTAMP(\(x))) SECOND"
    return daysOfDate("CONVERT_TZ(\(instant), '+00:00', \(SQL(literal: zone, self)))")
  }

  /// Of a text that begins with a day that the calendar has.
  private func daysOfText(_ x: SQL) -> SQL {
    let looks: SQL = "\(x) LIKE '____-__-__%'"
    switch self {
    case .sqlite:
      let s: SQL = "substr(\(x), 1, 10)"
      // Without '+0 days' it takes 2024-02-30 for a day.
      return """
        CASE WHEN typeof(\(x)) = 'text' AND date(\(s), '+0 days') = \(s)
              THEN CAST(julianday(\(s)) - 2440587.5 AS INTEGER) END
        """
    case .mysql:
      let s: SQL = "LEFT(\(text(x)), 10)"
      // What is no day of the calendar does not come back as it was.
      return """
        CASE WHEN \(s) REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
              AND DATE_FORMAT(DATE '1970-01-01' + INTERVAL DATEDIFF(\(s), '1970-01-01') DAY, '%Y-%m-%d') = \(s)
              THEN DATEDIFF(\(s), '1970-01-01') END
        """
    case .duckdb:
      return "CASE WHEN \(looks) THEN \(daysOfDate("TRY_CAST(substr(\(x), 1, 10) AS DATE)")) END"
    case .clickhouse:
      let s: SQL = "substring(\(x), 1, 10)"
      // Alone it moves 2024-02-30 to March.
      return """
        CASE WHEN \(looks) AND toString(toDate32OrNull(\(s))) = \(s)
              THEN CAST(toDate32OrNull(\(s)) AS Nullable(Int32)) END
        """
    case .spark:
      let day = date("try_to_timestamp(substr(\(x), 1, 10), 'yyyy-MM-dd')")
      return "CASE WHEN \(looks) THEN \(daysOfDate(day)) END"
    case .bigquery:
      return "CASE WHEN \(looks) THEN \(daysOfDate("SAFE_CAST(SUBSTR(\(x), 1, 10) AS DATE)")) END"
    case .snowflake:
      let day: SQL = "TRY_TO_DATE(SUBSTR(\(x), 1, 10), 'YYYY-MM-DD')"
      return "CASE WHEN \(looks) THEN \(daysOfDate(day)) END"
    case .postgres, .ansi: return x
    }
  }
}
