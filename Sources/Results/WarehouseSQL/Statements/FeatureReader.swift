internal import CustomerFeatures
internal import Segmentation
internal import TextTables

/// How one column of a table of customers is read and asked.
struct FeatureReader {
  /// In the model.
  let source: FeatureColumn
  /// In the statement.
  let name: SQL
  /// The column's value: a finite number, a day, or a text that was cut.
  let read: SQL
  let isDay: Bool
  private let dialect: WarehouseDialect

  init(
    _ source: FeatureColumn, _ column: SQL, _ name: SQL, _ export: WarehouseExport
  ) throws(WarehouseError) {
    (self.source, self.name, dialect) = (source, name, export.dialect)
    switch source {
    case .number(let number):
      isDay = number.days != nil
      if let factor = number.factor, !(factor > 0) { throw .unknownFeature(number.name) }
      read = number.days == nil ? dialect.finite(column) : try Self.days(column, export)
    case .category:
      isDay = false
      read = dialect.cut(dialect.text(column))
    }
  }

  /// A day of a last purchase.
  static func days(_ column: SQL, _ export: WarehouseExport) throws(WarehouseError) -> SQL {
    let kind = export.kinds.days ?? export.dialect.usualDays
    guard export.dialect.reads(kind) else { throw .noSuchDays(kind, export.dialect) }
    return export.dialect.days(column, kind, zone: export.kinds.timeZone)
  }

  /// The value as the rules ask for it: NULL takes the side of missing numbers, '' is the category of all that are none
  /// of the others.
  func known(asOf: SQL) -> SQL {
    switch source {
    case .number(let number):
      if isDay { return "\(asOf) - \(name)" }
      let value: SQL =
        number.isZeroWhereEmpty == true ? "COALESCE(\(name), \(SQL(double: 0, dialect)))" : name
      guard let missing = number.missing, !missing.isEmpty else { return value }
      let sentinels = missing.map { SQL(double: $0, dialect) }.joined(", ")
      return "CASE WHEN \(name) IN (\(sentinels)) THEN NULL ELSE \(value) END"
    case .category(let category):
      let values = category.values.map(\.written).filter { !$0.isEmpty }
      guard !values.isEmpty else { return "''" }
      let listed = values.map { SQL(literal: $0, dialect) }.joined(", ")
      return "CASE WHEN \(dialect.bytes(name)) IN (\(listed)) THEN \(dialect.bytes(name)) ELSE '' END"
    }
  }

  /// What a split of the tree asks.
  func question(_ model: ModelFeature, _ threshold: Double) -> RuleCase.Question {
    if let category = model.feature.category {
      let literal = SQL(literal: category.written, dialect)
      return .init(condition: "\(name)_ = \(literal)", isAtMost: false)
    }
    // Where a number is missing, the model's median stands for it.
    let missing: SQL = model.median <= threshold ? " OR \(name)_ IS NULL" : ""
    guard case .number(let number) = source, let factor = number.factor else {
      return .init(condition: "\(name)_ <= \(SQL(double: threshold, dialect))\(missing)")
    }
    guard let before = WholeThresholds.beforeFactor(threshold, factor: factor) else {
      return .init(condition: missing == "" ? "1 = 0" : "\(name)_ IS NULL")
    }
    return .init(condition: "\(name)_ <= \(SQL(double: before, dialect))\(missing)")
  }
}
