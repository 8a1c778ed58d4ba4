/// How amounts become whole units of a power of ten; no decimal and no double is ever summed.
extension WarehouseDialect {
  /// What a log's amounts are where nobody said.
  var usualAmounts: MoneyKind { self == .sqlite ? .float : .decimal }

  /// Units of 10^-`scale` of a column; NULL where it is missing, beyond 10^15, not finite, or finer.
  func units(_ x: SQL, _ kind: MoneyKind, scale: Int) -> SQL {
    // Beyond 64 bits are sums of many decimals alone.
    let isWide = scale > 3
    switch kind {
    case .integer:
      return "CASE WHEN \(isWhole(x)) AND \(isMoney(x)) THEN \(whole(x, isWide: isWide)) END"
    case .decimal:
      // First the size: a cast may fail for what is larger.
      return """
        CASE WHEN \(isMoney(x)) THEN
              CASE WHEN \(hasNoMore(x, than: scale))
                THEN \(scaled(x, scale, isWide)) END END
        """
    case .float:
      let d = double(x)
      let product = scale == 0 ? d : "\(d) * \(SQL(double: Self.powers[scale], self))"
      let limit = SQL(double: 2_251_799_813_685_248, self)
      // First the number alone: some engines fail where a product has no end.
      return """
        CASE WHEN \(isNumber(x)) AND abs(\(d)) <= \(limit) THEN
              CASE WHEN abs(\(product)) <= \(limit)
                AND abs(\(product) - round(\(product))) <= \(SQL(double: 1e-4, self))
                THEN \(whole("round(\(product))", isWide: isWide)) END END
        """
    }
  }

  /// Price times quantity in units of 10^-`scale`; both below zero are one return.
  func product(_ price: SQL, _ quantity: SQL, scale: Int) -> SQL {
    let p: SQL =
      switch self {
      case .duckdb: "CAST(\(price) AS HUGEINT) * CAST(\(quantity) AS HUGEINT)"
      // 128 bits would be wrapped in silence.
      case .clickhouse: "CAST(\(price) AS Nullable(Int256)) * CAST(\(quantity) AS Nullable(Int256))"
      case .postgres: "CAST(\(price) AS numeric) * CAST(\(quantity) AS numeric)"
      case .spark, .mysql, .snowflake:
        "CAST(\(price) AS DECIMAL(38, 0)) * CAST(\(quantity) AS DECIMAL(38, 0))"
      case .bigquery: "CAST(\(price) AS BIGNUMERIC) * CAST(\(quantity) AS BIGNUMERIC)"
      case .sqlite, .ansi: "\(price) * \(quantity)"
      }
    let limit = SQL.power(of: 15 + scale)
    // SQLite makes a double of a product that is too long.
    let isExact: SQL = self == .sqlite ? "typeof(\(p)) = 'integer' AND " : ""
    let signed: SQL = "CASE WHEN \(price) < 0 AND \(quantity) < 0 THEN -(\(p)) ELSE \(p) END"
    return "CASE WHEN \(isExact)abs(\(p)) <= \(limit) THEN \(signed) END"
  }

  /// The sum of units, of as many digits as it takes.
  func sum(_ units: SQL) -> SQL {
    switch self {
    case .spark: "SUM(CAST(\(units) AS DECIMAL(28, 0)))"
    case .clickhouse: "sum(CAST(\(units) AS Nullable(Int128)))"
    case .bigquery: "SUM(CAST(\(units) AS BIGNUMERIC))"
    case .sqlite, .postgres, .mysql, .duckdb, .snowflake, .ansi: "SUM(\(units))"
    }
  }

