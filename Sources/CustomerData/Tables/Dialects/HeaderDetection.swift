/// Finds where a table begins in its first rows and whether they name its columns.
struct HeaderDetection {
  /// Rows before the header or the first row of data.
  private(set) var preambleRows = 0
  /// Rows that name the columns.
  private(set) var headerRows = 0
  let columnCount: Int
  /// What each column holds below the header.
  private(set) var columnKinds: [CellKind] = []
  /// Why the first row is or is not a header, as a sentence.
  private(set) var reason = ""

  init(_ sample: SampleRows) {
    columnCount = sample.columnCount
    let rows = sample.rows
    while preambleRows < rows.count, isPreamble(rows[preambleRows]) { preambleRows += 1 }
    if preambleRows == rows.count { preambleRows = 0 }
    let table = Array(rows.dropFirst(preambleRows))
    guard let first = table.first else { return }

    columnKinds = kinds(of: table.dropFirst())
    (headerRows, reason) = isHeader(first, above: table.dropFirst())
    guard headerRows == 1 else {
      columnKinds = kinds(of: table[...])
      return
    }
    while headerRows < 5, headerRows + 1 < table.count,
      continuesHeader(table[headerRows], first: first, above: table.dropFirst(headerRows + 1))
    {
      headerRows += 1
    }
    columnKinds = kinds(of: table.dropFirst(headerRows))
  }

  /// A title or a note: far fewer cells than the table has columns.
  private func isPreamble(_ row: SampleRows.Row) -> Bool {
    let filled = row.cells.count { !$0.allSatisfy(\.isWhitespace) }
    if row.isBroken { return true }
    if row.cells.count == columnCount { return columnCount > 2 && filled <= 1 }
    return row.cells.count < columnCount && filled * 2 <= columnCount
  }

  /// The kind of most cells that are not missing, column by column.
  private func kinds(of rows: ArraySlice<SampleRows.Row>) -> [CellKind] {
    (0..<columnCount).map { column in
      var counts: [CellKind: Int] = [:]
      for row in rows.prefix(300) where column < row.kinds.count && row.cells.count == columnCount {
        counts[row.kinds[column], default: 0] += 1
      }
      counts[.missing] = nil
      let total = counts.values.reduce(0, +)
      guard total > 0 else { return .missing }
      for kind in [CellKind.number, .date] where (counts[kind] ?? 0) * 5 >= total * 4 { return kind }
      return .text
    }
  }

  private func isHeader(
    _ first: SampleRows.Row, above rows: ArraySlice<SampleRows.Row>
  ) -> (rows: Int, reason: String) {
    let named = zip(first.cells, first.kinds).filter { $0.1 == .number || $0.1 == .date }.map(\.0)
    if !named.isEmpty {
      let years = named.compactMap { Int($0) }.filter { 1900...2100 ~= $0 }
      let isPivot =
        years.count == named.count && Set(years).count == years.count && first.kinds.contains(.text)
        && years.count > 1
      return isPivot
        ? (1, "the first row names years")
        : (0, "the first row holds values (\(named[0])), so columns are numbered")
    }
    let typed = columnKinds.indices.filter { columnKinds[$0] == .number || columnKinds[$0] == .date }
    let headed = typed.filter { $0 < first.kinds.count && first.kinds[$0] == .text }
    if !headed.isEmpty { return (1, "the first row has words above numbers or days") }
    if !typed.isEmpty, !rows.isEmpty, first.kinds.contains(.text), first.cells.count == columnCount {
      return (0, "the first row has no words above numbers or days, so columns are numbered")
    }
    // All words: names come once, values come again.
    let filled = first.cells.filter { !$0.allSatisfy(\.isWhitespace) }
    let recurs = rows.prefix(300).contains { row in
      row.cells.indices.contains {
        $0 < first.cells.count && !row.cells[$0].isEmpty && row.cells[$0] == first.cells[$0]
      }
    }
    if recurs || filled.isEmpty {
      return (0, "the first row's words come again below, so columns are numbered")
    }
    return (1, "the first row's words come nowhere below")
  }

  /// Whether a row below the header still names columns: words where the table holds numbers or days.
  private func continuesHeader(
    _ row: SampleRows.Row, first: SampleRows.Row, above rows: ArraySlice<SampleRows.Row>
  ) -> Bool {
    if row.cells == first.cells { return true }
    guard row.cells.count == columnCount, !row.kinds.contains(.number), !row.kinds.contains(.date) else {
      return false
    }
    let below = kinds(of: rows)
    let typed = below.indices.filter { below[$0] == .number || below[$0] == .date }
    return typed.count >= 2 && typed.allSatisfy { row.kinds[$0] == .text || row.kinds[$0] == .missing }
      && typed.count { row.kinds[$0] == .text } * 2 > typed.count
  }
}
