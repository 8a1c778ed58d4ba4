/// What the columns of a log are in the database, which a text without a connection cannot find out.
public struct ColumnKinds: Sendable, Equatable {
  /// What ids are.
  public var ids = TextKind.text
  /// What order numbers are.
  public var orders = TextKind.text
  /// What days are; `nil` as the dialect usually has them.
  public var days: DayKind?
  /// What amounts are; `nil` as the dialect usually has them.
  public var amounts: MoneyKind?
  /// What quantities are; `nil` for the same as amounts.
  public var quantities: MoneyKind?
  /// Decimals of amounts, 0...6; `nil` for as many as the model's own sums have.
  public var amountScale: Int?
  /// Decimals of quantities, 0...6.
  public var quantityScale = 0
  /// The zone whose days are meant, by its IANA name.
  public var timeZone = "UTC"
  /// Whether ids and order numbers have neither blanks at their ends nor words for missing, which need not be looked for.
  public var areIDsPlain = false

  /// The kinds that a database most often has.
  public init() {}
}

/// What ids and order numbers are in a database.
public enum TextKind: String, Sendable, CaseIterable {
  case text, integer
}

/// What days are in a database.
public enum DayKind: String, Sendable, CaseIterable {
  case date
  /// A day and a time without a zone.
  case timestamp
  /// A point in time.
  case timestamptz
  /// A text that begins as `2025-01-31` does.
  case iso
}

/// What amounts are in a database.
public enum MoneyKind: String, Sendable, CaseIterable {
  case integer, decimal, float
}

extension ColumnKinds {
  /// The most decimals that amounts may have.
  public static let mostDecimals = 6
}
