/// One row of a table while it is visited.
@usableFromInline
package struct TableRow: ~Copyable {
  @usableFromInline
  let cells: UnsafePointer<Cell>

  /// Cells in the row; as many as the table has columns unless every row was asked for as it stands.
  @usableFromInline
  package let count: Int

  /// The line on which the row begins in its file, from 1.
  package let line: Int

  /// The file, as an index of ``Table/fileNames``.
  package let file: Int

  init(cells: UnsafePointer<Cell>, count: Int, line: Int, file: Int) {
    self.cells = cells
    self.count = count
    self.line = line
    self.file = file
  }

  /// The cell of a column, from 0.
  @inlinable @inline(__always)
  package subscript(column: Int) -> Cell {
    precondition(column >= 0 && column < count)
    return cells[column]
  }
}

/// Which rows a scan visits.
@usableFromInline
package enum RowSelection: Sendable {
  /// Rows of data: short ones padded with missing cells; blank ones, totals and malformed ones left out.
  case data
  /// Totals too, and long rows with all the cells that they have: what a person sees who looks at the file.
  case asWritten
}

/// What a scan of all rows found.
@usableFromInline
package struct TableScan<Part> {
  /// One a chunk, in the order of the files.
  package var parts: [Part]
  /// Rows of data, rejected ones included; blank lines are not rows.
  package var rowsRead: Int
  /// Rows that could not be visited.
  package var rowsRejected: Int
  /// The first hundred of those and of those left out, in the order of the files.
  package var rejections: [Rejection]
  /// Rows that were not visited because they are none of this table's data.
  package var rowsLeftOut: LeftOutRows
  /// Rows visited with missing cells at the end, because the line was short.
  package var padded: OddRows
  /// Rows visited after empty cells that were too many were taken out.
  package var trimmed: OddRows
  /// Rows visited whose quotes are not as they should be, and were taken literally.
  package var strayQuotes: OddRows
}
