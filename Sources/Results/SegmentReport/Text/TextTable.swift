/// Rows of cells under headings, in columns of even width.
struct TextTable {
  /// Which way the cells of a column are pushed.
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]]

  init(_ columns: [(heading: String, alignment: Alignment)]) {
    alignments = columns.map(\.alignment)
    rows = [columns.map(\.heading)]
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map(TerminalText.escaped))
  }

  /// The lines, the headings first, each indented by two blanks.
  func lines(_ style: TextStyle) -> [String] {
    let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.enumerated().map { index, row in
      var line = " "
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += " " + (alignments[column] == .left ? cell + padding : padding + cell)
        if column + 1 < row.count { line += " " }
      }
      while line.last == " " { line.removeLast() }
      return index == 0 ? style.dim(line) : line
    }
  }
}
