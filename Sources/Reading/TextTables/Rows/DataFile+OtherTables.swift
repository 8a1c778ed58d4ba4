internal import Wording

extension DataFile {
  /// Handles a row that names columns again: false where another table begins, which is left out with all its rows.
  ///
  /// The same header again is that of a file that was appended, unless the same rows follow again too.
  func repeatsHeader(
    _ reader: inout RowReader, _ header: HeaderMark, _ result: inout ChunkScan
  ) -> Bool {
    let isSame = reader.cellCount == columnCount && reader.digest == header.digest
    if isSame, var next = self.reader(from: offset(of: reader), line: reader.line, to: region.bytes.count),
      next.next(), next.digest != header.firstRowDigest
    {
      result.leaveOut(
        .header, reader.rowLine, LocalizedText(en: "the header again", ru: "снова заголовок"))
      return true
    }
    leaveOutTable(&reader, &result, isSame: isSame)
    return false
  }

  /// Leaves out a row that names the columns of another table, and all rows below it.
  func leaveOutTable(_ reader: inout RowReader, _ result: inout ChunkScan, isSame: Bool = false) {
    result.otherTableLine = reader.rowLine
    result.leaveOut(
      .otherTable, reader.rowLine,
      isSame
        ? LocalizedText(
          en: "the same table again: this line and those after it are left out",
          ru: "снова та же таблица: эта строка и следующие исключены")
        : LocalizedText(
          en: "another table begins here: this line and those after it are left out",
          ru: "здесь начинается другая таблица: эта строка и следующие исключены"))
    while reader.next() {
      // Here as where these rows are a chunk of their own: a limit holds, and a broken row counts, be it without cells.
      if let problem = reader.problem, let failure = failure(problem, line: reader.rowLine) {
        result.failure = failure
        return
      }
      guard reader.problem != nil || !reader.isBlankRow else { continue }
      result.rowsRead += 1
      result.rowsLeftOut[.otherTable] += 1
    }
  }

  /// Whether the row, which stands below an empty line, begins a table of its own: names that are others than this table's,
  /// perhaps below a title, and values below them.
  func beginsOtherTable(_ reader: borrowing RowReader) -> Bool {
    guard let header, reader.problem == nil, columnCount > 1 else { return false }
    var rows = [RowOutline(reader)]
    guard rows[0].isText, !reader.isHeader(header),
      var next = self.reader(
        from: offset(of: reader), line: reader.line, to: region.bytes.count)
    else { return false }
    while rows.count < 3, next.next(), next.problem == nil {
      if !next.isBlankRow { rows.append(RowOutline(next)) }
    }
    if rows[0].filled == 1 { rows.removeFirst() }
    guard rows.count > 1 else { return false }
    let (names, values) = (rows[0], rows[1])
    guard names.isText, names.filled > 1, names.filled * 5 >= names.width * 4, values.width == names.width,
      values.hasValue
    else { return false }
    if names.width != columnCount { return true }
    let typed = columnKinds.indices.filter { columnKinds[$0] == .number || columnKinds[$0] == .date }
    return typed.count > 1 && typed.allSatisfy { names.kinds[$0] == .text }
  }

  /// Whether the line before a place has nothing on it but delimiters.
  func isBlankLine(before place: Int) -> Bool {
    let bytes = region.bytes
    guard place > dataStart, columnCount > 1 else { return false }
    var p = place - 1
    guard bytes[p] == 10 || bytes[p] == 13 else { return false }
    if bytes[p] == 10, p > dataStart, bytes[p - 1] == 13 { p -= 1 }
    while p > dataStart {
      let byte = bytes[p - 1]
      if byte == 10 || byte == 13 { return true }
      guard byte == 32 || byte == 9 || byte == format.quote || format.delimiter.contains(byte) else {
        return false
      }
      p -= 1
    }
    return true
  }
}

/// What a row looks like.
private struct RowOutline {
  /// What each cell up to the last filled one holds.
  private(set) var kinds: [CellKind] = []

  init(_ reader: borrowing RowReader) {
    for column in 0..<reader.cellCount {
      let cell = reader.cells[column]
      kinds.append(cell.isBlank ? .missing : CellKind(cell))
    }
    while kinds.last == .missing { kinds.removeLast() }
  }

  var width: Int { kinds.count }
  var filled: Int { kinds.count { $0 != .missing } }
  /// Whether nothing but words stands in the row.
  var isText: Bool { !kinds.isEmpty && kinds.allSatisfy { $0 == .text || $0 == .missing } }
  var hasValue: Bool { kinds.contains(.number) || kinds.contains(.date) }
}
