extension RowReader {
  /// Whether a quoted cell of several lines holds rows of this table: then its quote was never meant to close there.
  ///
  /// A line counts where it has all columns and a number or day wherever the table has one. One such line is enough where
  /// two columns or more hold numbers or days, three where one does, ten where none does.
  func swallowsRows(_ open: UnsafePointer<UInt8>, _ close: UnsafePointer<UInt8>) -> Bool {
    let typed = kinds.indices.filter { kinds[$0] == .number || kinds[$0] == .date }
    guard kinds.count > 1, !typed.isEmpty || kinds.count > 2 else { return false }
    let needed = typed.count > 1 ? 1 : typed.isEmpty ? 10 : 3
    var (rows, lines) = (0, 0)
    guard var start = lineEnd(open, before: close) else { return false }
    while lines < 100, let end = lineEnd(start, before: close) {
      if isRow(start, end, typed) { rows += 1 }
      lines += 1
      start = end
    }
    return rows >= needed && rows * 5 >= lines * 4
  }

  /// The place behind the next line end.
  private func lineEnd(
    _ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var p = start
    while p < end, p.pointee != 10, p.pointee != 13 { p += 1 }
    guard p < end else { return nil }
    return p.pointee == 13 && p + 1 < end && p[1] == 10 ? p + 2 : p + 1
  }

  private func isRow(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ typed: [Int]
  ) -> Bool {
    var (column, hits) = (0, 0)
    var cellStart = start
    var p = start
    while p < end {
      guard stops[Int(p.pointee)] != 0, isSimple || isStop(p) else {
        p += 1
        continue
      }
      guard column < kinds.count else { return false }
      let kind = CellKind(Cell(start: cellStart, count: p - cellStart, isQuoted: false))
      if typed.contains(column), kind != .missing {
        guard kind == kinds[column] else { return false }
        hits += 1
      }
      column += 1
      if p.pointee == 10 || p.pointee == 13 { break }
      p += format.isBlankRuns ? 1 : format.delimiter.count
      if format.isBlankRuns { while p < end, p.pointee == 32 || p.pointee == 9 { p += 1 } }
      cellStart = p
    }
    return column == kinds.count && (typed.isEmpty || hits * 2 >= typed.count)
  }
}
