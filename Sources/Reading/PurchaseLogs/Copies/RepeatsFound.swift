/// Rows of a log that are in all cells another row of their order.
package struct RepeatsFound: Sendable, Equatable {
  /// Rows that repeat and count, as orders may have equal lines.
  package private(set) var kept = 0
  /// Rows that were looked at, where they are not all.
  package private(set) var sampledRows: Int?

  /// None.
  init() {}

  init(_ found: RepeatedRows, isSample: Bool) {
    kept = found.keptRepeats
    sampledRows = isSample ? found.rows : nil
  }
}
