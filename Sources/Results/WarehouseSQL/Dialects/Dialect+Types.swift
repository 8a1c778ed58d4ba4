internal import CustomerFeatures

/// What a type of an engine's catalogue means here.
enum CatalogueType: Equatable {
  case days(DayKind)
  case whole
  /// `nil` where the type says no number of decimals.
  case decimal(scale: Int?)
  case float
  case text
  /// Anything at all, where values and not columns have types.
  case any
  case other

  /// What a column of it may hold.
  var contents: Set<CatalogueColumn.Content> {
    switch self {
    case .days: [.days]
    case .whole, .decimal, .float: [.numbers]
    case .text: [.texts, .writtenDays]
    case .any: [.texts, .writtenDays, .numbers]
    case .other: []
    }
  }
}

extension WarehouseDialect {
  /// What a type is.
  func type(_ written: String) -> CatalogueType {
    var name = written.lowercased()
    for wrapper in ["lowcardinality(", "nullable("] where name.hasPrefix(wrapper) && name.hasSuffix(")") {
      name = String(name.dropFirst(wrapper.count).dropLast())
    }
    if self == .sqlite { return Self.loosely(name) }
    let base = String(name.prefix { $0 != "(" && $0 != " " })
    let inside = name.split(separator: "(").dropFirst().first?.prefix { $0 != ")" } ?? ""
    let numbers = inside.split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
    switch base {
    case "date", "date32": return .days(.date)
    case "timestamp_ntz", "timestamp_s", "timestamp_ms", "timestamp_ns": return .days(.timestamp)
    case "timestamptz", "timestamp_ltz", "timestamp_tz", "datetime64": return .days(.timestamptz)
    case "datetime": return .days(self == .clickhouse ? .timestamptz : .timestamp)
    case "timestamp":
      let isInstant = name.hasSuffix("with time zone") || [.spark, .mysql, .bigquery].contains(self)
      return .days(isInstant ? .timestamptz : .timestamp)
    case "decimal", "numeric", "number", "dec", "bignumeric", "bigdecimal":
      let isOpen = numbers.isEmpty && [.postgres, .bigquery].contains(self)
      return .decimal(scale: isOpen ? nil : numbers.count > 1 ? numbers[1] : 0)
    case "decimal32", "decimal64", "decimal128": return .decimal(scale: numbers.first)
    case "float", "float4", "float8", "float32", "float64", "double", "real": return .float
    case "text", "varchar", "character", "char", "bpchar", "string", "fixedstring", "uuid", "citext", "enum",
      "enum8", "enum16", "tinytext", "mediumtext", "longtext", "name":
      return .text
    case "tinyint", "smallint", "mediumint", "int", "integer", "bigint", "hugeint", "utinyint", "usmallint",
      "uinteger", "ubigint", "uhugeint", "int2", "int4", "int8", "int16", "int32", "int64", "int128",
      "int256",
      "uint8", "uint16", "uint32", "uint64", "uint128", "uint256", "serial", "bigserial", "smallserial",
      "long",
      "short", "byte":
      return .whole
    default: return .other
    }
  }

  /// SQLite's own rule for what a declared type prefers; any value may stand in any column.
  private static func loosely(_ name: String) -> CatalogueType {
    if ["date", "time"].contains(where: name.contains) { return .days(.iso) }
    if name.contains("int") { return .whole }
    if ["char", "clob", "text"].contains(where: name.contains) { return .text }
    if name.isEmpty || name.contains("blob") { return .any }
    return .float
  }
}
