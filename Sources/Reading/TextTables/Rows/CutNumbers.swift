/// Numbers with a decimal comma in a file whose cells commas divide, not quoted: each is cut in two, and the rows have
/// cells that the header does not name.
struct CutNumbers: Sendable, Equatable {
  /// Cells of a row as it is written.
  let writtenCells: Int
  /// The cells, by their places as written from 0, that go on in the next one.
  let places: [Int]

  /// The cells of a row, each number in one piece.
  func joined(_ cells: [String]) -> [String] {
    guard cells.count == writtenCells else { return cells }
    return cells.indices.compactMap { place in
      if places.contains(place - 1) { return nil }
      return places.contains(place) ? cells[place] + "," + cells[place + 1] : cells[place]
    }
  }
}

extension RowReader {
  /// Puts numbers together again; false where the row's cells are none that were cut.
  mutating func join(_ cut: CutNumbers) -> Bool {
    guard cellCount == cut.writtenCells else { return false }
    for place in cut.places {
      let (whole, rest) = (cells[place], cells[place + 1])
      guard !whole.isQuoted, !rest.isQuoted, whole.start + whole.count + 1 == rest.start,
        CellKind(whole) == .number,
        rest.count > 0, rest.start.pointee &- 48 <= 9
      else { return false }
    }
    for place in cut.places.reversed() {
      let (whole, rest) = (cells[place], cells[place + 1])
      cells[place] = Cell(start: whole.start, count: whole.count + 1 + rest.count, isQuoted: false)
      removeCell(at: place + 1)
    }
    return true
  }
}
