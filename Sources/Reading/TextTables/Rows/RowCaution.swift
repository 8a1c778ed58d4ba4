/// What a person should know about rows that were made to fit.
public enum RowCaution: Sendable, Equatable {
  /// Rows with fewer cells than the table has columns: how many, and the line of the first, from 1.
  case shortRows(Int, firstLine: Int)
  /// Rows with empty cells beyond the last column.
  case longRows(Int, firstLine: Int)
  /// Rows with quotes where none should be.
  case strayQuotes(Int, firstLine: Int)
}

extension TableScan {
  /// What a person should know about the rows that were made to fit.
  package var warnings: [RowCaution] {
    func caution(_ rows: OddRows, _ kind: (Int, Int) -> RowCaution) -> RowCaution? {
      rows.firstLine.map { kind(rows.count, $0) }
    }
    return [
      caution(padded) { .shortRows($0, firstLine: $1) }, caution(trimmed) { .longRows($0, firstLine: $1) },
      caution(strayQuotes) { .strayQuotes($0, firstLine: $1) },
    ].compactMap(\.self)
  }
}
