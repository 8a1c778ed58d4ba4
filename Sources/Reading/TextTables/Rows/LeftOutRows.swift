/// Why a row that could be read counts for nothing; the raw values are keys of `run.json`.
public enum LeftOutKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Dated on or after the analysis day.
  case future
  /// An order that is no purchase, or a return of somebody without a purchase.
  case noPurchase
  /// Not among the rows that a person asked for.
  case `where`
  /// A further line of an order whose amount stands on its first line.
  case line
  /// All cells are those of another row.
  case copy
  /// An order that another file has told already.
  case overlap
  /// The header again.
  case header
  /// A total of other rows.
  case total
  /// A row of another table in the same file.
  case otherTable
  /// Without a positive amount, where returns are dropped.
  case nonPositive
}

/// How many rows that could be read count for nothing, by kind.
public struct LeftOutRows: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  private var counts: [LeftOutKind: Int] = [:]

  /// Counts the rows of each kind; of kinds that are not named there are none.
  public init(dictionaryLiteral counts: (LeftOutKind, Int)...) {
    for (kind, rows) in counts { self[kind] = rows }
  }

  /// The rows of a kind.
  public subscript(kind: LeftOutKind) -> Int {
    get { counts[kind] ?? 0 }
    set { counts[kind] = newValue == 0 ? nil : newValue }
  }

  /// The rows of all kinds.
  public var total: Int { counts.values.reduce(0, +) }

  /// The rows of both.
  public static func + (a: LeftOutRows, b: LeftOutRows) -> LeftOutRows {
    var sum = a
    for (kind, rows) in b.counts { sum[kind] += rows }
    return sum
  }
}

extension LeftOutRows: Codable {
  private struct KindKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ kind: LeftOutKind) { stringValue = kind.rawValue }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads what was written; kinds that are not named have no rows.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: KindKey.self)
    for kind in LeftOutKind.allCases {
      self[kind] = try values.decodeIfPresent(Int.self, forKey: KindKey(kind)) ?? 0
    }
  }

  /// Writes the rows of every kind by its key.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: KindKey.self)
    for kind in LeftOutKind.allCases { try values.encode(self[kind], forKey: KindKey(kind)) }
  }
}
