extension RowReader {
  /// Whether no cell has anything in it but blanks.
  var isBlankRow: Bool {
    for j in 0..<cellCount where !cells[j].isBlank { return false }
    return true
  }

  /// Adds missing cells at the end.
  func pad(to columns: Int) { reorder(Array(0..<columns)) }

  /// Takes out empty cells that are too many: those at the end, or one in the middle whose removal makes every
  /// cell of the row fit its column.
  ///
  /// - Parameter kinds: What each column holds; their number is the number of columns.
  /// - Returns: Whether the row has as many cells as columns now.
  func trim(to kinds: [CellKind]) -> Bool {
    let columns = kinds.count
    let endsBlank = (columns..<cellCount).allSatisfy { cells[$0].isBlank }
    if cellCount == columns + 1, !(endsBlank && fits(kinds)) {
      for extra in 0..<cellCount where cells[extra].isBlank && fits(kinds, without: extra) {
        removeCell(at: extra)
        return true
      }
    }
    if endsBlank { while cellCount > columns { removeCell(at: cellCount - 1) } }
    return endsBlank
  }

  /// Whether each cell is of its column's kind, one cell left out of account.
  private func fits(_ kinds: [CellKind], without extra: Int? = nil) -> Bool {
    kinds.indices.allSatisfy { column in
      let cell = cells[column + (extra.map { column >= $0 ? 1 : 0 } ?? 0)]
      let kind = CellKind(cell)
      return kind == .missing || kinds[column] == .text || kinds[column] == .missing || kind == kinds[column]
    }
  }
}
