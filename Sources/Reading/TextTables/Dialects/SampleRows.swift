internal import ParallelWork

/// The rows at the beginning of a file, divided by one format.
struct SampleRows {
  struct Row {
    var line: Int
    var cells: [String]
    var kinds: [CellKind]
    /// The byte after the row's line end, and the line that begins there.
    var end: Int
    var nextLine: Int
    var isBroken: Bool
    var digest: UInt64

    /// Cells up to the last with anything in it.
    var width: Int { (cells.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? -1) + 1 }
    /// Whether there are words and nothing else.
    var isText: Bool { width > 0 && kinds.allSatisfy { $0 == .text || $0 == .missing } }

    var isBlank: Bool {
      kinds.allSatisfy { $0 == .missing } && cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }
  }

  private(set) var rows: [Row] = []

  /// Reads at most `count` rows that begin before `end`.
  init(
    _ region: ByteRegion, from start: Int, line: Int = 1, to end: Int, format: RowFormat, limits: RowLimits,
    count: Int, level: KernelLevel
  ) {
    guard let base = region.bytes.baseAddress, start < end else { return }
    var reader = RowReader(
      base + start, end: base + end, limit: base + end, line: line, format: format, limits: limits,
      level: level)
    while rows.count < count, reader.next() {
      let cells = UnsafeBufferPointer(start: reader.cells, count: reader.cellCount)
      rows.append(
        Row(
          line: reader.rowLine, cells: cells.map(\.text), kinds: cells.map { CellKind($0) },
          end: reader.position - base, nextLine: reader.line, isBroken: reader.problem != nil,
          digest: reader.digest))
    }
  }

  /// The rows of the first table, where another one with other columns stands below an empty line.
  var firstTable: SampleRows {
    let filled = rows.filter { !$0.isBlank }
    for place in filled.indices.dropFirst(4).dropLast() {
      let (names, values) = (filled[place], filled[place + 1])
      guard names.line > filled[place - 1].nextLine, names.isText, names.width > 1,
        values.width == names.width,
        !values.isText, Self.isTable(filled[..<place], otherThan: names.width)
      else { continue }
      var sample = self
      sample.rows = rows.filter { $0.line < names.line }
      return sample
    }
    return self
  }

  /// Whether the rows at the end are those of a table: names, and values of the same kinds below them.
  private static func isTable(_ rows: ArraySlice<Row>, otherThan width: Int) -> Bool {
    guard let last = rows.last, last.width != width, last.width > 1, !last.isText,
      let header = rows.lastIndex(where: \.isText)
    else { return false }
    let values = rows[(header + 1)...]
    return rows[header].width == last.width && values.count > 2
      && values.allSatisfy { $0.kinds.prefix(last.width) == last.kinds.prefix(last.width) }
  }

  /// The same rows, each number in one piece.
  func joined(_ cut: CutNumbers) -> SampleRows {
    var sample = self
    sample.rows = rows.map { row in
      var row = row
      row.cells = cut.joined(row.cells)
      row.kinds = row.cells.map { cell in
        var text = cell
        return text.withUTF8 { bytes in
          bytes.baseAddress.map { CellKind(Cell(start: $0, count: bytes.count, isQuoted: false)) } ?? .missing
        }
      }
      return row
    }
    return sample
  }

  /// The number of cells that most rows have, wider rows weighing more.
  var columnCount: Int {
    var counts: [Int: Int] = [:]
    for row in rows where !row.isBlank && !row.isBroken { counts[row.cells.count, default: 0] += 1 }
    func weight(_ entry: (key: Int, value: Int)) -> Double {
      Double(entry.value) * (entry.key == 1 ? 0.05 : 1 - 1 / Double(entry.key))
    }
    return counts.max { (weight($0), $0.key) < (weight($1), $1.key) }?.key ?? 0
  }
}
