public import ParallelWork
internal import Wording

extension Table {
  /// Visits every row, several chunks at a time.
  ///
  /// Each chunk starts with a value of its own; nothing is shared between chunks, so what comes out cannot depend on
  /// the number of threads as long as the parts are merged in an order-free way or in their own order.
  ///
  /// - Parameters:
  ///   - initial: The value that a chunk starts with.
  ///   - parts: How many chunks there may be at most; `nil` leaves it to the size of the files. Few chunks are better
  ///     where a part is large, such as a dictionary of customers.
  ///   - rows: Which rows are visited.
  ///   - isFirstLook: Whether the first rows are enough.
  ///   - visit: Called for each row of a chunk, in the order of the file. Cells must not be kept.
  /// - Throws: ``TableError``, where a row is beyond a limit.
  /// - Complexity: O(bytes), on ``ReadingOptions/workers`` threads.
  @inlinable
  package func fold<Part: Sendable>(
    _ initial: @Sendable () -> Part, parts: Int? = nil, rows: RowSelection = .data, isFirstLook: Bool = false,
    _ visit: @Sendable (inout Part, borrowing TableRow) -> Void
  ) throws(TableError) -> TableScan<Part> {
    let chunks = isFirstLook ? firstRows : chunks(atMost: parts)
    let results = options.workers.map(chunks.count) { index in
      var part = initial()
      let scan = scan(chunks[index], rows) { row in visit(&part, row) }
      return (part, scan)
    }
    return try TableScan(results, of: chunks, sums: isFirstLook ? 0 : rowsTakenOut)
  }

  /// Headings and sums that are no rows any more.
  @usableFromInline
  var rowsTakenOut: Int { files.reduce(0) { $0 + $1.rowsLeftOut } }

  /// Visits the rows of one chunk.
  @usableFromInline
  func scan(
    _ chunk: Chunk, _ rows: RowSelection, _ visit: (borrowing TableRow) -> Void
  ) -> ChunkScan {
    let file = files[chunk.file]
    var result = ChunkScan()
    file.scan(chunk, rows: rows, into: &result, visit)
    file.region.forget(chunk.start..<chunk.end)
    return result
  }

  /// The first chunk, but for the rows beyond what shows what kind of cells there are.
  @usableFromInline
  var firstRows: [Chunk] { chunks.prefix(1).map(\.beginning) }

  @usableFromInline
  func chunks(atMost parts: Int?) -> [Chunk] {
    guard let parts, parts < chunks.count else { return chunks }
    // Neighbours become one chunk where they belong to one file.
    let target = max(1, chunks.reduce(0) { $0 + $1.end - $1.start } / max(parts, 1))
    var merged: [Chunk] = []
    for chunk in chunks {
      if let last = merged.last, last.file == chunk.file, last.end - last.start < target {
        merged[merged.count - 1] = Chunk(file: last.file, start: last.start, end: chunk.end, line: last.line)
      } else {
        merged.append(chunk)
      }
    }
    return merged
  }
}

extension Chunk {
  /// The first rows, enough to see what kind of cells there are.
  fileprivate var beginning: Chunk {
    Chunk(file: file, start: start, end: min(end, start + 1 << 18), line: line)
  }
}

extension Rejection {
  /// How many rejections are listed; the others are only counted.
  package static let listed = 100
}

extension TableScan {
  /// What the chunks of a table say together.
  ///
  /// - Parameter sums: Headings and sums that were taken out before.
  @usableFromInline
  init(_ results: [(part: Part, scan: ChunkScan)], of chunks: [Chunk], sums: Int) throws(TableError) {
    self.init(
      parts: [], rowsRead: sums, rowsRejected: 0, rejections: [], rowsLeftOut: [.total: sums],
      padded: OddRows(),
      trimmed: OddRows(), strayQuotes: OddRows())
    parts.reserveCapacity(results.count)
    var closedFile: Int?
    for (index, result) in results.enumerated() {
      let scan = result.scan
      if let failure = scan.failure { throw failure }
      if chunks[index].file == closedFile {
        rowsRead += scan.rowsRead
        rowsLeftOut[.otherTable] += scan.rowsRead
        continue
      }
      if scan.otherTableLine != nil { closedFile = chunks[index].file }
      parts.append(result.part)
      rowsRead += scan.rowsRead
      rowsRejected += scan.rowsRejected
      rowsLeftOut = rowsLeftOut + scan.rowsLeftOut
      let room = max(0, Rejection.listed - rejections.count)
      rejections += scan.rejections.prefix(room).map { rejection in
        var rejection = rejection
        rejection.fileIndex = chunks[index].file
        return rejection
      }
      padded.merge(scan.padded)
      trimmed.merge(scan.trimmed)
      strayQuotes.merge(scan.strayQuotes)
    }
  }
}

/// What was found in the rows of one chunk.
@usableFromInline
struct ChunkScan: Sendable {
  var rowsRead = 0
  var rowsRejected = 0
  var rejections: [Rejection] = []
  var rowsLeftOut: LeftOutRows = [:]
  var padded = OddRows()
  var trimmed = OddRows()
  var strayQuotes = OddRows()
  var otherTableLine: Int?
  var failure: TableError?

