internal import ParallelWork

/// What the first rows of a file say about its table: its names, its columns, and how its rows hang together.
struct TableLayout: Sendable {
  /// The cells of the header as written, several header rows joined; `nil` without a header.
  private(set) var header: [String]?
  let columnCount: Int
  /// What each column holds.
  let columnKinds: [CellKind]
  let hasHeader: Bool
  let headerMark: HeaderMark?
  let preambleLines: Int
  /// Where the rows begin, and the line of that place.
  let dataStart: Int
  let dataLine: Int
  /// Whether there is nothing but blank lines.
  let isBlank: Bool
  /// Numbers that are to be put together in every row.
  let cut: CutNumbers?
  /// Cells that stand once for several rows.
  private(set) var shape: RowShape?
  private(set) var notes: [ReadingNote] = []

  /// Looks at the rows that begin before `end`.
  ///
  /// - Throws: ``TableError`` where they are no table, or not one that can be read without a doubt.
  init(
    _ text: DecodedText, from start: Int, line: Int, to end: Int, format: RowFormat, name: String,
    _ options: ReadingOptions
  ) throws(TableError) {
    var sample = SampleRows(
      text.region, from: start, line: line, to: end, format: format, limits: options.limits, count: 400,
      level: options.workers.level
    ).firstTable
    isBlank = !sample.rows.contains { !$0.isBlank }
    guard options.allowsEmpty || !isBlank else { throw .empty(file: name) }
    let given = try options.headerRow.map { line throws(TableError) in
      guard let row = sample.rows.firstIndex(where: { $0.line == line }) else {
        throw .shape(file: name, .noHeaderRow(line))
      }
      return row
    }
    var found = HeaderDetection(sample, headerRow: given)
    cut = found.cutNumbers(of: sample, format)
    if let cut {
      sample = sample.joined(cut)
      found = HeaderDetection(sample, headerRow: given)
    }
    let skipped = found.preambleRows + found.headerRows
    let headers = found.headers(of: sample)
    let rows = sample.rows.dropFirst(skipped)
    // Lines with nothing on them are the rows of a table of one empty column.
    columnCount = max(found.columnCount, text.region.bytes.count > text.start ? 1 : 0)
    // Where every row of the sample is broken, nothing is known of the columns.
    columnKinds =
      found.columnKinds + repeatElement(.text, count: max(0, columnCount - found.columnKinds.count))
    hasHeader = found.headerRows > 0
    header = hasHeader ? HeaderDetection.joined(headers.map(\.cells)) : nil
    headerMark = headers.last.map { last in
      HeaderMark(
        names: last.cells, firstName: Array((last.cells.first ?? "").utf8), digest: last.digest,
        firstRowDigest: rows.first?.digest)
    }
    dataStart = skipped == 0 ? start : sample.rows[skipped - 1].end
    dataLine = skipped == 0 ? line : sample.rows[skipped - 1].nextLine
    preambleLines = (sample.rows.dropFirst(found.preambleRows).first?.line ?? 1) - 1
    if found.preambleRows > 0 { notes.append(.preamble(lines: preambleLines)) }
    if headers.count > 1 { notes.append(.headerRows(headers.count)) }
    if let missing = found.missingHeader, columnCount > 0 { notes.append(.noHeader(missing)) }
    if let cut, let header {
      let joined = cut.places.enumerated().map { $0.element - $0.offset }
      notes.append(.joinedNumbers(columns: joined.map { header[$0] }))
    }
    try checkHeader(Array(rows), at: headers.last?.line ?? line, name, format, options)
    try findShape(Array(rows), name, options)
  }

  /// Refuses a header that is shorter than the rows, unless what it leaves without a name is empty or the rows' numbers.
  private mutating func checkHeader(
    _ rows: [SampleRows.Row], at line: Int, _ name: String, _ format: RowFormat, _ options: ReadingOptions
  ) throws(TableError) {
    guard let names = header?.count, names > 1, names < columnCount else { return }
    let whole = rows.filter { $0.cells.count == columnCount && !$0.isBlank }
    guard let example = whole.first, whole.count > 2, whole.count * 10 >= rows.count * 9 else { return }
    let named = whole.filter { row in (names..<columnCount).allSatisfy { row.kinds[$0] == .missing } }
    guard named.count * 10 < whole.count * 9 else { return }
    if names == columnCount - 1, let first = Int(example.cells[0]), first == 0 || first == 1,
      whole.enumerated().allSatisfy({ $0.element.cells[0] == "\(first + $0.offset)" })
    {
      header?.insert("", at: 0)
      notes.append(.rowNumbers)
      return
    }
    guard !options.allowsEmpty else { return }
    let row = example.cells.joined(separator: String(decoding: format.delimiter, as: UTF8.self))
    throw .shape(
      file: name,
      .shortHeader(line: line, names: names, cells: columnCount, row: String(row.prefix(60))))
  }

  /// Finds out whether rows lean on others; a person who only looks at the table sees it as it is.
  private mutating func findShape(
    _ rows: [SampleRows.Row], _ name: String, _ options: ReadingOptions
  ) throws(TableError) {
    guard !options.allowsEmpty, cut == nil else { return }
    if options.headerRow == nil, let line = BlockDetection.find(in: rows) {
      throw .shape(file: name, .blocks(line: line))
    }
    switch ShapeDetection.find(in: rows, kinds: columnKinds) {
    case .flat: break
    case .shaped(let shape): self.shape = shape
    case .headings(let line, let text):
      throw .shape(file: name, .headings(line: line, text: String(text.prefix(60))))
    case .unclear(let column, let line, let above):
      let label = ColumnNames.unique(header, count: columnCount).labels[column].name
      throw .shape(
        file: name, .emptyBelow(line: line, column: label, above: String(above.prefix(60))))
    }
  }
}

extension HeaderDetection {
  /// The rows that hold names.
  fileprivate func headers(of sample: SampleRows) -> ArraySlice<SampleRows.Row> {
    sample.rows.dropFirst(preambleRows).prefix(headerRows - (hasColumnNumbers ? 1 : 0))
  }

  /// Numbers that commas cut in the rows below the header.
  fileprivate func cutNumbers(of sample: SampleRows, _ format: RowFormat) -> CutNumbers? {
    guard headerRows > 0, format.delimiter == [UInt8(ascii: ",")], !format.isBlankRuns,
      let names = headers(of: sample).map(\.cells.count).max()
    else { return nil }
    let rows = sample.rows.dropFirst(preambleRows + headerRows).filter { !$0.isBlank && !$0.isBroken }
    return CutNumbers(rows, names: names)
  }
}
