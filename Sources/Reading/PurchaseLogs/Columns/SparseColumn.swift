/// Whole numbers of a few places; all others have 0.
struct SparseColumn: Sendable, Equatable {
  private struct Entry: Sendable, Equatable {
    var place: Int
    var number: Int128
  }

  /// By place, ascending.
  private var entries: [Entry] = []

  /// A column of nothing but 0.
  init() {}

  var isEmpty: Bool { entries.isEmpty }

  /// The number at a place.
  ///
  /// - Complexity: O(log *n*) for *n* places that have one.
  subscript(place: Int) -> Int128 {
    let index = index(from: place)
    return index < entries.count && entries[index].place == place ? entries[index].number : 0
  }

  /// Gives a place behind all others its number.
  mutating func append(_ number: Int128, at place: Int) {
    if number != 0 { entries.append(Entry(place: place, number: number)) }
  }

  /// The numbers of all pieces.
  init(_ pieces: ColumnPieces, from columns: [SparseColumn]) {
    guard columns.contains(where: { !$0.isEmpty }) else { return }
    var start = 0
    for piece in pieces.pieces {
      let entries = columns[Int(piece.column)].entries
      var index = columns[Int(piece.column)].index(from: piece.start)
      while index < entries.count, entries[index].place < piece.start + Int(piece.count) {
        append(entries[index].number, at: start + entries[index].place - piece.start)
        index += 1
      }
      start += Int(piece.count)
    }
  }

  /// The first entry whose place is not before one.
  private func index(from place: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
