internal import ParallelWork

/// A cell that goes down over several rows; only the first of them holds it. Rows and columns count from 0.
struct MergedCells: Equatable {
  var rows: ClosedRange<Int>
  var column: Int
}

extension MergedCells {
  /// A range such as `B2:B7`; `nil` for one of a single row or none.
  init?(reference: [UInt8]) {
    let ends = reference.split(separator: UInt8(ascii: ":"))
    guard ends.count == 2, let first = SheetReference(ends[0]), let last = SheetReference(ends[1]),
      first.row < last.row
    else { return nil }
    self.init(rows: first.row...last.row, column: first.column)
  }

  /// Writes the value of each merged cell into its further rows, where those hold anything at all.
  ///
  /// - Parameter text: One line a row, as ``SheetRows`` writes it.
  /// - Throws: ``RoomError``.
  /// - Complexity: O(bytes · columns merged side by side).
  static func filled(
    _ text: ByteRegion, _ merged: [MergedCells], limit: Int, _ options: ReadingOptions
  ) throws(RoomError) -> ByteRegion {
    let merged = merged.sorted { ($0.rows.lowerBound, $0.column) < ($1.rows.lowerBound, $1.column) }
    guard let base = text.bytes.baseAddress, !merged.isEmpty else { return text }
    let end = base + text.bytes.count
    var reader = RowReader(
      base, end: end, limit: end, line: 1, format: .rfc4180, limits: .none,
      keepsEmptyLines: true, level: options.workers.level)
    var output = ByteCollector(limit: limit)
    var line: [UInt8] = []
    var open: [(cells: MergedCells, value: [UInt8])] = []
    var (next, row) = (0, 0)
    while reader.next() {
      open.removeAll { $0.cells.rows.upperBound < row }
      line.removeAll(keepingCapacity: true)
      let isEmpty = reader.isBlankRow
      for column in 0..<reader.cellCount {
        let cell = reader.cells[column]
        if column > 0 { line.append(UInt8(ascii: ",")) }
        let above = cell.count == 0 && !isEmpty ? open.first { $0.cells.column == column } : nil
        line += above?.value ?? reader.csv(column)
      }
      line += [13, 10]
      while next < merged.count, merged[next].rows.lowerBound <= row {
        let column = merged[next].column
        if merged[next].rows.lowerBound == row, column < reader.cellCount,
          !open.contains(where: { $0.cells.column == column })
        {
          open.append((merged[next], reader.csv(column)))
        }
        next += 1
      }
      try output.append(line)
      row += 1
    }
    return try output.take()
  }
}

extension RowLimits {
  /// What this program wrote itself needs none.
  fileprivate static let none = RowLimits(lineBytes: Int.max / 2, cellBytes: Int.max / 2, columns: Int.max)
}

extension RowReader {
  /// A cell as it stands in the text.
  fileprivate func csv(_ column: Int) -> [UInt8] {
    let cell = cells[column]
    guard cell.isQuoted else { return Array(cell.bytes) }
    var text = [UInt8(ascii: "\"")]
    text.append(doublingQuotes: cell.bytes)
    text.append(UInt8(ascii: "\""))
    return text
  }
}

/// A cell of a sheet by its name, such as `BC12`.
struct SheetReference: Equatable {
  /// From 0.
  let row: Int
  let column: Int

  /// Columns and rows that a sheet can have (ECMA-376).
  static let columns = 16_384
  static let rows = 1_048_576

  /// - Returns: `nil` outside a sheet.
  init?(_ name: some Sequence<UInt8>) {
    var (row, column) = (0, 0)
    for byte in name {
      let letter = byte | 0x20
      if 97...122 ~= letter, byte < 0x80, row == 0 {
        column = column * 26 + Int(letter) - 96
      } else if 48...57 ~= byte {
        row = row * 10 + Int(byte) - 48
      } else {
        return nil
      }
      guard column <= Self.columns, row <= Self.rows else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.row = row - 1
    self.column = column - 1
  }

  /// The column, from 0, of a name that ends with a zero byte; -1 where there is none.
  static func column(of name: UnsafePointer<CChar>) -> Int {
    var column = 0
    var p = name
    while case let letter = UInt8(bitPattern: p.pointee) | 0x20, 97...122 ~= letter {
      column = column * 26 + Int(letter) - 96
      if column > columns { return -1 }
      p += 1
    }
    return column - 1
  }
}
