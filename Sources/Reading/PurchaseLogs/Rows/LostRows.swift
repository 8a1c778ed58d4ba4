package import TextTables

/// Rows of customers that could not be used, for one reason.
package struct LostRows: Sendable, Equatable {
  /// The column that is to blame; `nil` where the whole row is.
  package let column: String?
  /// Whether nothing stands in it; else something that cannot be used.
  package let isMissing: Bool
  /// How many.
  package private(set) var rows: Int
  /// The first of them.
  package private(set) var first: Rejection

  init(column: String?, isMissing: Bool, rows: Int = 1, first: Rejection) {
    self.column = column
    self.isMissing = isMissing
    self.rows = rows
    self.first = first
  }

  /// Those of all parts, one a reason, the commonest first.
  static func added(_ lost: some Sequence<LostRows>) -> [LostRows] {
    var added: [LostRows] = []
    for rows in lost {
      if let place = added.firstIndex(where: { $0.column == rows.column && $0.isMissing == rows.isMissing }) {
        added[place].add(rows)
      } else {
        added.append(rows)
      }
    }
    return added.sorted {
      ($1.rows, $0.first.fileIndex, $0.first.line) < ($0.rows, $1.first.fileIndex, $1.first.line)
    }
  }

  mutating func add(_ more: LostRows) {
    rows += more.rows
    if (more.first.fileIndex, more.first.line) < (first.fileIndex, first.line) { first = more.first }
  }
}
