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