  /// Units as an amount of money.
  func money(_ units: SQL, scale: Int) -> SQL {
    let unit: SQL = scale == 0 ? "1" : "0.\(SQL.zeros(scale - 1))1"
    let type: SQL = "DECIMAL(38, \(scale))"
    return switch self {
    // It has no decimals; this is the double nearest to them.
    case .sqlite: scale == 0 ? units : "\(units) / \(SQL.power(of: scale)).0"
    case .clickhouse: "toDecimal128(\(units), 0) * toDecimal128('\(unit)', \(scale))"
    // A division would be one of doubles.
    case .duckdb: "CAST(CAST(\(units) AS DECIMAL(30, 0)) * CAST(\(unit) AS DECIMAL(8, \(scale))) AS \(type))"
    case .spark: "CAST(CAST(\(units) AS DECIMAL(\(37 - scale), 0)) * \(unit) AS \(type))"
    case .bigquery: "CAST(\(units) AS BIGNUMERIC) * BIGNUMERIC '\(unit)'"
    case .postgres, .mysql, .snowflake, .ansi: "CAST(\(units) * \(unit) AS \(type))"
    }
  }

  /// 10 to the power of so many decimals as amounts may have.
  private static let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6]

  /// Whether a number is no larger than money can be.
  private func isMoney(_ x: SQL) -> SQL { "\(x) BETWEEN -1000000000000000 AND 1000000000000000" }

  /// Whether it is a whole number, in engines whose columns may hold anything.
  private func isWhole(_ x: SQL) -> SQL {
    switch self {
    case .sqlite: "typeof(\(x)) = 'integer'"
    case .mysql: "\(text(x)) REGEXP '^-?[0-9]+$'"
    default: "\(x) IS NOT NULL"
    }
  }

  private func hasNoMore(_ x: SQL, than scale: Int) -> SQL {
    switch self {
    case .postgres: "scale(trim_scale(\(x))) <= \(scale)"
    case .bigquery, .snowflake: "\(x) * \(SQL.power(of: scale)) = TRUNC(\(x) * \(SQL.power(of: scale)))"
    case .clickhouse: "CAST(\(x) AS Nullable(Decimal(38, \(scale)))) = \(x)"
    // A text would be cut where it ends to be a number.
    case .mysql: "\(text(x)) REGEXP '^-?[0-9]+([.][0-9]+)?$' AND CAST(\(x) AS DECIMAL(38, \(scale))) = \(x)"
    case .sqlite, .duckdb, .spark, .ansi: "CAST(\(x) AS DECIMAL(38, \(scale))) = \(x)"
    }
  }

  private func scaled(_ x: SQL, _ scale: Int, _ isWide: Bool) -> SQL {
    let power = SQL.power(of: scale)
    return switch self {
    case .postgres, .bigquery, .snowflake: whole("\(x) * \(power)", isWide: isWide)
    case .clickhouse: whole("CAST(\(x) AS Nullable(Decimal(38, \(scale)))) * \(power)", isWide: isWide)
    case .spark: whole("CAST(\(x) AS DECIMAL(\(17 + scale), \(scale))) * \(power)", isWide: isWide)
    case .sqlite, .mysql, .duckdb, .ansi:
      whole("CAST(\(x) AS DECIMAL(\(18 + scale), \(scale))) * \(power)", isWide: isWide)
    }
  }

  private func whole(_ x: SQL, isWide: Bool) -> SQL {
    switch self {
    case .sqlite: "CAST(\(x) AS INTEGER)"
    case .postgres: isWide ? "CAST(\(x) AS numeric)" : "CAST(\(x) AS bigint)"
    case .mysql: "CAST(\(x) AS DECIMAL(38, 0))"
    case .duckdb: isWide ? "CAST(\(x) AS HUGEINT)" : "CAST(\(x) AS BIGINT)"
    case .clickhouse: isWide ? "CAST(\(x) AS Nullable(Int128))" : "CAST(\(x) AS Nullable(Int64))"
    case .spark: isWide ? "CAST(\(x) AS DECIMAL(38, 0))" : "CAST(\(x) AS BIGINT)"
    case .bigquery: isWide ? "CAST(\(x) AS BIGNUMERIC)" : "CAST(\(x) AS INT64)"
    case .snowflake: "CAST(\(x) AS NUMBER(38, 0))"
    case .ansi: "CAST(\(x) AS DECIMAL(38, 0))"
    }
  }
}

extension SQL {
  /// 10 to a power.
  fileprivate static func power(of exponent: Int) -> SQL { "1\(zeros(exponent))" }

  fileprivate static func zeros(_ count: Int) -> SQL { Array(repeating: "0", count: count).joined("") }
}
