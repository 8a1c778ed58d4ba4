/// What a single cell looks like, without regard to its column's format.
enum CellKind: UInt8, Sendable {
  case missing, number, date, text

  init(_ cell: Cell) {
    if cell.isMissing {
      self = .missing
    } else if ValueWords.beginOther(cell) {
      self = .text
    } else if cell.writtenNumber() != nil {
      self = .number
    } else if let date = cell.writtenDate(), date.isDay || date.isZero {
      self = .date
    } else {
      self = .text
    }
  }
}
