/// Distinct cells with their counts, where there are few.
struct ListedCells: Sendable {
  private(set) var index = CellIndex()
  private(set) var counts: [Int] = []

  static let limit = 100

  /// Whether there are more than are listed.
  var isOver: Bool { counts.count > ListedCells.limit }

  @inline(__always)
  mutating func add(_ cell: Cell) {
    let number = index.number(of: cell)
    if number < counts.count { counts[number] += 1 } else { counts.append(1) }
  }

  mutating func merge(_ later: ListedCells) {
    for (number, count) in zip(index.merge(later.index), later.counts) {
      if number < counts.count { counts[number] += count } else { counts.append(count) }
    }
  }

  /// Those of the cells for which something holds.
  func filter(_ holds: (Cell) -> Bool) -> ListedCells {
    var kept = ListedCells()
    for number in counts.indices {
      index.withBytes(number) { bytes in
        guard let start = bytes.baseAddress else { return }
        let cell = Cell(start: start, count: bytes.count, isQuoted: false)
        guard holds(cell) else { return }
        _ = kept.index.number(of: cell)
        kept.counts.append(counts[number])
      }
    }
    return kept
  }

  /// Every text with its count.
  ///
  /// A letter with an accent can be written as one character or as two, which Unicode calls equal: such spellings are
  /// one value, written as most cells have it, the first in byte order of equals.
  var values: [String: Int] {
    let spellings = Dictionary(grouping: zip(index.allTexts, counts), by: \.0).values.map { spellings in
      (text: mostFrequent(spellings), count: spellings.reduce(0) { $0 + $1.1 })
    }
    return Dictionary(spellings.map { ($0.text, $0.count) }, uniquingKeysWith: +)
  }

  private func mostFrequent(_ spellings: [(String, Int)]) -> String {
    spellings.min { $0.1 != $1.1 ? $0.1 > $1.1 : precedesInBytes($0.0, $1.0) }?.0 ?? ""
  }
}
