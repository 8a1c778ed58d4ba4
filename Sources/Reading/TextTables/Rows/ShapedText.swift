internal import ParallelWork

/// Rows written anew so that each stands for itself: what stands above them goes into their empty cells, and headings
/// and sums give way to empty lines. Every row keeps its line.
struct ShapedText {
  let region: ByteRegion
  /// Headings and sums.
  private(set) var rowsLeftOut = 0

  /// Goes through the rows of a file.
  ///
  /// - Throws: ``RoomError``.
  /// - Complexity: O(bytes).
  init(_ file: DataFile, _ shape: RowShape) throws(RoomError) {
    var output = ByteCollector()
    var above: [Int: [UInt8]] = [:]
    guard let base = file.region.bytes.baseAddress,
      var reader = file.reader(from: file.dataStart, line: file.dataLine, to: file.region.bytes.count)
    else {
      region = file.region
      return
    }
    var written = base + file.dataStart
    while reader.next() {
      let row = written..<reader.position
      written = reader.position
      let isWhole = reader.cellCount == file.columnCount && reader.problem == nil
      if !isWhole || reader.isBlankRow {
        try output.append(UnsafeBufferPointer(rebasing: row))
        continue
      }
      let isData = !reader.cells[shape.filledAlways].isBlank
      if !isData, shape.hasHeadings || reader.saysTotal {
        for column in shape.filledDown where !reader.cells[column].isBlank {
          above[column] = reader.written(column)
        }
        rowsLeftOut += 1
        try output.append(UnsafeBufferPointer(rebasing: row).filter { $0 == 10 || $0 == 13 })
        continue
      }
      var place = row.lowerBound
      for column in shape.filledDown {
        let cell = reader.cells[column]
        if !cell.isBlank {
          above[column] = reader.written(column)
        } else if let value = above[column], cell.start >= place, cell.start <= row.upperBound {
          try output.append(UnsafeBufferPointer(rebasing: place..<(cell.start - (cell.isQuoted ? 1 : 0))))
          try output.append(value)
          place = cell.start + cell.count + (cell.isQuoted ? 1 : 0)
        }
      }
      try output.append(UnsafeBufferPointer(rebasing: place..<row.upperBound))
    }
    try output.append(UnsafeBufferPointer(rebasing: written..<(base + file.region.bytes.count)))
    region = try output.take()
  }
}

extension RowReader {
  /// A cell as it is to be written: in quotes where it stood in some.
  fileprivate func written(_ column: Int) -> [UInt8] {
    let cell = cells[column]
    guard cell.isQuoted, let quote = format.quote else { return Array(cell.bytes) }
    return [quote] + cell.bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  /// Whether the first cell with anything in it says that the row sums up others.
  fileprivate var saysTotal: Bool {
    for column in 0..<cellCount where !cells[column].isBlank {
      return cells[column].count <= 200 && TotalWords.areIn(cells[column].text)
    }
    return false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes from one pointer to another.
  fileprivate init(rebasing range: Range<UnsafePointer<UInt8>>) {
    self.init(start: range.lowerBound, count: range.upperBound - range.lowerBound)
  }
}
