/// The words that a number or a day can begin with.
enum ValueWords {
  private static let known = Currency.initialWords.union(DateWords.initialWords)

  /// Whether a cell begins with a word of which no number and no day begins; most texts do.
  static func beginOther(_ cell: Cell) -> Bool {
    guard cell.count > 0 else { return false }
    let first = cell.start.pointee
    guard 65...90 ~= first & 0xDF || 0xC3..<0xE0 ~= first else { return false }
    var p = cell.start
    guard let word = FoldedWord(&p, before: cell.start + cell.count) else { return false }
    return !known.contains(word)
  }
}