  mutating func reject(_ line: Int, _ reason: LocalizedText) {
    rowsRejected += 1
    note(line, reason)
  }

  mutating func leaveOut(_ kind: LeftOutKind, _ line: Int, _ reason: LocalizedText) {
    rowsLeftOut[kind] += 1
    note(line, reason)
  }

  private mutating func note(_ line: Int, _ reason: LocalizedText) {
    rowsRead += 1
    if rejections.count < Rejection.listed {
      rejections.append(Rejection(line: line, column: nil, reason: reason))
    }
  }
}

extension DataFile {
  /// Visits the rows of one chunk.
  func scan(
    _ chunk: Chunk, rows: RowSelection, into result: inout ChunkScan, _ visit: (borrowing TableRow) -> Void
  ) {
    guard let base = region.bytes.baseAddress,
      var reader = reader(from: chunk.start, line: chunk.line, to: chunk.end)
    else { return }
    var forgotten = chunk.start
    // Read out here: in the loop each would count references for every row.
    let columns = columnCount
    let hasTotals = !totalLines.isEmpty
    let firstNameBytes = header?.firstName.count
    let order = order
    var followsBlank = isBlankLine(before: chunk.start)
    while reader.next() {
      if let problem = reader.problem, let failure = failure(problem, line: reader.rowLine) {
        result.failure = failure
        return
      }
      if followsBlank || reader.followsEmptyLine {
        followsBlank = false
        if rows == .data, beginsOtherTable(reader) { return leaveOutTable(&reader, &result) }
      }
      if reader.cellCount != columns || reader.oddQuote != nil || reader.hasInnerQuote || hasTotals {
        guard admit(&reader, rows, &result) else { continue }
      }
      if columns > 1, reader.cells[0].isBlank, reader.isBlankRow {
        followsBlank = true
        continue
      }
      if reader.cells[0].count == firstNameBytes, let header, reader.beginsLike(header),
        reader.isHeader(header)
      {
        guard repeatsHeader(&reader, header, &result) else { return }
        continue
      }
      if let order { reader.reorder(order) }
      result.rowsRead += 1
      visit(TableRow(cells: reader.cells, count: reader.cellCount, line: reader.rowLine, file: chunk.file))
      // A chunk may be half of a file that is larger than the memory.
      let read = reader.position - base
      if read - forgotten >= DataFile.bytesKept {
        region.forget(forgotten..<read)
        forgotten = read
      }
    }
  }

  /// What was read is given back to the system in pieces of so many bytes.
  private static var bytesKept: Int { 8 << 20 }

  /// Makes an unusual row fit, or rejects it.
  private func admit(
    _ reader: inout RowReader, _ rows: RowSelection, _ result: inout ChunkScan
  ) -> Bool {
    let isUnclosed = reader.problem == .unclosedQuote
    if reader.oddQuote != nil {
      if !isUnclosed { result.strayQuotes.note(reader.rowLine) }
      let line = reader.rowLine
      if isUnclosed || reader.cellCount != columnCount {
        let fits = reader.rereadWithLiteralQuotes(columns: columnCount)
        // Text that runs to the end of its line behind a lost quote may hold several cells: shown, but not used.
        if isUnclosed, !(fits && rows == .asWritten) {
          result.reject(
            line,
            LocalizedText(
              en: "the quote opened on this line is never closed",
              ru: "кавычка, открытая на этой строке, не закрыта"))
          return false
        }
      }
    } else if reader.hasInnerQuote {
      result.strayQuotes.note(reader.rowLine)
    }
    if rows == .data, totalLines.contains(reader.rowLine) {
      result.leaveOut(
        .total, reader.rowLine, LocalizedText(en: "a total of the rows above", ru: "итог строк выше"))
      return false
    }
    if let cut, reader.cellCount != columnCount, reader.join(cut) { return true }
    if reader.cellCount < columnCount {
      if !reader.isBlankRow { result.padded.note(reader.rowLine) }
      reader.pad(to: columnCount)
    } else if reader.cellCount > columnCount {
      if reader.trim(to: columnKinds) {
        result.trimmed.note(reader.rowLine)
      } else if rows == .data {
        result.reject(
          reader.rowLine,
          LocalizedText(
            en: "\(reader.cellCount) cells where there are \(columnCount) columns",
            ru: "ячеек: \(reader.cellCount), а столбцов: \(columnCount)"))
        return false
      }
    }
    return true
  }

  func offset(of reader: borrowing RowReader) -> Int {
    region.bytes.baseAddress.map { reader.position - $0 } ?? 0
  }

  /// The error that a row beyond a limit is; `nil` for a row that is only rejected.
  func failure(_ problem: RowReader.Problem, line: Int) -> TableError? {
    switch problem {
    case .unclosedQuote: nil
    case .longLine:
      .limit(file: name, line: line, .longLine, limit: limits.lineBytes)
    case .longCell:
      .limit(file: name, line: line, .longCell, limit: limits.cellBytes)
    case .manyCells:
      .limit(file: name, line: line, .manyCells, limit: limits.columns)
    }
  }
}
