extension DataFile {
  /// Finds the rows at the end that sum up the others, by their word; whether there are any.
  mutating func findTotals(in chunks: [Chunk]) -> Bool {
    var tail: [(line: Int, isTotal: Bool)] = []
    // The last chunk may hold less than the rows that are looked at.
    for chunk in chunks.reversed() where tail.count < 5 {
      guard var reader = reader(from: chunk.start, line: chunk.line, to: chunk.end) else { continue }
      var rows: [(line: Int, isTotal: Bool)] = []
      while reader.next() {
        guard reader.problem == nil, !reader.isBlankRow else { continue }
        if rows.count == 5 { rows.removeFirst() }
        let cells = UnsafeBufferPointer(start: reader.cells, count: reader.cellCount)
        rows.append((reader.rowLine, DataFile.isTotal(cells)))
      }
      tail = (rows + tail).suffix(5)
    }
    totalLines = Set(tail.filter(\.isTotal).map(\.line))
    return !totalLines.isEmpty
  }

  /// Whether the first cell with anything in it is a word for a sum.
  private static func isTotal(_ cells: UnsafeBufferPointer<Cell>) -> Bool {
    guard let first = cells.first(where: { !$0.isBlank })?.trimmed, first.count <= 64 else { return false }
    // Every word below begins with three letters; most first cells are ids, which do not.
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let isWord = first.bytes.prefix(3).allSatisfy { $0 >= 0x80 || letters.contains($0 | 0x20) }
    guard first.count >= 3, isWord else { return false }
    return TotalWords.are(first.text)
  }
}
