extension RowReader {
  /// Whether no cell has anything in it but blanks.
  var isBlankRow: Bool {
    for j in 0..<cellCount where !cells[j].isBlank { return false }
    return true
  }

  /// Adds missing cells at the end.
  mutating func pad(to columns: Int) { reorder(Array(0..<columns)) }

  /// Takes out empty cells that are too many: those at the end, or one in the middle whose removal makes the cells fit
  /// their columns best.
  ///
  /// - Parameter kinds: What each column holds; their number is the number of columns.
  /// - Returns: Whether the row has as many cells as columns now.
  mutating func trim(to kinds: [CellKind]) -> Bool {
    let columns = kinds.count
    let endsBlank = (columns..<cellCount).allSatisfy { cells[$0].isBlank }
    if cellCount == columns + 1 {
      var best: (place: Int, misfits: Int)?
      for place in (0..<cellCount).reversed() where cells[place].isBlank {
        let misfits = misfits(kinds, without: place)
        if misfits < best?.misfits ?? .max { best = (place, misfits) }
      }
      if let best, best.misfits == 0 || (endsBlank && best.place == columns) {
        removeCell(at: best.place)
        return true
      }
    }
    if endsBlank { while cellCount > columns { removeCell(at: cellCount - 1) } }
    return endsBlank
  }

  /// Cells that are not of their column's kind, one cell left out of account. Something in a column that is otherwise
  /// empty does not fit either.
  private func misfits(_ kinds: [CellKind], without extra: Int) -> Int {
    kinds.indices.count { column in
      let kind = CellKind(cells[column >= extra ? column + 1 : column])
      return kind != .missing && kinds[column] != .text && kind != kinds[column]
    }
  }

  /// Whether the row's first cell is the header's; few rows come further.
  func beginsLike(_ header: HeaderMark) -> Bool {
    guard cellCount > 1, cells[0].count == header.firstName.count else { return false }
    return header.firstName.withUnsafeBufferPointer { name in
      name.baseAddress.map { equalBytes($0, cells[0].start, name.count) } ?? false
    }
  }

  /// Whether most of the row's cells are names of the header, each once.
  func isHeader(_ header: HeaderMark) -> Bool {
    let own = Set((0..<cellCount).map { cells[$0].text }.filter { !$0.isEmpty })
    let shared = own.intersection(header.names).count
    return shared >= 2 && shared * 4 >= max(own.count, header.names.count) * 3
  }

  /// A digest of all cells, by which rows are compared.
  var digest: UInt64 {
    (0..<cellCount).reduce(UInt64(cellCount)) { ($0 ^ cells[$1].digest) &* 0x9E37_79B9_7F4A_7C15 }
  }
}
