/// Finds files that hold records one below the other, each of several lines, and no table.
enum BlockDetection {
  /// The line on which the second record begins; `nil` where the rows are a table.
  static func find(in rows: [SampleRows.Row]) -> Int? {
    // Lines of hyphens and the like divide records.
    let rows = rows.filter { row in
      !row.isBlank && !row.isBroken && row.cells.contains { $0.contains { $0.isLetter || $0.isNumber } }
    }
    guard rows.count > 8 else { return nil }
    return namedLines(rows) ?? headedBlocks(rows)
  }

  /// Rows of different widths, some of which hold the same words again and again: each record has headers of its own.
  private static func headedBlocks(_ rows: [SampleRows.Row]) -> Int? {
    // A spreadsheet fills up all rows to the widest.
    let widths = Dictionary(grouping: rows.map(\.width), by: { $0 }).mapValues(\.count)
    guard let most = widths.values.max(), most * 4 <= rows.count * 3 else { return nil }
    let words = rows.filter { row in
      row.kinds.count { $0 == .text } > 1 && row.kinds.allSatisfy { $0 == .text || $0 == .missing }
    }
    let repeated = Dictionary(grouping: words, by: \.digest).values.filter { $0.count > 2 }
    let headers = repeated.reduce(0) { $0 + $1.count }
    guard headers * 7 >= rows.count, headers < rows.count else { return nil }
    return repeated.map { $0[1].line }.min()
  }

  /// Two cells a row, a name and a value, and the same names again and again in the same order.
  private static func namedLines(_ rows: [SampleRows.Row]) -> Int? {
    // "customer: Ann Lee", which blanks cut further.
    let areNamed = rows.allSatisfy { $0.cells.count > 1 && $0.cells[0].hasSuffix(":") }
    guard
      areNamed
        || rows.allSatisfy({ row in row.kinds.count { $0 != .missing } <= 2 && row.kinds.count > 1 }),
      let first = rows.first?.cells[0], !first.isEmpty
    else { return nil }
    let starts = rows.indices.filter { rows[$0].cells[0].utf8.elementsEqual(first.utf8) }
    guard starts.count > 2 else { return nil }
    let size = starts[1] - starts[0]
    guard (3...60).contains(size), starts.count * size * 5 >= rows.count * 4 else { return nil }
    let names = rows[..<size].map { Array($0.cells[0].utf8) }
    guard Set(names).count == size else { return nil }
    let kinds = (0..<size).map { place in rows[place].kinds[1] }
    guard Set(kinds).count > 1 else { return nil }
    let same = rows.indices.count { Array(rows[$0].cells[0].utf8) == names[$0 % size] }
    return same * 10 >= rows.count * 9 ? rows[starts[1]].line : nil
  }
}
