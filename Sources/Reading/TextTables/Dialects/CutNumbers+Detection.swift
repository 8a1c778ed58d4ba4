extension CutNumbers {
  /// Finds what is cut, by the only choice of neighbours that are digits and one or two more in every row.
  ///
  /// - Parameters:
  ///   - rows: Those below the header.
  ///   - names: Cells of the header.
  /// - Returns: `nil` where nothing is, or where it cannot be told.
  init?(_ rows: [SampleRows.Row], names: Int) {
    let counts = Dictionary(grouping: rows.map(\.cells.count).filter { $0 > names }, by: { $0 })
    guard names > 1,
      let written = counts.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) })?.key
    else { return nil }
    let cut = rows.filter { $0.cells.count == written }
    let others = rows.count { $0.cells.count != written && $0.cells.count != names }
    guard cut.count > 2, cut.count * 20 >= rows.count, others * 10 <= rows.count else { return nil }
    let pairs = (0..<(written - 1)).filter { place in cut.allSatisfy { Self.isCut($0, at: place) } }
    let choices = Self.choices(of: written - names, from: pairs)
    let strict = choices.filter { choice in
      choice.allSatisfy { place in cut.allSatisfy { Self.digits($0.cells[place + 1]) == 2 } }
    }
    // No number but a fraction begins with a zero.
    let zeros = (strict.isEmpty ? choices : strict).filter { choice in
      let inside = Set(choice.map { $0 + 1 })
      return cut.contains { row in inside.contains { row.cells[$0].hasPrefix("0") } }
        && !cut.contains { row in
          pairs.contains { !inside.contains($0 + 1) && row.cells[$0 + 1].hasPrefix("0") }
        }
    }
    guard let only = [choices, strict, zeros].first(where: { $0.count == 1 })?[0] else { return nil }
    writtenCells = written
    places = only
  }

  /// Every set of so many places of which none goes on in another.
  private static func choices(of count: Int, from places: [Int]) -> [[Int]] {
    guard count > 0, count <= 4, places.count <= 12 else { return [] }
    var sets: [[Int]] = [[]]
    for _ in 0..<count {
      sets = sets.flatMap { set in places.filter { $0 > (set.last ?? -2) + 1 }.map { set + [$0] } }
    }
    return sets
  }

  private static func isCut(_ row: SampleRows.Row, at place: Int) -> Bool {
    let whole = row.cells[place]
    guard row.kinds[place] == .number, whole.last?.isASCIIDigit == true, !whole.contains(".") else {
      return false
    }
    return (1...2).contains(digits(row.cells[place + 1]))
  }

  /// Digits at the beginning of what can only be a fraction and a currency; 0 for anything else.
  private static func digits(_ cell: String) -> Int {
    let digits = cell.prefix { $0.isASCIIDigit }
    let rest = cell.dropFirst(digits.count)
    return rest.count <= 5 && !rest.contains { $0.isNumber || $0 == "." || $0 == "-" || $0 == ":" }
      ? digits.count : 0
  }
}
