internal import ParallelWork
internal import TextTables

/// The cells of the columns that are no features, as one part of a table or the whole of it gave them.
struct CompanionCells: Sendable {
  /// Places in the table.
  let columns: [Int]
  private var cells: [CellIndex]
  /// Column by column, then row by row: the number of the cell in `cells`.
  private var numbers: [[Int32]]
  /// Column by column: of each number, its place among the texts in byte order; made once all cells are there.
  private var ranks: [[Int32]] = []

  init(columns: [Int]) {
    self.columns = columns
    cells = Array(repeating: CellIndex(), count: columns.count)
    numbers = Array(repeating: [], count: columns.count)
  }

  /// Joins parts in their order.
  init(_ parts: [CompanionCells], workers: Workers) {
    self.init(columns: parts.first?.columns ?? [])
    let joined = workers.map(columns.count) { place in
      var cells = CellIndex()
      var numbers: [Int32] = []
      numbers.reserveCapacity(parts.reduce(0) { $0 + $1.numbers[place].count })
      for part in parts {
        let merged = cells.merge(part.cells[place])
        for number in part.numbers[place] { numbers.append(Int32(truncatingIfNeeded: merged[Int(number)])) }
      }
      var ranks = Array(repeating: Int32(0), count: cells.count)
      for (rank, number) in cells.numbersInByteOrder(workers: Workers(1)).enumerated() {
        ranks[number] = Int32(truncatingIfNeeded: rank)
      }
      return Joined(cells: cells, numbers: numbers, ranks: ranks)
    }
    cells = joined.map(\.cells)
    numbers = joined.map(\.numbers)
    ranks = joined.map(\.ranks)
  }

  private struct Joined: Sendable {
    let cells: CellIndex
    let numbers: [Int32]
    let ranks: [Int32]
  }

  mutating func read(_ row: borrowing TableRow) {
    for place in columns.indices {
      let number = cells[place].number(of: row[columns[place]])
      numbers[place].append(Int32(truncatingIfNeeded: number))
    }
  }

  /// By the texts of the columns, one after the other; `nil` where all are the same.
  func order(_ a: Int, _ b: Int) -> Bool? {
    for place in columns.indices {
      let (x, y) = (ranks[place][Int(numbers[place][a])], ranks[place][Int(numbers[place][b])])
      if x != y { return x < y }
    }
    return nil
  }

  /// The columns with at least one value, rows in the order given.
  func companions(in order: [Int], of table: Table) throws -> [CompanionColumn] {
    guard !columns.isEmpty else { return [] }
    let profiles = try table.profiles()
    return columns.indices.compactMap { place in
      let profile = profiles[columns[place]]
      guard profile.present > 0 else { return nil }
      let reader = profile.numberFormat?.reader
      var texts = Array(repeating: "", count: cells[place].count)
      var values = Array(repeating: Double?.none, count: texts.count)
      var areMissing = Array(repeating: false, count: texts.count)
      for number in texts.indices {
        let rank = Int(ranks[place][number])
        cells[place].withCell(number) { cell in
          texts[rank] = cell.text
          areMissing[rank] = cell.isMissing
          values[rank] = reader.flatMap { cell.number(in: $0)?.value }
        }
      }
      return CompanionColumn(
        label: profile.label, texts: texts, numbers: values, areMissing: areMissing,
        places: order.map { ranks[place][Int(numbers[place][$0])] })
    }
  }
}
